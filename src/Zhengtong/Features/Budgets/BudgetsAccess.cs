using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Budgets;

public static class BudgetsAccess
{
    public const string See = "budgets.see", SeeAll = "budgets.see-all", Enter = "budgets.enter", Close = "budgets.close";

    public static readonly Permission[] All =
    [
        new(See, "看本单位的预算账", Role.Accountant, Role.UnitHead, Role.FinanceOfficer, Role.Leader),
        new(SeeAll, "看各单位的预算账", Role.FinanceOfficer, Role.Leader),
        new(Enter, "记预算账、导入、更正", Role.Accountant),
        new(Close, "给预算年度结账", Role.UnitHead),
    ];
}
