namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>Income, expenditure, their parts and their growth.</summary>
internal static class MoneyChapter
{
    public static void Write(Draft d, Bureau b)
    {
        d.Say(Available(d, b));
        d.Say(Total(d, b));
        if (d.Chance(2))
            d.Say(Balance(d, b));
        d.Section(d.One("基本支出情况", "基本支出"));
        d.Say(Basic(d, b));
        d.Say(OfficeItems(d, b));
    }

    private static string Available(Draft d, Bureau b)
    {
        var (total, initial, carried, added) = (d.Money(b.Available, "R-AVAIL", "全年预算数", "R-SUM", "R-RATE"), d.Money(b.Initial), d.Money(b.CarriedIn), d.Money(b.Addition));
        var rate = d.Rate(b.Spent, b.Available, "R-RATE", "预算执行率");
        return d.One(
            $"{b.Year}年年初预算{initial}，上年结转{carried}，年中追加{added}，全年预算数{total}，实际支出{d.Money(b.Spent)}，预算执行率{rate}。",
            $"{b.Year}年我单位年初预算数为{initial}，加上上年结转资金{carried}、年度追加预算{added}，全年预算合计{total}。全年执行数{d.Money(b.Spent)}，执行率为{rate}。",
            $"本年度可用预算共{total}，由年初预算{initial}、上年结转结余{carried}和本年追加{added}构成；决算支出{d.Money(b.Spent)}，预算完成率{rate}。",
            $"年初部门预算批复{initial}，年中调整追加{added}，上年结转{carried}，调整后预算数为{total}。截至年末，累计支出{d.Money(b.Spent)}，支出率{rate}。",
            $"财政批复我单位{b.Year}年度年初预算{initial}。年度执行中，追加预算{added}，另有上年结余结转{carried}，全年可用预算{total}；全年共支出{d.Money(b.Spent)}，部门预算支出率为{rate}。")
            + d.One("追加预算主要用于年中新增的专项任务和人员经费调整。", "年中追加的原因是上级新增工作任务。");
    }

    private static string Total(Draft d, Bureau b)
    {
        var (spent, last) = (d.Money(b.Spent, "R-SUM", "支出合计", "R-XREF", "R-RATE", "R-BAL", "R-DELTA"), d.Money(b.LastSpent));
        var (basic, project) = (d.Money(b.Basic), d.Money(b.ProjectSpent));
        var split = d.One(
            $"其中：基本支出{basic}，占{Share(d, b.Basic, b.Spent)}；项目支出{project}，占{Share(d, b.ProjectSpent, b.Spent)}。",
            $"其中基本支出{basic}、项目支出{project}。",
            $"包括基本支出{basic}和项目支出{project}，分别占总支出的{Share(d, b.Basic, b.Spent)}和{Share(d, b.ProjectSpent, b.Spent)}。",
            $"按支出性质划分，基本支出{basic}，占支出合计的{Share(d, b.Basic, b.Spent)}；项目支出{project}，占支出合计的{Share(d, b.ProjectSpent, b.Spent)}。",
            $"其中：用于人员和日常公用的基本支出{basic}，用于专项工作的项目支出{project}。");
        return $"{b.Year}年度{d.One("支出合计", "总支出", "全年支出共计")}{spent}，{split}{Growth(d, b, last)}";
    }

    private static string Share(Draft d, decimal part, decimal whole) => d.Rate(part, whole, "R-PCT", "占比", "R-RATE");

    private static string Growth(Draft d, Bureau b, string last)
    {
        var (delta, up) = (Math.Abs(b.Spent - b.LastSpent), b.Spent > b.LastSpent);
        var difference = d.Money(delta, "R-DELTA", "增减额", "R-CMP");
        var rate = d.Rate(delta, b.LastSpent, "R-DELTA", "增减率");
        var (more, rise) = up ? ("增加", d.One("增长", "增长率")) : ("减少", d.One("下降", "降低"));
        return d.One(
            $"与上年支出{last}相比，{more}{difference}，{rise}{rate}，主要原因是项目支出变化。",
            $"支出较上年{last}{more}{difference}，{rise}{rate}，主要是专项任务调整所致。",
            $"{b.Year - 1}年支出为{last}，本年同比{more}{difference}，{rise}{rate}，原因是人员变动和项目调整。",
            $"上年同期支出{last}，增减额为{(up ? "" : "-")}{d.Money(delta, "R-DELTA", "增减额", "R-CMP")}，增减幅度{(up ? "" : "-")}{rate}。",
            $"比{b.Year - 1}年的{last}{(up ? "多" : "少")}支出{difference}，{(up ? "增幅" : "降幅")}为{rate}，主要是据实列支。",
            $"较上年决算数{last}{(up ? "增支" : "减支")}{difference}，{(up ? "上升" : "下降")}了{rate}。");
    }

    private static string Balance(Draft d, Bureau b)
    {
        var left = d.Money(b.CarriedOut, "R-BAL", "年末结转结余", "R-AVAIL");
        return d.One(
            $"年初结转和结余{d.Money(b.CarriedIn)}，本年收入{d.Money(b.Income)}，本年支出{d.Money(b.Spent)}，年末结转和结余{left}。",
            $"全年收入{d.Money(b.Income)}，全年支出{d.Money(b.Spent)}，加年初结转{d.Money(b.CarriedIn)}，年末结转结余{left}。",
            $"上年结转{d.Money(b.CarriedIn)}，当年收入合计{d.Money(b.Income)}，当年支出合计{d.Money(b.Spent)}，结转下年{left}。",
            $"{b.Year}年收入决算{d.Money(b.Income)}，支出决算{d.Money(b.Spent)}，年初结余{d.Money(b.CarriedIn)}，年终结余{left}。",
            $"本年收入{d.Money(b.Income)}，加上年初结转结余{d.Money(b.CarriedIn)}，减去本年支出{d.Money(b.Spent)}，年末结转结余为{left}。");
    }

    private static string Basic(Draft d, Bureau b)
    {
        var basic = d.Money(b.Basic, "R-SUM", "基本支出", "R-XREF", "R-PCT");
        return d.One(
            $"{b.Year}年基本支出{basic}，其中：人员经费{d.Money(b.StaffCost)}，公用经费{d.Money(b.OfficeCost)}。",
            $"基本支出{basic}，由人员经费{d.Money(b.StaffCost)}和公用经费{d.Money(b.OfficeCost)}组成。",
            $"本年度基本支出决算{basic}。其中人员经费{d.Money(b.StaffCost)}，占基本支出的{Share(d, b.StaffCost, b.Basic)}；公用经费{d.Money(b.OfficeCost)}，占基本支出的{Share(d, b.OfficeCost, b.Basic)}。",
            $"基本支出共计{basic}：人员支出{d.Money(b.StaffCost)}，日常公用支出{d.Money(b.OfficeCost)}。",
            $"人员经费{d.Money(b.StaffCost)}，公用经费{d.Money(b.OfficeCost)}，两项合计{basic}。",
            $"基本支出{basic}，主要是人员经费和公用经费。其中人员经费{d.Money(b.StaffCost)}，公用经费{d.Money(b.OfficeCost)}。",
            $"1.人员经费{d.Money(b.StaffCost)}；2.公用经费{d.Money(b.OfficeCost)}；以上基本支出合计{basic}。");
    }

    private static string OfficeItems(Draft d, Bureau b)
    {
        var (paper, travel) = (decimal.Round(b.OfficeCost * 0.31m, 2), decimal.Round(b.OfficeCost * 0.27m, 2));
        var rest = b.OfficeCost - paper - travel;
        var total = d.Money(b.OfficeCost, "R-SUM", "公用经费", "R-XREF", "R-PCT");
        return d.One(
            $"公用经费{total}，包括办公费{d.Money(paper)}、差旅费{d.Money(travel)}、维修（护）费{d.Money(rest)}。",
            $"公用经费{total}，其中：办公费{d.Money(paper)}，差旅费{d.Money(travel)}，劳务费{d.Money(rest)}。",
            $"公用经费{total}（其中办公费{d.Money(paper)}，差旅费{d.Money(travel)}，维修（护）费{d.Money(rest)}）。",
            $"办公费{d.Money(paper)}、差旅费{d.Money(travel)}、会议费{d.Money(rest)}，合计{total}。",
            $"公用经费共{d.Money(b.OfficeCost)}，主要用于办公费{d.Money(paper)}、差旅费{d.Money(travel)}等日常运转支出。");
    }
}
