using Zhengtong.Platform.Access;

namespace Zhengtong.Features.Organisation;

/// <summary>How the roles of the staff are called (角色名称).</summary>
public static class RoleNames
{
    static readonly Dictionary<Role, string> Names = new()
    {
        [Role.WindowClerk] = "综合窗口人员",
        [Role.TownClerk] = "乡镇便民服务中心人员",
        [Role.VillageHelper] = "村级代办员",
        [Role.Approver] = "审批人员",
        [Role.UnitHead] = "单位负责人",
        [Role.MatterKeeper] = "事项管理员",
        [Role.Supervisor] = "效能监督人员",
        [Role.HallManager] = "大厅管理人员",
        [Role.Leader] = "领导",
        [Role.Administrator] = "系统管理员",
    };

    public static IReadOnlyDictionary<string, Role> ByName { get; } = Names.ToDictionary(n => n.Value, n => n.Key);

    public static string Of(Role role) => Names.GetValueOrDefault(role) ?? role.ToString();
}
