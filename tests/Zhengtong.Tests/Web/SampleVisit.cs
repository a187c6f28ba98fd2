using Zhengtong.Platform.Web;

namespace Zhengtong.Tests.Web;

/// <summary>李建平 of the approval section, who may do everything but what is denied him.</summary>
public sealed class SampleVisit : IVisit
{
    public string County => "江华瑶族自治县";
    public string ShortName => "江华";
    public string Bureau => "江华瑶族自治县行政审批服务局";
    public bool IsDemonstration => true;
    public string? Person { get; set; } = "李建平";
    public string? Post => "行政审批股（A 岗）";
    public bool IsStaff { get; set; } = true;
    public string? Denied { get; set; }
    public bool May(string permission) => permission != Denied;
}

/// <summary>The menus of the style guide.</summary>
public sealed class SampleNavigation : INavigation
{
    public IEnumerable<StaffItem> Staff =>
    [
        new("待办", "/look/desk", "desk", 10) { Count = _ => ValueTask.FromResult(12) },
        new("办件", "/look/case", "cases", 20), new("监督", "/look/confirm", "cards", 30), new("好差评", "/look/stale", "ratings", 40), new("事项", "/matters", "matters", 50),
    ];

    public StaffItem Find => new("查编号、姓名、事项", "/search", "search", 0);

    public IEnumerable<CitizenItem> Citizens =>
    [
        new("首页", "/", 10), new("我要办事", "/look", 20), new("一件事", "/events", 30), new("办件进度", "/follow", 40), new("12345 热线", "/hotline", 50), new("政务公开", "/open", 60),
        new("网站地图", "/map", 10, InFooter: true), new("无障碍说明", "/access", 20, InFooter: true), new("期限计算器", "/calculator", 30, InFooter: true),
    ];
}
