using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>One line of the totals of a year (合计的一行).</summary>
/// <param name="Depth">0 for the whole, 1 and 2 for its parts.</param>
/// <param name="Trait">What the metrics of budget and expenditure are narrowed to for this line; empty for the whole, null where they have no such part.</param>
public sealed record LedgerTotal(string Name, int Depth, Ledger Part, string? Trait = null);

/// <summary>The totals of a year by source, class, project and public expense, as the tables of the final account part them (01、05、06 表).</summary>
public static class LedgerTotals
{
    /// <summary>What the name of a line by source begins with (按收入性质).</summary>
    public const string BySource = "来源：";

    public const string ThreePublic = "“三公”经费";

    public static IEnumerable<LedgerTotal> Of(Ledger ledger, IReadOnlyDictionary<Guid, string> projects)
    {
        yield return new("合计", 0, ledger, "");
        foreach (var source in Present(ledger, a => (FundSource?)a.Source))
            yield return new(BySource + Choices.Name(source), 1, ledger.Where(a => a.Source == source), source.ToString().ToLowerInvariant());
        var spending = ledger.Where(a => a.Stage is not (LedgerStage.Receipt or LedgerStage.CarriedOut) || a.Class is not null);
        foreach (var total in Classes(spending, projects)) yield return total;
        var flagged = ledger.Where(a => a.ThreePublic is not null);
        if (flagged.Amounts.Count == 0) yield break;
        yield return new(ThreePublic, 1, flagged);
        foreach (var kind in Present(flagged, a => a.ThreePublic))
            yield return new(Choices.Name(kind), 2, flagged.Where(a => a.ThreePublic == kind));
    }

    static IEnumerable<LedgerTotal> Classes(Ledger ledger, IReadOnlyDictionary<Guid, string> projects)
    {
        var basic = ledger.Where(a => a.Class is ExpenditureClass.Personnel or ExpenditureClass.Public or ExpenditureClass.Basic);
        if (basic.Amounts.Count > 0) yield return new("基本支出", 1, basic, "basic");
        foreach (var part in Present(basic, a => a.Class))
            yield return new(part == ExpenditureClass.Basic ? "没有分清人员、公用的" : Choices.Name(part), 2, basic.Where(a => a.Class == part), part == ExpenditureClass.Basic ? null : part.ToString().ToLowerInvariant());
        var project = ledger.Where(a => a.Class == ExpenditureClass.Project);
        if (project.Amounts.Count > 0) yield return new("项目支出", 1, project, "project");
        foreach (var id in Present(project, a => a.ProjectId))
            yield return new(projects.GetValueOrDefault(id, ""), 2, project.Where(a => a.ProjectId == id));
        var rest = ledger.Where(a => a.Class is null);
        if (rest.Amounts.Count > 0) yield return new("没有写支出性质的", 1, rest);
    }

    static IEnumerable<T> Present<T>(Ledger ledger, Func<LedgerAmount, T?> of) where T : struct =>
        ledger.Amounts.Select(of).OfType<T>().Distinct().Order();
}
