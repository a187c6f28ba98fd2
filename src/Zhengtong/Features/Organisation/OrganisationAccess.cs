using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Organisation;

public static class OrganisationAccess
{
    public const string HandOver = "organisation.hand-over", Manage = "organisation.manage", OwnPassword = "organisation.own-password";

    static readonly Role[] Staff =
        [Role.WindowClerk, Role.TownClerk, Role.VillageHelper, Role.Approver, Role.UnitHead, Role.MatterKeeper, Role.Supervisor, Role.HallManager, Role.Leader, Role.Accountant, Role.FinanceOfficer, Role.Administrator];

    public static readonly Permission[] All =
    [
        new(HandOver, "AB 岗交接", Staff),
        new(Manage, "管机构、岗位、人员、账号和日历", Role.Administrator),
        new(OwnPassword, "改自己的密码", [.. Staff, Role.Citizen]),
    ];
}
