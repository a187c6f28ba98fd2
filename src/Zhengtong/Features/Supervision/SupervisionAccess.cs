using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Supervision;

public static class SupervisionAccess
{
    public const string Board = "supervision.board", See = "supervision.see", Raise = "supervision.raise", Answer = "supervision.answer", Review = "supervision.review";

    static readonly Role[] Units = [Role.WindowClerk, Role.TownClerk, Role.VillageHelper, Role.Approver, Role.UnitClerk, Role.UnitHead, Role.HallManager];

    public static readonly Permission[] All =
    [
        new(Board, "看监督台", Role.Supervisor, Role.Leader, Role.HallManager, Role.UnitHead),
        new(See, "看红黄牌", [.. Units, Role.Supervisor, Role.Leader]),
        new(Raise, "按规则发牌", Role.System),
        new(Answer, "签收、说明、整改本单位的红黄牌", Units),
        new(Review, "核查、撤牌、销号", Role.Supervisor),
    ];
}
