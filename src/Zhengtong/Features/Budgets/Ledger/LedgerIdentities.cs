using Zhengtong.Platform.Web;
using Zhengtong.Reckoning;

namespace Zhengtong.Features.Budgets;

/// <summary>What an identity of a year's ledger comes to (勾稽结果).</summary>
/// <param name="Rule">As the report check names it: R-BAL.</param>
/// <param name="Stated">What the ledger, or the approved final account, says.</param>
/// <param name="Arithmetic">The sum with its amounts, in ten thousands of yuan.</param>
public sealed record IdentityCheck(string Rule, string Name, string Stated, string Arithmetic, bool Holds)
{
    public string Said => $"{Name}：账上 {Stated}，{Arithmetic}（{Rule}）";
}

/// <summary>What the approved final account says (决算批复数), in fen.</summary>
public sealed record ApprovedTotals(long Receipts, long Expenditure, long CarriedOut);

/// <summary>The identities that a year's ledger must keep before it is closed (结账前的勾稽).</summary>
public static class LedgerIdentities
{
    /// <param name="before">The ledger of the year before; null when there is none.</param>
    /// <param name="approved">Null while it is not known.</param>
    /// <param name="projects">Names of the projects that occur.</param>
    public static IReadOnlyList<IdentityCheck> Check(Ledger ledger, Ledger? before, ApprovedTotals? approved, IReadOnlyDictionary<Guid, string> projects) =>
    [
        .. ledger.Amounts.Select(a => a.Source).Union(before?.Amounts.Where(a => a.Stage == LedgerStage.CarriedOut).Select(a => a.Source) ?? []).Order().SelectMany(s => OfSource(s, ledger, before)),
        .. ledger.Amounts.Where(a => a.ProjectId is not null).Select(a => a.ProjectId!.Value).Distinct().SelectMany(p => OfProject(projects.GetValueOrDefault(p, ""), ledger.Where(a => a.ProjectId == p))),
        .. OfClasses(ledger.Where(a => a.Stage == LedgerStage.Expenditure)),
        .. approved is null ? [] : Approved(ledger, approved),
    ];

    static IEnumerable<IdentityCheck> OfSource(FundSource source, Ledger all, Ledger? before)
    {
        var (ledger, name) = (all.Where(a => a.Source == source), Choices.Name(source));
        var closing = Identities.ClosingOf(Of(ledger.CarriedIn), Of(ledger.Received), Of(ledger.Executed));
        yield return Equal(Identities.Balance, $"{name}的年末结转结余", ledger.CarriedOut, closing, $"年初 {N(ledger.CarriedIn)} + 收入 {N(ledger.Received)} − 支出 {N(ledger.Executed)}");
        if (before?.Where(a => a.Source == source).CarriedOut is { } carried)
            yield return Equal(Identities.Balance, $"{name}的上年结转", ledger.CarriedIn, Of(carried), "上年账上的年末结转结余");
        var available = Identities.AvailableOf(Of(ledger.Initial), Of(ledger.CarriedIn), Of(ledger.Of(LedgerStage.Addition)), Of(ledger.Of(LedgerStage.Reduction)));
        yield return Within(Identities.Available, $"{name}的支出", ledger.Executed, available,
            $"可用预算 = 年初 {N(ledger.Initial)} + 上年结转 {N(ledger.CarriedIn)} + 追加 {N(ledger.Of(LedgerStage.Addition))} − 追减 {N(ledger.Of(LedgerStage.Reduction))}");
    }

    /// <summary>A project that has a budget of its own spends no more than it.</summary>
    static IEnumerable<IdentityCheck> OfProject(string name, Ledger ledger) =>
        ledger.Adjusted == 0 ? [] : [Within(Identities.Available, $"项目“{name}”的支出", ledger.Executed, Of(ledger.Adjusted), "这个项目的全年预算")];

    static IEnumerable<IdentityCheck> OfClasses(Ledger spent)
    {
        long Class(ExpenditureClass c) => spent.Where(a => a.Class == c).Executed;
        var (people, office, unparted, projects) = (Class(ExpenditureClass.Personnel), Class(ExpenditureClass.Public), Class(ExpenditureClass.Basic), Class(ExpenditureClass.Project));
        var (basic, flagged) = (people + office + unparted, spent.Where(a => a.ThreePublic is not null).Executed);
        yield return Equal(Identities.Sum, "支出合计", spent.Executed, Identities.SumOf([Of(basic), Of(projects)]), $"基本支出 {N(basic)} + 项目支出 {N(projects)}，没有分类的 {N(spent.Executed - basic - projects)}");
        yield return Equal(Identities.Sum, "基本支出", basic, Identities.SumOf([Of(people), Of(office)]), $"人员经费 {N(people)} + 公用经费 {N(office)}，没有分清的 {N(unparted)}");
        var four = spent.Where(a => a.ThreePublic is not (null or ThreePublic.Undivided)).Executed;
        yield return Equal(Identities.Sum, "“三公”经费", flagged, Of(four), $"出国（境）、购车、用车和接待 {N(four)}，没有分项的 {N(flagged - four)}");
        yield return Within(Identities.Part, "“三公”经费", flagged, Identities.SumOf([Of(office), Of(projects)]), $"公用经费 {N(office)} + 项目支出 {N(projects)}");
    }

    static IEnumerable<IdentityCheck> Approved(Ledger ledger, ApprovedTotals approved)
    {
        yield return Equal(Identities.Sum, "本年收入合计", ledger.Received, Of(approved.Receipts), "决算批复的本年收入合计");
        yield return Equal(Identities.Sum, "本年支出合计", ledger.Executed, Of(approved.Expenditure), "决算批复的本年支出合计");
        yield return Equal(Identities.Sum, "年末结转结余合计", ledger.CarriedOut, Of(approved.CarriedOut), "决算批复的年末结转结余");
    }

    static IdentityCheck Equal(string rule, string name, long stated, Quantity due, string how) =>
        new(rule, name, Wan.Text(stated), $"应为 {how} = {N((long)due.Value)} 万元", Of(stated).Meets(due));

    static IdentityCheck Within(string rule, string name, long stated, Quantity whole, string how) =>
        new(rule, name, Wan.Text(stated), $"不能超过 {how} = {N((long)whole.Value)} 万元", Of(stated).IsWithin(whole));

    static Quantity Of(long fen) => Quantity.Exactly(fen);

    static string N(long fen) => Wan.Number(fen);
}
