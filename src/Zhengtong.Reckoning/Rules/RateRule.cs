using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A named rate follows from the two counts beside it (比率复算).</summary>
internal sealed partial class RateRule : IRule
{
    public string Id => "R-RATE";
    public string Law => "比率等于分子除以分母";
    public string Example => "依申请类事项1515项，可网办事项1490项，可网办率100%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            for (var i = 0; i < statements.Count; i++)
                if (statements[i].Figure is { Kind: UnitKind.Percent } && report.RateOf(statements[i]) is { IsTarget: false } rate && !IsDistributed(statements, i))
                    foreach (var finding in CheckOne(make, rate, Before(report, statements, i), After(statements, i), i + 1 < statements.Count ? statements[i + 1] : null))
                        yield return finding;
    }

    // “A 100万元、B 200万元,执行率分别为96%、94%”: each rate is of one of them.
    private static bool IsDistributed(List<Statement> statements, int rate) =>
        statements[rate].Words.Contains("分别", StringComparison.Ordinal) && rate + 1 < statements.Count && statements[rate + 1].Figure.Kind == UnitKind.Percent && statements[rate + 1].Sentence == statements[rate].Sentence;

    /// <summary>Counts of one unit in the same sentence since the rate before, without the items of a list whose total stands there.</summary>
    private static List<Statement> Before(Report report, List<Statement> statements, int rate)
    {
        var counts = new List<Statement>();
        var segment = statements[rate].Passage.Text.LastIndexOf(';', statements[rate].Figure.Start);
        for (var i = rate - 1; i >= 0 && counts.Count < 6; i--)
        {
            var s = statements[i];
            if (s.Sentence != statements[rate].Sentence || s.Figure.Start < segment && report.RateOf(statements[rate]) is { Name: var name } && !RateWords.SpeaksOf(name, s) && counts.Count == 0 || s.Figure.Kind is UnitKind.Percent or UnitKind.None)
                break;
            if (s.Figure.Kind is UnitKind.Count or UnitKind.Money or UnitKind.Duration && s.Figure.IsExact && !s.Subject.IsPrior && (!s.IsRelative || IsOfIt(report, statements[rate], s)))
                counts.Insert(0, s);
        }
        if (counts.Count == 0)
            counts.AddRange(SentenceBefore(statements, rate));
        // “按时办结率99%(6500件按时办结)”, “审减率8.2%(送审42195万元)”
        if (rate + 1 < statements.Count && statements[rate + 1] is { Figure: { Kind: UnitKind.Count or UnitKind.Money or UnitKind.Duration, IsExact: true } } after && after.Depth > statements[rate].Depth && statements[rate].Passage.Text[statements[rate].Figure.End] == '('
            && after.Figure.Start - statements[rate].Figure.End < 16 && (rate + 2 == statements.Count || statements[rate + 2].Depth < after.Depth))
            counts.Add(after);
        var listed = counts.Where(c => report.TotalOf(c) is { } total && counts.Contains(total)).ToList();
        if (counts is [.., { } lone] && counts.Count(c => c.Figure.Unit == lone.Figure.Unit) == 1 && (Behind(statements, rate, lone) ?? Past(report, statements, rate, lone) ?? (counts.Count > 1 ? null : Head(report, statements, lone) ?? Only(statements, rate, lone))) is { } head)
            counts.Insert(0, head);
        return listed.Count > 1 && listed.Count < counts.Count - 1 ? [.. counts.Except(listed)] : counts;
    }

    // “受理638件,办结601件。结案率94.2%”: a sentence that begins with a rate speaks of the two counts before it.
    private static List<Statement> SentenceBefore(List<Statement> statements, int rate) =>
        rate > 1 && statements[rate].ClauseStart == statements[rate].Sentence.Start && statements[rate - 1].Sentence is var last && last.End + 1 == statements[rate].Sentence.Start
            && statements.Where(s => s.Sentence == last && s.Figure is { Kind: UnitKind.Count, IsExact: true } && !s.Subject.IsPrior && !s.IsRelative).ToList() is [var whole, var part] && whole.Figure.Unit == part.Figure.Unit
            ? [whole, part] : [];

    // “满意率97%:调查1200人,满意1164人”: counts that follow, up to the next percentage.
    private static List<Statement> After(List<Statement> statements, int rate) =>
        [.. statements.Skip(rate + 1).TakeWhile(s => s.Sentence == statements[rate].Sentence && s.Figure.Kind is UnitKind.Count or UnitKind.Money)
            .TakeWhile(s => !Elsewhere().IsMatch(s.Passage.Text.AsSpan(statements[rate].Figure.End, s.Figure.Start - statements[rate].Figure.End)))
            .Take(4).Where(s => s.Figure.IsExact && !s.Subject.IsPrior && !s.IsRelative)];

    // “审减2.15亿元,审减率8.01%”: a change is the part of the rate that bears its name.
    private static bool IsOfIt(Report report, Statement rate, Statement change) =>
        report.RateOf(rate) is { Name: var name } && RateWords.Stem(name) is { } deed && !GrowthName().IsMatch(name) && change.Words.Contains(deed, StringComparison.Ordinal);

    [GeneratedRegex("增长|下降|变动|调整|增减")]
    private static partial Regex GrowthName();

    // “立案1086起,同比下降14.6%;破案652起,破案率60.04%”: past another percentage, the count it can be a part of.
    private static Statement? Past(Report report, List<Statement> statements, int rate, Statement lone) =>
        statements.Exists(s => s.Sentence == lone.Sentence && s.Figure.Kind == UnitKind.Percent && s.Figure.End < lone.Figure.Start && report.RateOf(s) is not null) ? null
        : statements.Take(rate).LastOrDefault(s => s.Sentence == lone.Sentence && s.Figure.End < lone.Figure.Start && s.Figure is { IsExact: true, Kind: UnitKind.Count } && (s.Figure.Unit == lone.Figure.Unit || IsCase(lone, s)) && s.Figure.Amount >= lone.Figure.Amount && !s.IsRelative && !s.Subject.IsPrior && report.TotalOf(s) is null);

    // “检查12680人,检出36例”: cases are counted among people.
    private static bool IsCase(Statement part, Statement whole) => part.Figure.Unit is "例" && whole.Figure.Unit is "人" or "人次";

    // Past a semicolon, or among what is only some of it, counts are of other rates.
    [GeneratedRegex(";|其中")]
    private static partial Regex Elsewhere();

    // “通车村218个,通车率100%,全县建制村221个”: the whole may follow the rate.
    private static Statement? Behind(List<Statement> statements, int rate, Statement part) =>
        part.Words.Length > 1 && rate + 1 < statements.Count && statements[rate + 1] is { Figure: { IsExact: true, Kind: UnitKind.Count } } next && next.Sentence == part.Sentence && next.Figure.Unit == part.Figure.Unit && next.Figure.Amount >= part.Figure.Amount
            && WholeWord().IsMatch(next.Words) && Enumerable.Range(0, part.Words.Length - 1).Any(i => (next.Words + next.Tail).Contains(part.Words.Substring(i, 2), StringComparison.Ordinal)) ? next : null;

    [GeneratedRegex("^(?:全[县市区镇乡校]|共|总|应|辖区)")]
    private static partial Regex WholeWord();

    // “下达100万元,到位100万元,到位率100%;支付97万元,支付率97%”: nothing else of its unit stands before it.
    private static Statement? Only(List<Statement> statements, int rate, Statement part)
    {
        if (part.Figure.Kind != UnitKind.Money)
            return null;
        var before = statements.Take(rate).Where(s => s.Sentence == part.Sentence && s.Figure.Start < part.Figure.Start && s.Figure.Unit == part.Figure.Unit && s.Figure.IsExact && !s.IsRelative && !s.Subject.IsPrior).ToList();
        return before.Count > 0 && before.TrueForAll(s => s.Figure.Amount == before[0].Figure.Amount) ? before[^1] : null;
    }

    // “受理工单100件,其中……。按期办结98件,按期办结率98%”: the whole heads the sentence before.
    private static Statement? Head(Report report, List<Statement> statements, Statement part)
    {
        var last = statements.LastOrDefault(s => s.Sentence.End <= part.Sentence.Start && s.Figure.Unit == part.Figure.Unit)?.Sentence;
        if (part.Figure.Kind == UnitKind.Money && statements.FindLast(s => s.Sentence == last && s.Figure.IsExact && (s.Subject.Stage == Stage.Adjusted || s.Subject.Concept == Concept.Available)) is { } available)
            return available;
        return statements.Find(s => s.Sentence == last && s.Figure.Unit == part.Figure.Unit && s.Figure.IsExact && s.Figure.Amount >= part.Figure.Amount && report.TotalOf(s) is null);
    }

    private static IEnumerable<Finding> CheckOne(Findings make, RateStatement rate, List<Statement> before, List<Statement> after, Statement? next)
    {
        var pairs = Pairs(rate, before).Concat(Pairs(rate, after)).ToList();
        // What holds for one reading is no error; an error needs a reading that leaves no doubt.
        foreach (var (part, whole, counts) in pairs.Where(p => Arithmetic.Share(rate.Figure, p.Part.Figure, p.Whole.Figure) != Fit.Wrong).Take(1)
            .Concat(pairs.Where(p => RateWords.Certain(rate.Name, p.Part, p.Whole, p.Counts))))
        {
            var fit = Arithmetic.Share(rate.Figure, part.Figure, whole.Figure);
            if (fit == Fit.Wrong && rate.Figure.Decimals > 1 && before.Exists(a => before.Exists(b => a != b && a.Figure.Unit == b.Figure.Unit && Arithmetic.Share(rate.Figure, a.Figure, b.Figure) == Fit.Holds)))
                yield break; // another two figures make it exactly
            yield return Judge(make, rate, part, whole, fit);
            if (fit == Fit.Wrong && next is { Figure.Kind: UnitKind.Percent } && next.Sentence == rate.Statement.Sentence
                && Arithmetic.Share(next.Figure, part.Figure, whole.Figure) != Fit.Wrong && Math.Abs(next.Figure.Amount - part.Figure.Amount / whole.Figure.Amount * 100) < 0.1m)
                yield return make.Suspect(Severity.Warning, [next.Place], next.Figure.Printed, rate.Name + next.Figure.Printed,
                    Quotient(part, whole), $"这个数正好等于前一项“{rate.Name}”的复算值，两项可能填反。");
            yield break;
        }
        yield return make.Open([rate.Statement.Place], rate.Figure.Printed, $"未给出“{rate.Name}”的分子和分母");
    }

    private static IEnumerable<(Statement Part, Statement Whole, List<Statement> Counts)> Pairs(RateStatement rate, List<Statement> counts) =>
        from part in Enumerable.Reverse(counts)
        from whole in counts
        where whole != part && whole.Figure.Kind == part.Figure.Kind && (whole.Figure.Unit == part.Figure.Unit || IsCase(part, whole) || RateWords.Capacity(rate.Name, part, whole)) && (!IsPlan(part) || IsPlan(whole)) && !(rate.Name.Contains("调整") && part.Figure.Amount >= whole.Figure.Amount)
            && (RateWords.Due(part, whole) || RateWords.Capacity(rate.Name, part, whole) || RateWords.SpeaksOf(RateWords.Sums(whole, counts) ? FirstTime().Replace(rate.Name, "") : rate.Name, part)
                && !(RateWords.Speaks(rate.Name, whole.Words) && part.Figure.Amount >= whole.Figure.Amount && whole.Figure.Start > part.Figure.Start))
        select (part, whole, counts);

    // Where counts say who passed and who was sent back, “一次通过率” is of those who passed.
    [GeneratedRegex("一次性?|首次")]
    private static partial Regex FirstTime();

    /// <summary>A budget is never the numerator over what was done.</summary>
    private static bool IsPlan(Statement s) => s.Figure.Kind == UnitKind.Money && s.Subject.Stage is Stage.Budget or Stage.Initial or Stage.Adjusted;

    private static string Quotient(Statement part, Statement whole) =>
        $"{Arithmetic.Text(part.Figure.Amount)}/{Arithmetic.Text(whole.Figure.Amount)}={(whole.Figure.Amount == 0 ? "不适用" : (part.Figure.Amount / whole.Figure.Amount * 100).ToString("0.00") + "%")}";

    private static Finding Judge(Findings make, RateStatement rate, Statement part, Statement whole, Fit fit)
    {
        var start = Math.Min(part.ClauseStart, whole.ClauseStart);
        Place[] places = [rate.Passage.At(start, rate.Figure.End)];
        if (whole.Figure.Amount == 0)
            return make.Open(places, rate.Figure.Printed, "分母为0，比率不适用");
        var computed = (part.Figure.Amount / whole.Figure.Amount * 100).ToString("F" + Math.Max(rate.Figure.Decimals, 2)) + "%";
        return fit switch
        {
            Fit.Holds => make.Holds(places, rate.Figure.Printed, Quotient(part, whole)),
            Fit.Rounding => make.Wrong(Severity.Info, places, rate.Figure.Printed, (part.Figure.Amount / whole.Figure.Amount * 100).ToString("F" + rate.Figure.Decimals) + "%", Quotient(part, whole), "四舍五入与截尾之差，按四舍五入改。"),
            _ => make.Error(places, rate.Figure.Printed, computed, Quotient(part, whole), "请核对比率或它的分子、分母。"),
        };
    }
}
