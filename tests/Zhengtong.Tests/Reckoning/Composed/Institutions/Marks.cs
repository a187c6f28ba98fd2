namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>The marks an institution gives itself: a summary by group, a full table in another order of columns, or a sentence.</summary>
internal sealed class Marks
{
    private readonly Draft d;
    private readonly Institution i;
    private readonly decimal[] got;
    private static readonly int[] Weights = [10, 50, 30, 10];
    private static readonly string[] Groups = ["预算执行率", "产出指标", "效益指标", "满意度指标"];

    public Marks(Draft d, Institution i)
    {
        (this.d, this.i) = (d, i);
        var execution = decimal.Round(i.Spent / i.Whole * 10, 2, MidpointRounding.AwayFromZero);
        got = [execution, 50 - d.Random.Next(0, 4), 30 - d.Random.Next(0, 3) / 2m, 10];
    }

    private decimal Total => got.Sum();

    public void Write()
    {
        d.Chapter(i.Mark(3) + d.One("评价结论", "自评得分情况", "综合评价结论"));
        var total = d.Plant("R-SCORE-SUM", "总分", Total.ToString("0.##"), (Total - 3.5m).ToString("0.##"), "R-XREF", "R-SUM");
        var grade = d.Plant("R-GRADE", "等级", "优", d.One("良", "中"));
        switch (d.Random.Next(3))
        {
            case 0:
                d.Say(d.One($"各项指标得分汇总如下，总体评价等次为“{grade}”，总得分{total}分。", $"自评总得分为{total}分，绩效等级评定为“{grade}”。具体如下："));
                Summary(total);
                break;
            case 1:
                d.Say(d.One($"根据评分结果，自评综合得分{total}分，评价级别为{grade}。", $"经综合评定，最终得分{total}分，评定结果为“{grade}”。"));
                Full(total);
                break;
            default:
                d.Say($"自评总分{total}分，等次为{grade}。其中：预算执行率满分10分，得{got[0]:0.##}分；产出指标满分50分，得{d.Plant("R-SCORE-CAP", "得分超过满分", got[1].ToString("0.##"), "52", "R-SCORE-SUM", "R-SUM")}分；效益指标满分30分，得{got[2]:0.##}分；满意度指标满分10分，得{got[3]:0.##}分。");
                break;
        }
        d.Say("扣分的主要原因是部分工作受天气影响进度滞后，已在年后补齐。");
    }

    private void Summary(string total) => d.Show([
        ["评价指标", "分值", "自评得分", "得分率"],
        .. Enumerable.Range(0, 4).Select(n => (IReadOnlyList<string>)[Groups[n], Weights[n].ToString(), n == 1 ? d.Plant("R-SCORE-CAP", "得分超过分值", got[n].ToString("0.##"), "53", "R-SCORE-SUM") : got[n].ToString("0.##"), d.Rate(got[n], Weights[n], "R-RATE", "得分率")]),
        ["合计", d.Plant("R-WEIGHT-SUM", "分值合计", "100", "105"), total, $"{Total:0.##}%"],
    ]);

    private void Full(string total)
    {
        var lost = 50 - got[1];
        var miss = 30 - got[2];
        d.Show([
            ["序号", "一级指标", "二级指标", "三级指标", "权重", "目标值", "实际值", "自评分", "未完成原因"],
            ["1", "执行率", "预算执行", "预算执行率", "10", "100%", $"{i.Spent / i.Whole * 100:0.00}%", got[0].ToString("0.##"), got[0] < 10 ? "部分尾款未到支付节点" : ""],
            ["2", "产出指标", "数量指标", "年度任务完成数", d.Plant("R-WEIGHT-SUM", "权重", "20", "25", "R-SCORE-SUM", "R-DEVIATION"), "≥40项", "42项", "20", ""],
            ["3", "产出指标", "质量指标", "验收合格率", "15", "≥95%", d.Plant("R-SCORE-RULE", "未达标满分", "98%", "72%", "R-TARGET"), "15", ""],
            ["4", "产出指标", "时效指标", "按期完成率", "10", "100%", lost > 0 ? "90%" : "100%", (10 - lost).ToString("0.##"), lost > 0 ? d.Plant("R-DEVIATION", "无原因", "连续降雨影响施工，次年3月已完成", "") : ""],
            ["5", "产出指标", "成本指标", "成本控制数", "5", d.Plant("R-DIRECTION", "成本方向", "≤", "≥") + "预算批复数", "未超", "5", ""],
            ["6", "效益指标", "社会效益", "服务覆盖率", "20", "≥90%", "96%", "20", ""],
            ["7", "效益指标", "可持续影响", "长效机制健全", "10", "健全", "健全", (10 - miss).ToString("0.##"), miss > 0 ? "个别制度有待修订" : ""],
            ["8", "满意度", "满意度指标", "服务对象满意度", "10", "≥90%", "95%", "10", ""],
            ["", "合计", "", "", "100", "", "", total, ""],
        ]);
    }
}
