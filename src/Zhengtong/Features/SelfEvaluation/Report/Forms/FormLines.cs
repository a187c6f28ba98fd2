using Zhengtong.Features.Budgets;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>A line of the fund block as forms print it.</summary>
/// <param name="Index">In <see cref="EvaluationView.Funds"/>.</param>
/// <param name="Group">按收入性质分, 按支出性质分; null for the whole.</param>
sealed record FormFund(int Index, string? Group, string Name, FundLine Line);

/// <summary>What the forms after 财预〔2020〕10号 print of an evaluation, and in which order: for paper and for xlsx.</summary>
static class FormLines
{
    public const string BySource = "按收入性质分";

    /// <summary>The whole, then once by source and once, for a unit, by class; the parts of these parts belong to the ledger.</summary>
    public static IReadOnlyList<FormFund> Funds(EvaluationView view) =>
        [.. view.Funds.Select((line, n) => line switch
        {
            { Depth: 0 } => new FormFund(n, null, "年度资金总额", line),
            { Depth: > 1 } or { Name: LedgerTotals.ThreePublic } => null,
            _ when line.Name.StartsWith(LedgerTotals.BySource, StringComparison.Ordinal) =>
                new(n, view.ProjectId is null ? BySource : "其中", line.Name[LedgerTotals.BySource.Length..], line),
            _ when view.ProjectId is null => new(n, "按支出性质分", line.Name, line),
            _ => null,
        }).OfType<FormFund>()];

    /// <summary>The indicator whose points stand in the fund block; null where the scheme has none, or no block is printed.</summary>
    public static IndicatorView? FundRow(EvaluationView view) => view.Funds.Count == 0 ? null : view.Indicators.FirstOrDefault(i => i is { IsLeaf: true, Level: 1, TargetText: IndicatorView.FundTarget });

    /// <summary>The other indicators, each with its headings above it, from the first level down.</summary>
    public static IReadOnlyList<IReadOnlyList<IndicatorView>> Indicators(EvaluationView view)
    {
        var byCode = view.Indicators.ToDictionary(i => i.Code);
        var headings = view.Indicators.Select(i => i.Parent).OfType<string>().ToHashSet();
        var fund = FundRow(view);
        return [.. view.Indicators.Where(i => i != fund && !headings.Contains(i.Code)).Select(i => Above(i).Append(i).ToList())];

        IEnumerable<IndicatorView> Above(IndicatorView i) => i.Parent is { } parent && byCode.TryGetValue(parent, out var heading) ? Above(heading).Append(heading) : [];
    }

    /// <summary>How many levels the table has: 二级 or 三级.</summary>
    public static int Levels(IReadOnlyList<IReadOnlyList<IndicatorView>> lines) => lines.Select(path => path.Count).DefaultIfEmpty(1).Max();

    public static string LevelName(int level) => $"{"一二三"[level]}级指标";

    /// <summary>偏差原因分析及改进措施, and why the finance office saw it otherwise.</summary>
    public static string? Reason(IndicatorView i) =>
        string.Join("\n", new[] { i.Reason, i.FinanceReason is { } theirs ? $"财政评分说明：{theirs}" : null }.OfType<string>()) is { Length: > 0 } said ? said : null;
}
