namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>The three public expenses, procurement, assets, and staff.</summary>
internal static class ThreePublicChapter
{
    public static void Staff(Draft d, Bureau b)
    {
        var posts = d.Count(b.Posts, d.One("名", "人"), "R-SUM", "编制合计", "R-RATE", "R-XREF");
        var staff = d.Count(b.Staff, "人", "R-SUM", "在职合计", "R-RATE", "R-XREF", "R-CMP");
        d.Say(d.One(
            $"核定编制{posts}，其中行政编制{d.Count(b.CivilPosts, "名")}、事业编制{d.Count(b.CareerPosts, "名")}；年末在职人员{staff}，其中行政人员{d.Count(b.Civil, "人")}、事业人员{d.Count(b.Career, "人")}。",
            $"我局共有编制{posts}，包括行政编制{d.Count(b.CivilPosts, "名")}和事业编制{d.Count(b.CareerPosts, "名")}。现有在职人员{staff}，包括公务员{d.Count(b.Civil, "人")}、事业人员{d.Count(b.Career, "人")}。",
            $"经县委编办核定，我局编制总数{posts}（行政编制{d.Count(b.CivilPosts, "名")}、事业编制{d.Count(b.CareerPosts, "名")}）。截至{b.Year}年12月31日，实有在职人数{staff}，其中：行政{d.Count(b.Civil, "人")}，事业{d.Count(b.Career, "人")}，另有退休人员{d.Count(b.Civil / 2 + 3, "人")}。"));
        var rate = d.Rate(b.Staff, b.Posts, "R-RATE", "在职人员控制率");
        var percent = d.Plant("R-FORMULA", "公式乘数", "100%", "1%");
        d.Say(d.One(
            $"在职人员控制率为{rate}。",
            $"在职人员控制率={d.Count(b.Staff, "人")}÷{d.Count(b.Posts, "人")}×{percent}={rate}。",
            $"在职人员{d.Count(b.Staff, "人")}/编制{d.Count(b.Posts, "人")}×{percent}={rate}，人员控制较好。",
            $"在职人数与编制数之比为{rate}，人员控制率符合要求。",
            $"在职人员控制率：{d.Count(b.Staff, "人")}/{d.Count(b.Posts, "人")}={rate}。"));
    }

    public static void Write(Draft d, Bureau b)
    {
        var total = d.Money(b.ThreePublic, "R-SUM", "三公合计", "R-XREF", "R-RATE", "R-DELTA", "R-CMP");
        d.Say(d.One(
            $"“三公”经费支出{total}，其中：因公出国（境）费{d.Money(0)}，公务用车购置费{d.Money(0)}，公务用车运行维护费{d.Money(b.Car)}，公务接待费{d.Money(b.Reception)}。",
            $"全年“三公经费”决算{total}，包括公务用车运行维护费{d.Money(b.Car)}、公务接待费{d.Money(b.Reception)}，无因公出国（境）费用和公务用车购置费。",
            $"{b.Year}年“三公”经费实际支出{total}。其中：公务接待费{d.Money(b.Reception)}；公务用车购置及运行维护费{d.Money(b.Car)}；因公出国（境）费用{d.Money(0)}。"));
        d.Say(d.Chance(2) ? AgainstBudget(d, b) : AgainstLastYear(d, b));
        var (procured, used) = (d.Rate(b.Procured, b.ProcurementBudget, "R-RATE", "政府采购执行率"), d.Rate(b.AssetsInUse, b.Assets, "R-RATE", "固定资产利用率"));
        d.Say(d.One(
            $"政府采购预算{d.Money(b.ProcurementBudget)}，实际采购金额{d.Money(b.Procured)}，政府采购执行率{procured}。",
            $"全年政府采购预算为{d.Money(b.ProcurementBudget)}，实际政府采购{d.Money(b.Procured)}，执行率为{procured}。",
            $"政府采购执行率={d.Money(b.Procured)}÷{d.Money(b.ProcurementBudget)}×100%={procured}。",
            $"本年度政府采购预算安排{d.Money(b.ProcurementBudget)}，完成采购{d.Money(b.Procured)}，完成率{procured}。",
            $"全年实施政府采购项目3个，预算金额{d.Money(b.ProcurementBudget)}，合同金额{d.Money(b.Procured)}，政府采购执行率{procured}。"));
        d.Say($"全部固定资产总额{d.Money(b.Assets)}，其中实际在用固定资产{d.Money(b.AssetsInUse)}，固定资产利用率{used}。");
    }

    private static string AgainstBudget(Draft d, Bureau b)
    {
        var saved = b.ThreePublicBudget - b.ThreePublic;
        var word = d.Plant("R-CMP", "比较用词（三公）", "小于", "大于");
        var kept = d.Plant("R-CMP", "比较用词（公用）", "低于", "高于");
        var unit = d.Plant("R-UNIT", "元与万元", d.Money(b.ThreePublicBudget), d.Amount(b.ThreePublicBudget) + (d.Style.Yuan ? "万元" : "元"), "R-RATE", "R-CMP", "R-PART");
        return d.One(
            $"“三公”经费预算安排{d.Money(b.ThreePublicBudget)}，实际使用{d.Money(b.ThreePublic)}，占预算的{d.Rate(b.ThreePublic, b.ThreePublicBudget, "R-PCT", "三公占预算", "R-RATE")}，实际支出{d.Plant("R-CMP", "控制在预算内", "未超过", "超过")}预算数。",
            $"“三公”经费预算{unit}，决算{d.Money(b.ThreePublic)}，决算数{word}预算数，“三公”经费控制率{d.Rate(b.ThreePublic, b.ThreePublicBudget, "R-RATE", "三公控制率")}。",
            $"“三公”经费年初预算为{d.Money(b.ThreePublicBudget)}，实际支出{d.Money(b.ThreePublic)}，比预算减少{d.Money(saved, "R-DELTA", "三公差额", "R-CMP")}，下降{d.Rate(saved, b.ThreePublicBudget, "R-DELTA", "三公降幅")}。",
            $"公用经费预算{d.Money(b.OfficeBudget)}，决算{d.Money(b.OfficeCost)}，决算数{kept}预算数，公用经费控制率为{d.Rate(b.OfficeCost, b.OfficeBudget, "R-RATE", "公用经费控制率")}。");
    }

    private static string AgainstLastYear(Draft d, Bureau b)
    {
        var less = b.ThreePublicLast - b.ThreePublic;
        return d.One(
            $"“三公”经费上年决算{d.Money(b.ThreePublicLast)}，本年决算{d.Money(b.ThreePublic)}，变动率-{d.Rate(less, b.ThreePublicLast, "R-DELTA", "三公变动率", "R-RATE")}。",
            $"“三公”经费支出{d.Money(b.ThreePublic)}，上年支出{d.Money(b.ThreePublicLast)}，同比减少{d.Money(less, "R-DELTA", "三公差额", "R-CMP")}，下降{d.Rate(less, b.ThreePublicLast, "R-DELTA", "三公降幅")}。");
    }
}
