namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>The self-evaluation form, and the sentence that repeats its total.</summary>
internal static class ScoreChapter
{
    public static void Form(Draft d, Bureau b, IReadOnlyList<Indicator> indicators)
    {
        var (rate, fund) = (b.Spent / b.Available * 100, FundScore(b));
        d.Show(
            [d.One("预算部门名称", "部门名称"), b.Name, "", "", "", "", ""],
            [$"年度预算申请（{d.Style.MoneyUnit}）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
            ["年度资金总额", d.Amount(b.Initial), d.Amount(b.Available), d.Amount(b.Spent, "R-XREF", "表与正文的执行数", "R-RATE", "R-SUM"), "10",
                d.Rate(b.Spent, b.Available, "R-RATE", "资金行执行率"), d.Plant("R-SCORE-RULE", "资金行得分", fund.ToString("0.##"), (fund - 1.3m).ToString("0.##"), "R-SCORE-SUM")]);
        d.Show(
            [
                ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
                .. indicators.Index().Select(i => Row(d, indicators, i.Index, i.Item)),
                ["总分", "", "", "", "", "100", d.Plant("R-SCORE-SUM", "表内总分", Total(b, indicators), (decimal.Parse(Total(b, indicators)) - 4).ToString("0.##"), "R-XREF"), ""],
            ]);
    }

    public static string Total(Bureau b, IReadOnlyList<Indicator> indicators) => (FundScore(b) + indicators.Sum(i => i.Score)).ToString("0.##");

    public static void Conclusion(Draft d, string total)
    {
        var score = d.Plant("R-XREF", "正文与表的总分", total, (decimal.Parse(total) - 2.5m).ToString("0.##"), "R-SCORE-SUM");
        var grade = d.Plant("R-GRADE", "等级", "优", "良");
        d.Say(d.One(
            $"经自评，我局整体支出绩效自评得分为{score}分，评价等级为“{grade}”。",
            $"综合评价，本年度自评总得分{score}分，等级为{grade}。",
            $"对照指标体系逐项打分，自评得分{score}分，自评结果为“{grade}”。",
            $"本单位{score}分，按评分标准评定等级为{grade}。".Insert(3, "部门整体支出绩效自评总分为"),
            $"根据自评表，总得分：{score}分，自评等级：{grade}。"));
    }

    private static decimal FundScore(Bureau b) => decimal.Round(b.Spent / b.Available * 10, 2, MidpointRounding.AwayFromZero);

    private static IReadOnlyList<string> Row(Draft d, IReadOnlyList<Indicator> all, int index, Indicator i)
    {
        var first = index == 0 || all[index - 1].Level != i.Level;
        var kind = index == 0 || all[index - 1].Kind != i.Kind ? i.Kind : "";
        var level = first ? d.Plant("R-WEIGHT-SUM", "一级指标分值", $"{i.Level}（{i.LevelWeight}分）", $"{i.Level}（{i.LevelWeight + 5}分）") : "";
        var score = d.Plant("R-SCORE-CAP", "得分超过分值", i.Score.ToString("0.##"), (i.Weight + 3).ToString(), "R-SCORE-SUM");
        var weight = i.Weight.ToString();
        return [level, kind, i.Name, i.Target, i.Actual, d.Plant("R-WEIGHT-SUM", "三级指标分值", weight, (i.Weight + 4).ToString(), "R-SCORE-SUM", "R-DEVIATION", "R-SCORE-RULE"), score, i.Reason];
    }
}
