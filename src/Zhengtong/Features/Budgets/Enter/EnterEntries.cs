using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>Books a line of the budget: initial, addition, reduction, or carried over from last year (记预算指标).</summary>
[Act("记预算指标", BudgetsAccess.Enter)]
public sealed class EnterBudgetLine : SpendingForm
{
    [Display(Name = "阶段"), Required]
    public BudgetStage? Stage { get; set; }

    public override Booking ToBooking(LedgerBook book) => Spending((LedgerStage)Stage!.Value, book);
}

/// <summary>The stages of a budget line (预算指标的阶段).</summary>
public enum BudgetStage
{
    [Display(Name = "年初预算")] Initial = LedgerStage.Initial,
    [Display(Name = "追加")] Addition = LedgerStage.Addition,
    [Display(Name = "追减")] Reduction = LedgerStage.Reduction,
    [Display(Name = "上年结转")] CarriedIn = LedgerStage.CarriedIn,
}

/// <summary>Books an expenditure with its voucher (记支出).</summary>
[Act("记支出", BudgetsAccess.Enter)]
public sealed class EnterExpenditure : SpendingForm
{
    public override Booking ToBooking(LedgerBook book) => Spending(LedgerStage.Expenditure, book);
}

/// <summary>Books money received (记收入).</summary>
[Act("记收入", BudgetsAccess.Enter)]
public sealed class EnterReceipt : LedgerForm
{
    public override Booking ToBooking(LedgerBook book) => Plain(LedgerStage.Receipt);
}

/// <summary>Books what is left at the end of the year (记年末结转结余).</summary>
[Act("记年末结转结余", BudgetsAccess.Enter)]
public sealed class EnterCarryOver : SpendingForm
{
    public override Booking ToBooking(LedgerBook book) => Spending(LedgerStage.CarriedOut, book);
}
