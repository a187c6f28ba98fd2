using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Cases;

public static class CasesAccess
{
    public const string
        Apply = "cases.apply", Submit = "cases.submit", Receive = "cases.receive", Accept = "cases.accept", Forward = "cases.forward", Deliver = "cases.deliver",
        Examine = "cases.examine", Decide = "cases.decide", Opinion = "cases.opinion", ApproveExtension = "cases.approve-extension",
        Show = "cases.show", Own = "cases.own";

    public static readonly Permission[] All =
    [
        new(Apply, "申请", Role.Citizen, Role.Client),
        new(Submit, "提交申请", Role.Citizen, Role.Client, Role.WindowClerk, Role.TownClerk, Role.VillageHelper),
        new(Own, "看自己的办件", Role.Citizen, Role.Client),
        new(Receive, "在窗口收件", Role.WindowClerk, Role.TownClerk, Role.VillageHelper),
        new(Accept, "受理、告知补正、不予受理", Role.WindowClerk, Role.TownClerk, Role.VillageHelper),
        new(Forward, "流转", Role.TownClerk, Role.VillageHelper),
        new(Deliver, "送达", Role.WindowClerk, Role.TownClerk, Role.VillageHelper),
        new(Examine, "审查", Role.Approver, Role.UnitHead, Role.TownClerk),
        new(Decide, "作出决定", Role.Approver, Role.UnitHead),
        new(Opinion, "答复征求意见", Role.Approver, Role.UnitHead),
        new(ApproveExtension, "批准延期", Role.UnitHead),
        new(Show, "看办件", Role.WindowClerk, Role.TownClerk, Role.VillageHelper, Role.Approver, Role.UnitHead, Role.Supervisor, Role.HallManager, Role.Leader),
    ];
}
