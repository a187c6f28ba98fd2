using Zhengtong.Features.Commitments;

namespace Zhengtong.Features.Hotline;

/// <summary>The kinds of commitment this feature brings.</summary>
static class HotlineKinds
{
    public static readonly CommitmentKind Order = new(WorkOrder.Code, "工单", "GD", Ratable: true, RaisesCards: true, "/orders/{id}", null, OrderLife.Life.Labels)
    {
        Outcomes = new Dictionary<string, string>
        {
            ["answered"] = "当场答复",
            ["refused"] = "不予受理",
            ["urged"] = "已转催办",
            ["concluded"] = "办结",
            ["resolved"] = "解决",
            ["unsolvable"] = "无法解决",
        },
        ClockLabels = OrderClocks.Labels,
    };

    public static readonly CommitmentKind Assistance = new(Hotline.Assistance.Code, "协办", "XB", Ratable: false, RaisesCards: true, "/orders/assistance/{id}", null, Hotline.Assistance.Life.Labels)
    {
        Outcomes = new Dictionary<string, string> { ["given"] = "已协办", ["calledoff"] = "撤回" },
    };
}
