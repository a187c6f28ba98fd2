using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Ratings;

public static class RatingsAccess
{
    public const string
        Window = "ratings.window", Phone = "ratings.phone", Scores = "ratings.scores", See = "ratings.see",
        Handle = "ratings.handle", CallBack = "ratings.call-back", DecideAppeal = "ratings.decide-appeal";

    /// <summary>Those who answer for what was said of their unit.</summary>
    internal static readonly Role[] Units = [Role.WindowClerk, Role.TownClerk, Role.VillageHelper, Role.Approver, Role.UnitClerk, Role.UnitHead, Role.HallManager];

    public static readonly Permission[] All =
    [
        new(Window, "请群众在窗口评价", Role.WindowClerk, Role.TownClerk, Role.VillageHelper),
        new(Phone, "登记电话评价", Role.HallManager, Role.Supervisor),
        new(Scores, "看好差评结果", Role.UnitHead, Role.HallManager, Role.Supervisor, Role.Leader),
        new(See, "看差评整改", [.. Units, Role.Supervisor]),
        new(Handle, "签收、联系、整改、反馈、申诉本单位的差评", Units),
        new(CallBack, "回访、办结差评整改", Role.Supervisor),
        new(DecideAppeal, "复核差评申诉", Role.Supervisor),
    ];
}
