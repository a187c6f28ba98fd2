namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>Scores told as an outline of numbered sentences, as reports before the forms did.</summary>
internal static class OutlineScores
{
    public static string Write(Draft d, Bureau b)
    {
        var (posts, execution, rest) = (5, 20, 40);
        d.Say($"1、投入{d.Plant("R-WEIGHT-SUM", "提纲一级分值", "10", "13")}分");
        d.Say($"在职人员控制率：在职{d.Count(b.Staff, "人")}/编制{d.Count(b.Posts, "人")}×{d.Plant("R-FORMULA", "公式乘数", "100%", "1%")}={d.Rate(b.Staff, b.Posts, "R-RATE", "在职人员控制率")}，得{posts}分；“三公”经费变动率小于0，得5分。");
        d.Say("2、过程60分");
        d.Say($"（1）预算执行得{d.Plant("R-WEIGHT-SUM", "提纲二级分值", execution.ToString(), "17")}分。预算完成率得5分；预算控制率得5分；无新建楼堂馆所得10分。");
        d.Say($"（2）预算管理得{rest}分。公用经费控制率得8分；“三公”经费控制率得7分；政府采购执行率得6分；管理制度健全性得8分；资金使用合规性得6分；预决算信息公开性得5分。");
        d.Say("3、产出及效率28分");
        d.Say("（1）职责履行得8分。");
        d.Say("（2）履职效益得20分。经济效益得10分；行政效能得4分，主要是个别事项超期；满意度得6分。");
        return "98";
    }
}
