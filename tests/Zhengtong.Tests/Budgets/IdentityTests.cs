using FsCheck;
using FsCheck.Fluent;
using Zhengtong.Features.Budgets;

namespace Zhengtong.Tests.Budgets;

/// <summary>The identities of a year's ledger hold exactly when its amounts agree to the fen.</summary>
public sealed class IdentityTests
{
    static readonly Dictionary<Guid, string> none = [];

    [Fact]
    public void A_ledger_that_agrees_breaks_no_identity_and_one_fen_more_or_less_breaks_one() => Prop.ForAll(Amounts.ToArbitrary(), given =>
    {
        var (initial, added, reduced, carried, people, office) = (given[0], given[1], Math.Min(given[2], given[0]), given[3], given[4], given[5]);
        var available = initial + added - reduced + carried;
        (people, office) = (people % (available / 2 + 1), office % (available / 2 + 1));
        var spent = people + office;
        var left = carried + available - spent;
        bool Holds(long more) => LedgerIdentities.Check(new Ledger([
            Of(LedgerStage.Initial, initial), Of(LedgerStage.Addition, added), Of(LedgerStage.Reduction, reduced), Of(LedgerStage.CarriedIn, carried), Of(LedgerStage.Receipt, available),
            Of(LedgerStage.Expenditure, people, ExpenditureClass.Personnel), Of(LedgerStage.Expenditure, office, ExpenditureClass.Public), Of(LedgerStage.CarriedOut, left + more)]),
            null, new(available, spent, left + more), none).All(c => c.Holds);
        return Holds(0) && !Holds(1) && !Holds(-1);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Public_expenses_are_no_more_than_they_can_be_part_of_and_are_told_apart()
    {
        var ledger = new Ledger([Of(LedgerStage.Expenditure, 300, ExpenditureClass.Personnel, ThreePublic.Reception), Of(LedgerStage.Expenditure, 100, ExpenditureClass.Public, ThreePublic.Undivided)]);
        var broken = LedgerIdentities.Check(ledger, null, null, none).Where(c => !c.Holds).ToList();
        Assert.Contains(broken, b => b is { Rule: "R-PART", Name: "“三公”经费" });
        Assert.Contains(broken, b => b is { Rule: "R-SUM", Name: "“三公”经费" });
    }

    [Fact]
    public void A_project_spends_no_more_than_its_own_budget()
    {
        var project = Guid.CreateVersion7();
        var ledger = new Ledger([Of(LedgerStage.Initial, 1000, ExpenditureClass.Personnel), OfProject(LedgerStage.Initial, 200, project), OfProject(LedgerStage.Expenditure, 201, project)]);
        Assert.Contains(LedgerIdentities.Check(ledger, null, null, new Dictionary<Guid, string> { [project] = "大厅改造" }), c => !c.Holds && c is { Rule: "R-AVAIL", Name: "项目“大厅改造”的支出" });
    }

    static Gen<long[]> Amounts => Gen.Choose(1, 2_000_000_000).Select(n => (long)n).ArrayOf(6);

    static LedgerAmount Of(LedgerStage stage, long fen, ExpenditureClass? kind = null, ThreePublic? flag = null) => new(stage, FundSource.GeneralBudget, kind, null, null, flag, fen, 1);

    static LedgerAmount OfProject(LedgerStage stage, long fen, Guid project) => new(stage, FundSource.GeneralBudget, ExpenditureClass.Project, null, project, null, fen, 1);
}
