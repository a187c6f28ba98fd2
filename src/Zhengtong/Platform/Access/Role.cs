using System.ComponentModel.DataAnnotations;

namespace Zhengtong.Platform.Access;

/// <summary>What somebody is to the bureau (角色). Permissions hang on roles where the permission is declared.</summary>
public enum Role
{
    /// <summary>A citizen or an enterprise's person (群众、企业办事人).</summary>
    [Display(Name = "群众")]
    Citizen,

    /// <summary>Clerk of an integrated window in the county hall (综合窗口人员).</summary>
    [Display(Name = "综合窗口人员")]
    WindowClerk,

    /// <summary>Clerk of a town's convenience service centre (乡镇便民服务中心人员).</summary>
    [Display(Name = "乡镇便民服务中心人员")]
    TownClerk,

    /// <summary>Helper of a village station (村级代办员).</summary>
    [Display(Name = "村级代办员")]
    VillageHelper,

    /// <summary>Examines and decides cases in a department (审批人员).</summary>
    [Display(Name = "审批人员")]
    Approver,

    /// <summary>Head of a unit (单位负责人): approves extensions, explains cards.</summary>
    [Display(Name = "单位负责人")]
    UnitHead,

    /// <summary>Keeps the list of matters (事项管理员).</summary>
    [Display(Name = "事项管理员")]
    MatterKeeper,

    /// <summary>Efficiency supervision (效能监督人员): cards, ratings.</summary>
    [Display(Name = "效能监督人员")]
    Supervisor,

    /// <summary>Hall manager (大厅管理人员).</summary>
    [Display(Name = "大厅管理人员")]
    HallManager,

    /// <summary>Leader of the county or bureau (领导): sees, does not handle.</summary>
    [Display(Name = "领导")]
    Leader,

    /// <summary>Answers the calls of the hotline and dispatches orders (热线话务员).</summary>
    [Display(Name = "热线话务员")]
    HotlineAgent,

    /// <summary>Head of the hotline (热线负责人): adjudicates returns, supervises orders, keeps the duty list.</summary>
    [Display(Name = "热线负责人")]
    HotlineHead,

    /// <summary>Calls citizens back (热线回访员).</summary>
    [Display(Name = "热线回访员")]
    CallBackAgent,

    /// <summary>Handles what is sent to a unit, without deciding cases (单位承办人员).</summary>
    [Display(Name = "单位承办人员")]
    UnitClerk,

    /// <summary>Keeps a unit's budget, assets and posts (财务人员).</summary>
    [Display(Name = "财务人员")]
    Accountant,

    /// <summary>Reviews the units' budgets in the finance office (财政部门审核人员).</summary>
    [Display(Name = "财政部门审核人员")]
    FinanceOfficer,

    /// <summary>Administrator (系统管理员): accounts, posts, calendar.</summary>
    [Display(Name = "系统管理员")]
    Administrator,

    /// <summary>A program with a token (接入系统).</summary>
    [Display(Name = "接入系统")]
    Client,

    /// <summary>The platform itself: sweeps, lapses, deliveries (系统).</summary>
    [Display(Name = "系统")]
    System,
}
