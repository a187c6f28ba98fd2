using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Growth, difference and the two amounts agree, also in sign (增减额与增幅).</summary>
internal sealed partial class GrowthRule : IRule
{
    public string Id => "R-DELTA";
    public string Law => "增幅=增减额÷上年数；增减额=本年数-上年数；“增”“减”与数字方向一致";
    public string Example => "本年120万元，上年100万元，增长25%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            for (var i = 0; i < statements.Count; i++)
                if (Vocabulary.ChangeWord().Match(Lead(statements[i])) is { Success: true } word && CheckOne(make, report, statements, i, word.Value) is { } finding)
                    yield return finding;
    }

    // “由42.6%下降为38.9%”: after what it was, the second is what it became and not by how much.
    private static bool IsChange(List<Statement> all, Statement s) =>
        Vocabulary.ChangeWord().IsMatch(Lead(s)) && !(Vocabulary.Reached().IsMatch(s.Words) && all.IndexOf(s) is > 0 and var at && all[at - 1].Sentence == s.Sentence && Vocabulary.From().IsMatch(all[at - 1].Words));

    private static bool IsAmount(Figure figure) => figure.Kind is UnitKind.Money or UnitKind.Count or UnitKind.Duration;

    /// <summary>How far back, in characters, the sentence may lie that says what has grown.</summary>
    private const int FarthestSentence = 80;

    private static string Lead(Statement s) => s.Passage.Text[Math.Max(s.ClauseStart, s.Figure.Start - 14)..s.Figure.Start];

    private static Finding? CheckOne(Findings make, Report report, List<Statement> all, int i, string word)
    {
        var change = all[i];
        if (!change.Figure.IsExact || change.Figure.Kind is UnitKind.Year)
            return null;
        var isPoints = change.Figure.Kind == UnitKind.Points;
        var near = all.Where(s => s.Sentence == change.Sentence && s.Figure.Start < change.Figure.Start && change.Figure.Start - s.Figure.End < 120
            && (isPoints ? s.Figure.Kind == UnitKind.Percent : IsAmount(s.Figure) || s.Figure.Kind == change.Figure.Kind && change.Figure.Kind is UnitKind.Score or UnitKind.None) && s.Figure.IsExact).ToList();
        var isIndex = change.Figure.Kind == UnitKind.None && near.Count(s => s.Figure.Kind == UnitKind.None && s.Figure.Decimals == change.Figure.Decimals) > 1; // 系数由0.542提高到0.551
        var isRate = change.Figure.Kind is UnitKind.Percent || change.Figure.Kind == UnitKind.None && change.Figure.Decimals > 0 && change.Tail.Length == 0 && !isIndex;
        if (!isRate && !isIndex && !IsAmount(change.Figure) && change.Figure.Kind is not (UnitKind.Points or UnitKind.Score))
            return null;
        if (near.Count == 0)
            near = [.. all.Skip(i + 1).TakeWhile(s => s.Sentence == change.Sentence && s.Figure.Start - change.Figure.End < FarthestSentence).Where(s => IsAmount(s.Figure) && s.Figure.IsExact && s.Depth == change.Depth).Take(2)];
        var difference = near.LastOrDefault(s => IsChange(all, s));
        var bracketed = Bracketed(report, all, i);
        var amounts = Segment(change, [.. near.Where(s => s != difference && !IsChange(all, s))], bracketed is null ? 2 : 1);
        var prior = FromTo(isRate ? amounts[Math.Max(0, amounts.Count - 2)..] : [.. amounts.Where(a => a.Figure.Unit == change.Figure.Unit || isPoints)]) ?? bracketed ?? amounts.LastOrDefault(s => IsPrior(s, report)) ?? amounts.LastOrDefault(s => Vocabulary.ComparedWith().IsMatch(s.Words)) ?? Planned(change, amounts)
            ?? (AgainstBudget(change, difference) ? amounts.LastOrDefault(s => s.Subject.Stage is Stage.Budget or Stage.Initial or Stage.Adjusted) : null) ?? (Vocabulary.PriorWord().IsMatch(Lead(change)) || Lead(change).Contains("同比", StringComparison.Ordinal) ? null : Base(amounts));
        if (word.StartsWith("调整", StringComparison.Ordinal))
            if ((FromTo(amounts) ?? amounts.LastOrDefault(s => Vocabulary.ComparedWith().IsMatch(s.Words))) is not { } adjusted)
                return null; // adjusted by how much is not said to be of which figure
            else
                prior = adjusted;
        var unit = (prior ?? difference)?.Figure;
        bool Like(Statement s) => s != prior && !IsPrior(s, report) && (unit is null || s.Figure.Unit == unit.Unit || s.Figure.Kind == UnitKind.Money && unit.Kind == UnitKind.Money);
        var last = amounts.LastOrDefault(Like);
        // A list between the whole and its growth: “门诊量100件,其中……,比上年80件增长25%” speaks of the whole.
        var whole = last is null ? null : report.TotalOf(last) is { } total && total.Sentence == last.Sentence ? total : last;
        Finding? first = null;
        Statement?[] readings = [whole, last, Earlier(report, all, change, prior, difference), Later(all, i, prior), .. amounts.Where(Like)];
        foreach (var current in readings.OfType<Statement>().Distinct().Take(MostReadings))
            if (Judge(make, change, word, isRate, current, prior, difference, amounts.Count) is { } finding)
                if (finding.Severity != Severity.Error)
                    return finding;
                else
                    first ??= finding;
        // “比上年90.2%提升1.3个百分点,比目标90%高1.5个百分点”: of three figures another two may differ by it.
        if (first is not null && change.Figure.Kind == UnitKind.Points && near.Count > 2 && near.Zip(near.Skip(1)).Append((First: near[0], Second: near[^1])).Any(p => p.First.Figure.Amount != p.Second.Figure.Amount && Math.Abs(p.First.Figure.Amount - p.Second.Figure.Amount) == change.Figure.Amount))
            return null;
        return first is not null && Nearly.Balance.Of([.. all.Where(s => s.Sentence == change.Sentence && s.Figure.Kind == change.Figure.Kind && s.Figure.Unit == change.Figure.Unit).Select(s => s.Figure)]) ? null : first;
    }

    /// <summary>Of several figures that may be meant, so many are tried; what holds for one of them is no error.</summary>
    private const int MostReadings = 6;

    // “由4525件降到3936件”: the figure after 由 is the one before.
    private static Statement? FromTo(List<Statement> amounts)
    {
        for (var i = amounts.Count - 1; i > 0; i--)
            if (Vocabulary.Reached().IsMatch(amounts[i].Words) || amounts[i].Words is "至" or "到" or "变为")
                return Vocabulary.From().IsMatch(amounts[i - 1].Words) ? amounts[i - 1] : null;
        return null;
    }

    // “计划800座,实际完成812座,比计划多12座”
    private static Statement? Planned(Statement change, List<Statement> amounts) =>
        AgainstPlan().Match(change.Words) is { Success: true } m ? amounts.LastOrDefault(s => s.Words.Contains(m.Groups["plan"].Value, StringComparison.Ordinal)) : null;

    [GeneratedRegex("^(?:比|较|超)(?:年度|年初|全年|原)?(?<plan>计划|目标|任务|合同|设计)")]
    private static partial Regex AgainstPlan();

    // “同比增长8%(上年同期1947万元)”, “减少124件,下降24.3%(上年同期510件)”: past other changes the bracket is still of this one.
    private static Statement? Bracketed(Report report, List<Statement> all, int i) =>
        all.Skip(i + 1).SkipWhile(s => s.Sentence == all[i].Sentence && s.Depth == all[i].Depth && Vocabulary.ChangeWord().IsMatch(Lead(s))).FirstOrDefault() is { Figure.IsExact: true } next
            && next.Sentence == all[i].Sentence && next.Depth >= all[i].Depth && IsPrior(next, report) && !Vocabulary.ChangeWord().IsMatch(Lead(next)) && (next.Depth > all[i].Depth || Follows(next)) ? next : null;

    // “增长5.8%,上年为91.1亿元”
    private static bool Follows(Statement prior) => PriorAlone().IsMatch(prior.Words);

    [GeneratedRegex("^(?:上年|去年|上一年)(?:同期|末|底|年末)?(?:为|是|仅|有)?$")]
    private static partial Regex PriorAlone();

    // Between semicolons a sentence speaks of one thing, if it tells enough of it there.
    private static List<Statement> Segment(Statement change, List<Statement> amounts, int enough)
    {
        var from = change.Passage.Text.LastIndexOf(';', change.Figure.Start);
        var own = amounts.Where(s => s.Figure.Start > from).ToList();
        return own.Count >= enough ? own : amounts;
    }

    // “法定时限20个工作日,承诺8个工作日,压缩60%”: of two amounts the one is what was before.
    private static Statement? Base(List<Statement> amounts) =>
        amounts is [var first, var second] && Vocabulary.BaseWord().IsMatch(first.Words) != Vocabulary.BaseWord().IsMatch(second.Words) ? Vocabulary.BaseWord().IsMatch(first.Words) ? first : second : null;

    // “较上年17.9万元减少2.5万元,下降13.7%,实际支出15.5万元”: the year's own figure may close the sentence.
    private static Statement? Later(List<Statement> all, int i, Statement? prior) =>
        prior is null ? null : all.Skip(i + 1).TakeWhile(s => s.Sentence == all[i].Sentence).Take(3)
            .FirstOrDefault(s => s != prior && s.Figure.IsExact && s.Figure.Kind == prior.Figure.Kind && !Vocabulary.ChangeWord().IsMatch(Lead(s)) && s.Subject.Stage == Stage.Actual
                && (s.Subject.Concept == prior.Subject.Concept || s.Subject.Core is "" or "支出" or "开支"));

    private static Finding? Judge(Findings make, Statement change, string word, bool isRate, Statement current, Statement? prior, Statement? difference, int amounts)
    {
        var sign = Vocabulary.Falls().IsMatch(word) || word.StartsWith("调整", StringComparison.Ordinal) && current.Figure.Amount < prior?.Figure.Amount ? -1 : 1;
        var place = change.Passage.At(Math.Min(change.ClauseStart, Math.Min(current.ClauseStart, (prior ?? current).ClauseStart)), Math.Max(change.Figure.End, current.Figure.End));
        if (isRate && prior is not null)
        {
            var (now, before) = (current.Figure.Beside(prior.Figure).Range, prior.Figure.Beside(current.Figure).Range);
            return Rate(make, place, change.Figure, sign, current.Figure, prior.Figure.Amount, now - before, before);
        }
        if (isRate && difference is not null && amounts == 1)
        {
            var signed = (Vocabulary.Falls().IsMatch(Lead(difference)) ? -1 : 1) * difference.Figure.Amount;
            var shift = difference.Figure.Range.Scaled(signed < 0 ? -1 : 1);
            return Rate(make, place, change.Figure, sign, current.Figure, current.Figure.Amount - signed, shift, current.Figure.Range - shift);
        }
        return !isRate && prior is not null && (prior.Figure.Unit == change.Figure.Unit || change.Figure.Kind == UnitKind.Points) ? Difference(make, place, change.Figure, sign, current.Figure, prior.Figure) : null;
    }

    // “全年受理100件。比上年80件增长25%。”: the sentence before says what has grown.
    private static Statement? Earlier(Report report, List<Statement> all, Statement change, Statement? prior, Statement? difference)
    {
        if ((prior ?? difference)?.Figure is not { } like)
            return null;
        var before = all.Where(s => s.Sentence.End <= change.Sentence.Start && change.Sentence.Start - s.Sentence.End < FarthestSentence && s.Figure.IsExact && !s.IsRelative && !s.Subject.IsPrior && report.TotalOf(s) is null
            && (like.Kind == UnitKind.Money ? s.Figure.Kind == UnitKind.Money : s.Figure.Kind == like.Kind && s.Figure.Unit == like.Unit)).ToList();
        return prior?.Subject.Concept is { } concept && before.Find(s => s.Subject.Concept == concept) is { } same ? same : before.Count == 0 ? null : before.Find(s => s.Sentence == before[^1].Sentence);
    }

    // “预算18万元,决算15.6万元,比预算减少2.4万元”
    private static bool AgainstBudget(Statement change, Statement? difference) => new[] { change, difference }.Any(s => s is not null && (s.Words.Contains("预算") || s.Words.StartsWith("节", StringComparison.Ordinal)) && !Vocabulary.PriorWord().IsMatch(s.Words));

    private static bool IsPrior(Statement s, Report report) => s.Subject.IsPrior || s.Subject.Year is { } y && y == report.Year - 1 || Vocabulary.PriorWord().IsMatch(s.Words);

    private static Finding? Rate(Findings make, Place place, Figure printed, int sign, Figure current, decimal prior, Interval shift, Interval before)
    {
        if (prior <= 0 || Interval.Quotient(shift, before) is not { } quotient)
            return make.Open([place], printed.Printed, "上年数为0，增幅不适用");
        var growth = (current.Amount - prior) / prior * 100;
        var scale = current.Scale;
        var arithmetic = $"({Arithmetic.Text(current.Amount / scale)}-{Arithmetic.Text(prior / scale)})/{Arithmetic.Text(prior / scale)}={growth:0.00}%";
        var fit = Arithmetic.Percent(printed, growth * sign, quotient.Scaled(100 * sign));
        return fit switch
        {
            Fit.Holds => make.Holds([place], printed.Printed, arithmetic),
            Fit.Rounding => make.Wrong(Severity.Info, [place], printed.Printed, $"{Math.Abs(growth):0.00}%", arithmetic, "四舍五入与截尾之差。"),
            _ => make.Error([place], printed.Printed, growth * sign < 0 ? $"{(growth < 0 ? "下降" : "增长")}{Math.Abs(growth):0.00}%" : $"{Math.Abs(growth):0.00}%", arithmetic, "请核对增幅或两年的数字；增幅以上年数为分母。"),
        };
    }

    private static Finding Difference(Findings make, Place place, Figure printed, int sign, Figure current, Figure prior)
    {
        var difference = current.Amount - prior.Amount;
        var arithmetic = $"{Arithmetic.Text(current.Amount / printed.Scale)}-{Arithmetic.Text(prior.Amount / printed.Scale)}={Arithmetic.Text(difference / printed.Scale)}";
        return (current.Beside(prior).Range - prior.Beside(current).Range).Scaled(sign).Meets(printed.Range)
            ? make.Holds([place], printed.Printed, arithmetic)
            : make.Error([place], printed.Printed, (difference < 0 ? "减少" : "增加") + Arithmetic.Like(printed, Math.Abs(difference)), arithmetic, "请核对增减额和两年的数字。");
    }
}
