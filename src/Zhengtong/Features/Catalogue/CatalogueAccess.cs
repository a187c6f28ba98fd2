using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Catalogue;

public static class CatalogueAccess
{
    public const string View = "catalogue.view", Keep = "catalogue.keep";

    public static readonly Permission[] All =
    [
        new(View, "看全部事项和要素的来历", Role.WindowClerk, Role.TownClerk, Role.VillageHelper, Role.Approver, Role.UnitHead, Role.MatterKeeper, Role.Supervisor, Role.HallManager, Role.Leader, Role.Administrator),
        new(Keep, "引用、发布、暂停事项", Role.MatterKeeper),
    ];
}
