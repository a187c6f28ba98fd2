using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A share is its part divided by the whole it names (占比).</summary>
internal sealed partial class ShareRule : IRule
{
    private static readonly decimal[] Hundred = [100m];

    public string Id => "R-PCT";
    public string Law => "占比=部分÷整体；各占比之和为100%";
    public string Example => "基本支出76.25万元，其中人员经费71.74万元，占基本支出的84.08%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
        {
            var judged = new List<(Finding Finding, Statement Share, decimal Computed, Statement Whole)>();
            for (var i = 1; i < statements.Count; i++)
                if (OfFigure(statements, i) is var (figure, figured) && figured.Figure.Amount > 0)
                    judged.Add((Judge(make, statements[i], figure, figured), statements[i], figure.Figure.Amount / figured.Figure.Amount * 100, figured));
                else if (statements[i].Figure is { Kind: UnitKind.Percent } && Vocabulary.ShareOf().Match(statements[i].Words) is { Success: true } m)
                    foreach (var (share, part) in Shares(statements, i))
                        if ((Whole(report, statements, i, part, m.Groups["whole"].Value) ?? Sibling(judged, share, part, m.Groups["whole"].Value)) is { Figure.Amount: > 0 } whole)
                            judged.Add(Meant(make, statements, share, part, whole));
            foreach (var (finding, share, computed, whole) in judged)
                yield return finding.Verdict == Verdict.Consistent && Forced(judged, share, computed, whole)
                    ? make.Wrong(Severity.Info, [share.Place], share.Figure.Printed, computed.ToString("F" + share.Figure.Decimals) + "%", finding.Arithmetic, "为凑足100%调整过的尾数。")
                    : finding;
        }
    }

    // “教师100人,本科以上87人,占87%;专科13人,占13%”: what the share before it was a share of.
    private static Statement? Sibling(List<(Finding Finding, Statement Share, decimal Computed, Statement Whole)> judged, Statement share, Statement part, string name) =>
        name.Length == 0 && judged.Count > 0 && judged[^1] is { Finding.Severity: not Severity.Error } last && last.Share.Sentence == share.Sentence
            && last.Whole.Figure.Kind == part.Figure.Kind && (part.Figure.Kind == UnitKind.Money || last.Whole.Figure.Unit == part.Figure.Unit) && last.Whole != part && part.Figure.Amount < last.Whole.Figure.Amount ? last.Whole : null;

    // “年初预算912万元,追加88万元,合计1000万元;支出975万元,占预算的97.5%”: what holds of another whole in the sentence is no error.
    private static (Finding, Statement, decimal, Statement) Meant(Findings make, List<Statement> statements, Statement share, Statement part, Statement named)
    {
        var whole = Arithmetic.Share(share.Figure, part.Figure, named.Figure) != Fit.Wrong ? named
            : statements.Find(s => s != part && s.Sentence == share.Sentence && s.Figure.Start < share.Figure.Start && s.Figure.Kind == part.Figure.Kind && s.Figure.IsExact && s.Figure.Amount > 0 && Total().IsMatch(s.Words)
                && Arithmetic.Share(share.Figure, part.Figure, s.Figure) == Fit.Holds) ?? named;
        return (Judge(make, share, part, whole), share, part.Figure.Amount / whole.Figure.Amount * 100, whole);
    }

    [GeneratedRegex("合计|共计|总计|总额|调整后|累计|全年预算")]
    private static partial Regex Total();

    // “A 60万元和B 40万元,分别占总支出的60%和40%”: as many parts before as shares after; else the one figure before it.
    private static IEnumerable<(Statement Share, Statement Part)> Shares(List<Statement> statements, int first)
    {
        var count = 1;
        while (first + count < statements.Count && statements[first + count] is { Figure.Kind: UnitKind.Percent } next && next.Sentence == statements[first].Sentence && next.Words.Trim('、', '和', '与', '及', ',').Length == 0)
            count++;
        if (count == 1 || !statements[first].Words.Contains("分别"))
            return PartOf(statements, first) is { } part ? [(statements[first], part)] : [];
        var parts = statements.Take(first).Where(s => s.Sentence == statements[first].Sentence && s.Figure.Kind is UnitKind.Money or UnitKind.Count && s.Figure.IsExact && !s.IsRelative).TakeLast(count).ToList();
        return parts.Count == count ? parts.Select((p, k) => (statements[first + k], p)) : [];
    }

    // “参保43386人,占应参保43925人的98.8%”, “改厕560座,为计划550座的101.8%”: the whole is printed within the words of the share.
    private static (Statement Part, Statement Whole)? OfFigure(List<Statement> statements, int share)
    {
        if (statements[share] is not { Figure.Kind: UnitKind.Percent, Words: var of } || !ItsShare().IsMatch(of) || statements[share - 1] is not { Figure.IsExact: true } whole || !Vocabulary.OfWhich().IsMatch(Said(whole)))
            return null;
        // “集中采购占采购总额(1260万元)的75%,为945万元”
        var part = share + 1 < statements.Count && statements[share + 1] is { Words: "为" or "即" or "计" } next && next.Figure.Kind == whole.Figure.Kind ? next : share > 1 ? statements[share - 2] : null;
        if (part is null)
            return null;
        return part.Sentence == whole.Sentence && part.Figure is { IsExact: true } f && f.Kind == whole.Figure.Kind && (f.Kind == UnitKind.Money || f.Unit == whole.Figure.Unit) && !part.IsRelative && !part.Subject.IsPrior ? (part, whole) : null;
    }

    // “占采购总额(1260万元)的75%”: what a bracketed figure is of stands before its bracket.
    private static string Said(Statement whole) => whole.Words.Length > 0 || whole.Depth == 0 ? whole.Words
        : whole.Passage.Text[Math.Max(whole.Sentence.Start, whole.Figure.Start - FarthestName)..whole.Figure.Start] is var said ? said[(said.LastIndexOf(',') + 1)..] : "";

    private const int FarthestName = 20;

    // “占全县146个村的69.9%”: between the whole and its share at most the name of what is counted.
    [GeneratedRegex("^(?!.*(?:占|完成|达|为|相当))[\u4e00-\u9fff()]{0,10}的(?:约)?$")]
    private static partial Regex ItsShare();

    // The figure before it, in the same clause or the one before: “人员经费71.74万元,占基本支出的94.08%”.
    private static Statement? PartOf(List<Statement> statements, int share)
    {
        var name = statements[share].Words.IndexOf('占') is > 1 and var end ? statements[share].Words[..end] : "";
        // “基本支出占60%,为60万元”
        if (name.Length > 1 && share + 1 < statements.Count && statements[share + 1] is { Words: "为" or "即" or "计", Figure.IsExact: true } next && next.Sentence == statements[share].Sentence)
            return next;
        var before = statements[share - 1];
        if (OfMoney().IsMatch(name) && before.Figure.Kind != UnitKind.Money)
            return null;
        if (name.Length > 1 && !before.Words.Contains(name[..2], StringComparison.Ordinal))
            // “中央资金1200万元、省级360万元,合计1560万元,其中中央资金占76.9%”
            return Called(statements, share, name.Replace("其中", ""), null) is { } called ? called
                : name.Replace("其中", "") is { Length: > 1 } named && statements.Take(share).Where(s => s.Sentence == statements[share].Sentence && s.Figure is { IsExact: true, Kind: UnitKind.Money or UnitKind.Count } && s.Words.Contains(named[..2], StringComparison.Ordinal)).ToList() is [var only] && !only.IsRelative && !only.Subject.IsPrior ? only : null;
        return before.Sentence == statements[share].Sentence && before.Figure.Kind is UnitKind.Money or UnitKind.Count && before.Figure.IsExact && !before.IsRelative
            && statements[share].ClauseStart - before.Figure.End < Math.Max(12, before.Tail.Length + 2) ? before : null;
    }

    private static Statement? Whole(Report report, List<Statement> statements, int share, Statement part, string name)
    {
        var before = statements.Take(share).Where(s => s != part && s.Figure.Kind == part.Figure.Kind && s.Figure.IsExact && !s.IsRelative && !s.Subject.IsPrior
            && (s.Figure.Kind == UnitKind.Money || s.Figure.Unit == part.Figure.Unit)).ToList();
        if (name.Length == 0)
            return report.TotalOf(part) ?? Among(statements, share, part) ?? (ParentOf(part.Subject.Concept) is { } parent ? before.LastOrDefault(s => s.Sentence == part.Sentence && s.Subject.Concept == parent) : null);
        var concept = SubjectReader.Read(name).Concept;
        if (Budget().IsMatch(name) && part.Subject.Concept is { } spent && before.LastOrDefault(s => s.Subject.Concept == spent && s.Subject.Stage is Stage.Budget or Stage.Initial or Stage.Adjusted) is { } budget)
            return budget;
        if (Budget().IsMatch(name) && before.LastOrDefault(s => s.Sentence == part.Sentence && s.Subject.Stage is Stage.Budget or Stage.Initial or Stage.Adjusted) is { } stated)
            return stated;
        if (PlanName().IsMatch(name))
            return before.LastOrDefault(s => s.Sentence == part.Sentence && PlanName().IsMatch(s.Words));
        return before.LastOrDefault(s => concept is not null && s.Subject.Concept == concept)
            ?? before.LastOrDefault(s => s.Words.Contains(name))
            ?? statements.Skip(share + 1).Take(2).FirstOrDefault(s => name.Length > 2 && s.Sentence == part.Sentence && s.Figure.Kind == part.Figure.Kind && (s.Figure.Kind == UnitKind.Money || s.Figure.Unit == part.Figure.Unit) && s.Figure.IsExact && s.Words.Contains(name, StringComparison.Ordinal))
            ?? before.LastOrDefault(s => name.Length > 2 && (s.Words + s.Tail).EndsWith(name[^2..]))
            ?? Called(statements, share, name, part)
            ?? (Vocabulary.TheWhole().IsMatch(name) ? report.TotalOf(part) ?? before.FirstOrDefault(s => s.Sentence == part.Sentence && s.Figure.Amount >= part.Figure.Amount && Vocabulary.TheWhole().IsMatch(s.Words)) : null);
    }

    // “年中追加部分占年初批复预算的61.13%”: of the figures before it in the paragraph, the one whose words share most with the name.
    private static Statement? Called(List<Statement> statements, int share, string name, Statement? part)
    {
        var best = statements.Take(share).Where(s => s != part && s.Figure is { IsExact: true, Kind: UnitKind.Money or UnitKind.Count } && !s.IsRelative && !s.Subject.IsPrior
                && (part is null || s.Figure.Kind == part.Figure.Kind && (s.Figure.Kind == UnitKind.Money || s.Figure.Unit == part.Figure.Unit) && s.Figure.Amount >= part.Figure.Amount))
            .Select(s => (s, Length: Common(s.Words + s.Tail, name))).Where(c => c.Length >= Math.Min(ShortestName, name.Length) && c.Length * 2 >= name.Length).ToList();
        return best.Count == 0 ? null : best.MaxBy(c => c.Length).Length is var longest && best.FindAll(c => c.Length == longest).DistinctBy(c => c.s.Figure.Amount).ToList() is [var only] ? only.s : null;
    }

    private const int ShortestName = 3;

    private static int Common(string words, string name)
    {
        for (var length = name.Length; length > 1; length--)
            for (var at = 0; at + length <= name.Length; at++)
                if (words.Contains(name.Substring(at, length), StringComparison.Ordinal))
                    return length;
        return 0;
    }

    [GeneratedRegex("金额|资金|经费|投资|支出|收入")]
    private static partial Regex OfMoney();

    // “全县24个乡镇中,已有21个建成,占87.5%”, “教职工96人,高级职称28人,占29.17%”: the whole stands right before its part.
    private static Statement? Among(List<Statement> statements, int share, Statement part) =>
        share > 1 && statements[share - 1] == part && statements[share - 2] is { Figure: { IsExact: true, Kind: UnitKind.Count } f, IsRelative: false } whole && whole.Sentence == part.Sentence && whole.Depth == part.Depth
            && f.Unit == part.Figure.Unit && f.Amount > part.Figure.Amount && !whole.Subject.IsPrior && statements[share].Words.Trim() is "占" or "占比" or "占比为" or "占比达" ? whole : null;

    [GeneratedRegex("预算(?:数|安排|总额)?$")]
    private static partial Regex Budget();

    private static string? ParentOf(string? concept) => concept switch
    {
        Concept.Basic or Concept.Projects => Concept.Spending,
        Concept.Spending => Concept.Available,
        Concept.Personnel or Concept.Running => Concept.Basic,
        _ => null,
    };

    [GeneratedRegex("计划|任务|目标")]
    private static partial Regex PlanName();

    private static Finding Judge(Findings make, Statement share, Statement part, Statement whole)
    {
        var computed = part.Figure.Amount / whole.Figure.Amount * 100;
        var arithmetic = $"{Arithmetic.Text(part.Figure.Amount / part.Figure.Scale)}/{Arithmetic.Text(whole.Figure.Amount / part.Figure.Scale)}={computed:0.00##}%";
        Place[] places = [share.Passage.At(part.ClauseStart, share.Figure.End)];
        var expected = computed.ToString("F" + Math.Max(share.Figure.Decimals, share.Figure.IsExact ? share.Figure.Decimals : 2)) + "%";
        return Arithmetic.Share(share.Figure, part.Figure, whole.Figure) switch
        {
            Fit.Holds => make.Holds(places, share.Figure.Printed, arithmetic),
            Fit.Rounding => make.Wrong(Severity.Info, places, share.Figure.Printed, expected, arithmetic, "四舍五入与截尾之差，按四舍五入改。"),
            _ => make.Error(places, share.Figure.Printed, expected, arithmetic, "请核对占比、部分和整体三个数。"),
        };
    }

    // One share truncated, the other raised to make up the hundred: both are off by their last digit.
    private static bool Forced(List<(Finding Finding, Statement Share, decimal Computed, Statement Whole)> all, Statement share, decimal computed, Statement whole)
    {
        var siblings = all.Where(a => a.Whole == whole).ToList();
        return siblings.Count > 1 && Hundred.Contains(siblings.Sum(a => a.Share.Figure.Value)) && siblings.Exists(a => a.Finding.Severity == Severity.Info)
            && Math.Abs(computed - share.Figure.Value) > Figure.Power(share.Figure.Decimals) / 2;
    }
}
