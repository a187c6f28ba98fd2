using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Commitments;

public static class CommitmentsAccess
{
    public const string Desk = "commitments.desk", SeeAll = "commitments.see-all", Export = "commitments.export", Search = "commitments.search", Explain = "commitments.explain";

    public static readonly Permission[] All =
    [
        new(Desk, "看本人待办", Role.WindowClerk, Role.TownClerk, Role.VillageHelper, Role.Approver, Role.UnitClerk, Role.UnitHead, Role.Supervisor, Role.HallManager, Role.Leader, Role.MatterKeeper, Role.Accountant, Role.FinanceOfficer, Role.Administrator),
        new(Search, "查办件", Role.WindowClerk, Role.TownClerk, Role.VillageHelper, Role.Approver, Role.UnitClerk, Role.UnitHead, Role.Supervisor, Role.HallManager, Role.Leader),
        new(Explain, "看时限怎么算的", Role.Citizen, Role.Client, Role.WindowClerk, Role.TownClerk, Role.VillageHelper, Role.Approver, Role.UnitClerk, Role.UnitHead, Role.Supervisor, Role.HallManager, Role.Leader),
        new(SeeAll, "看全县的件（限制查阅的除外）", Role.Supervisor, Role.Leader, Role.HallManager),
        new(Export, "导出清单", Role.WindowClerk, Role.TownClerk, Role.Approver, Role.UnitClerk, Role.UnitHead, Role.Supervisor, Role.HallManager),
    ];
}
