using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Parties;

public static class PartiesAccess
{
    public const string Register = "parties.register", Find = "parties.find", Reveal = "parties.reveal", Mandate = "parties.mandate",
        Notices = "parties.notices";

    public static readonly Permission[] All =
    [
        new(Find, "在窗口查找或登记当事人", Role.WindowClerk, Role.TownClerk, Role.VillageHelper),
        new(Reveal, "看当事人的全号（要填理由，记入流水）", Role.WindowClerk, Role.TownClerk, Role.VillageHelper, Role.Approver, Role.UnitHead, Role.Supervisor),
        new(Mandate, "给或收回授权委托，登记企业", Role.Citizen),
        new(Notices, "看没发出的告知，重新发送", Role.Administrator, Role.HallManager),
    ];
}
