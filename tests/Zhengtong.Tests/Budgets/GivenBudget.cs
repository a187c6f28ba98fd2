using Zhengtong.Features.Budgets;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Budgets;

/// <summary>A unit's budget year under way: 100 initially, 20 added, 110 received, 95 spent, 15 left; it can be closed as it stands.</summary>
sealed class GivenBudget(TestCounty county, int year)
{
    public const decimal Received = 110, Spent = 95, Left = 15;

    public Guid Year { get; private set; }

    public Guid Office { get; private set; }

    public Task<Caller> Accountant => county.StaffAsync("accountant");

    public Task<Caller> Head => county.StaffAsync("head.bureau");

    public async Task<GivenBudget> Opened()
    {
        county.Clock.Set(year + 1, 2, 1);
        Year = await Do(new OpenFiscalYear { Year = year });
        return this;
    }

    public async Task<GivenBudget> Booked()
    {
        if (Year == Guid.Empty) await Opened();
        await Do(new KeepProject { Code = $"P{year}", Name = "大厅改造" });
        await Do(Line(BudgetStage.Initial, 60, "年1", ExpenditureClass.Personnel));
        await Do(Line(BudgetStage.Initial, 40, "年2", ExpenditureClass.Project, $"P{year}"));
        await Do(Line(BudgetStage.Addition, 20, "追1", ExpenditureClass.Public));
        await Do(new EnterReceipt { Year = Year, Source = FundSource.GeneralBudget, Number = "到1", On = new(year, 6, 1), Amount = Received, Summary = "财政拨款" });
        await Do(Spending(55, "凭1", ExpenditureClass.Personnel, "30101"));
        Office = await Do(Spending(5, "凭2", ExpenditureClass.Public, "30217"));
        await Do(Spending(35, "凭3", ExpenditureClass.Project, "31002", $"P{year}"));
        await Do(new EnterCarryOver { Year = Year, Source = FundSource.GeneralBudget, Number = "结1", On = new(year, 12, 31), Amount = Left, Summary = "年末结转" });
        return this;
    }

    public async Task<GivenBudget> Closed()
    {
        await Booked();
        await county.Run(Closing(), await Head);
        return this;
    }

    public CloseFiscalYear Closing(decimal? left = null) => new() { Id = Year, Receipts = Received, Expenditure = Spent, CarriedOut = left ?? Left };

    public EnterBudgetLine Line(BudgetStage stage, decimal amount, string number, ExpenditureClass kind, string? project = null) =>
        new() { Year = Year, Stage = stage, Source = FundSource.GeneralBudget, Number = number, On = new(year, 1, 20), Amount = amount, Summary = "预算指标", Class = kind, Project = project };

    public EnterExpenditure Spending(decimal amount, string number, ExpenditureClass? kind, string? code = null, string? project = null) =>
        new() { Year = Year, Source = FundSource.GeneralBudget, Number = number, On = new(year, 11, 3), Amount = amount, Summary = "付款", Class = kind, EconomicCode = code, Project = project };

    public async Task<T> Do<T>(IAct<T> act) => await county.Run(act, await Accountant);

    public async Task<Refusal> Refused<T>(IAct<T> act) => await county.Refused(act, await Accountant);

    public Task<Ledger> Ledger() => county.ReadAsync(db => Features.Budgets.Ledger.OfAsync(db, Year));
}
