using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Hotline;

public static class HotlineAccess
{
    public const string
        See = "hotline.see", Register = "hotline.register", Dispatch = "hotline.dispatch", Adjudicate = "hotline.adjudicate", Undertake = "hotline.undertake",
        ApproveExtension = "hotline.approve-extension", Review = "hotline.review", CallBack = "hotline.call-back", Supervise = "hotline.supervise",
        Reveal = "hotline.reveal", Telephony = "hotline.telephony", Duties = "hotline.duties", Results = "hotline.results", Publish = "hotline.publish";

    static readonly Role[]
        Office = [Role.HotlineAgent, Role.HotlineHead, Role.CallBackAgent],
        Units = [Role.UnitClerk, Role.Approver, Role.TownClerk, Role.UnitHead];

    public static readonly Permission[] All =
    [
        new(See, "看工单", [.. Office, .. Units, Role.Supervisor, Role.Leader]),
        new(Register, "登记诉求", Role.HotlineAgent, Role.HotlineHead),
        new(Dispatch, "派单、当场答复、不予受理", Role.HotlineAgent, Role.HotlineHead),
        new(Adjudicate, "裁定退单、审定办结", Role.HotlineHead),
        new(Undertake, "签收、退单、办理、会办、答复本单位的工单", Units),
        new(ApproveExtension, "批准工单延期", Role.UnitHead),
        new(Review, "审核答复", Role.HotlineAgent, Role.HotlineHead),
        new(CallBack, "回访诉求人", Role.CallBackAgent, Role.HotlineHead),
        new(Supervise, "督办工单", Role.HotlineHead, Role.Supervisor),
        new(Reveal, "看诉求人的号码（要填理由）", [.. Office, .. Units]),
        new(Telephony, "送来电、挂断（话务系统）", Role.HotlineAgent, Role.HotlineHead),
        new(Duties, "维护派单目录", Role.HotlineHead, Role.Administrator),
        new(Results, "看热线办理结果", Role.HotlineHead, Role.CallBackAgent, Role.Supervisor, Role.Leader, Role.UnitHead),
        new(Publish, "公开县长信箱来信", Role.HotlineHead),
    ];

    /// <summary>What the hotline's own people may do with commitments of any kind.</summary>
    public static readonly Grant[] Grants =
    [
        new(CommitmentsAccess.Desk, Office), new(CommitmentsAccess.Search, Office), new(CommitmentsAccess.Explain, Office), new(CommitmentsAccess.Export, Role.HotlineHead),
    ];
}
