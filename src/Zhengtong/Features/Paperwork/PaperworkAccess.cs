using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Paperwork;

public static class PaperworkAccess
{
    public const string Read = "paperwork.read", Withdraw = "paperwork.withdraw";

    public static readonly Permission[] All =
    [
        new(Read, "看、下载看得到的件的文书", Role.Citizen, Role.Client, Role.WindowClerk, Role.TownClerk, Role.VillageHelper, Role.Approver, Role.UnitHead,
            Role.Supervisor, Role.HallManager, Role.Leader),
        new(Withdraw, "撤回本单位发出的文书", Role.UnitHead),
    ];
}
