namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>One row of a self-evaluation form.</summary>
internal sealed record Indicator(string Level, int LevelWeight, string Kind, string Name, string Target, string Actual, int Weight, decimal Score, string Reason);

/// <summary>The indicators of a bureau: 50 points of output, 30 of benefit, 10 of satisfaction, beside 10 for the funds.</summary>
internal static class Indicators
{
    public static IReadOnlyList<Indicator> Of(Draft d, Bureau b, Work w)
    {
        var lost = d.Chance(2);
        var reach = decimal.Round(w.Villages * (lost ? 0.8m : 1.04m), 0);
        var reachScore = lost ? decimal.Round(reach / w.Villages * 15, 2, MidpointRounding.AwayFromZero) : 15;
        var reason = lost ? d.Plant("R-DEVIATION", "扣分无原因", "部分站点因道路施工延后，计划明年上半年补齐", "") : "";
        return
        [
            new("产出指标", 50, "数量指标", "受理办件数量", "≥" + d.Count(w.Accepted * 9 / 10, "件"), d.Count(w.Accepted, "件"), 15, 15, ""),
            new("产出指标", 50, "数量指标", "新建服务站点数", "≥" + d.Count(w.Villages, "个"), d.Count((int)reach, "个"), 15, reachScore, reason),
            new("产出指标", 50, "质量指标", d.One("材料合格率", "审批准确率"), "≥98%", "99.2%", 10, 10, ""),
            new("产出指标", 50, "时效指标", d.One("平均办理时限", "工单平均办结时限"), d.Plant("R-DIRECTION", "反向指标", "≤", "≥") + "5天", "3.5天", 5, 5, ""),
            new("产出指标", 50, "成本指标", "项目支出成本", "≤" + d.Money(b.Projects.Sum(p => p.Budget)), d.Money(b.ProjectSpent), 5, 5, ""),
            new("效益指标", 30, "社会效益指标", "政务服务覆盖率", "=100%", "100%", 15, 15, ""),
            new("效益指标", 30, "可持续影响指标", "制度健全率", "≥95%", "100%", 15, 15, ""),
            new("满意度指标", 10, "服务对象满意度指标", "群众满意度", "≥90%", d.Plant("R-SCORE-RULE", "未达标得满分", "96.4%", "81.3%", "R-TARGET", "R-CMP"), 10, 10, ""),
        ];
    }
}
