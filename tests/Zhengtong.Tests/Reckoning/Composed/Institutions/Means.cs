namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>Income, budget, spending, what is left, and the three public expenses, in sentences.</summary>
internal static class Means
{
    public static void Write(Draft d, Institution i)
    {
        d.Chapter(i.Mark(2) + d.One("资金收支及使用情况", "预算安排与执行", "预算资金情况"));
        d.Section(d.One("收入情况", "资金来源"));
        d.Say(Income(d, i));
        d.Section(d.One("预算及支出情况", "资金使用"));
        d.Say(Budget(d, i));
        d.Say(Spending(d, i));
        d.Say(Growth(d, i));
        if (d.Chance(2))
            d.Say(Left(d, i));
        d.Section(d.One("厉行节约情况", "三公经费"));
        d.Say(ThreePublic(d, i));
    }

    private static string Income(Draft d, Institution i)
    {
        var total = d.Money(i.Income, "R-SUM", "收入合计", "R-BAL", "R-RATE", "R-XREF", "R-PCT", "R-AVAIL");
        var (own, other) = (i.Trade == Trade.School ? "事业收入" : "医疗业务收入", i.OtherIncome);
        if (i.OwnIncome == 0)
            return d.One(
                $"当年取得收入{total}：一般公共预算拨款{d.Money(i.Fiscal)}，其他收入{d.Money(other)}。",
                $"{i.Year}年总收入{total}，由财政拨款{d.Money(i.Fiscal)}、其他收入{d.Money(other)}两部分构成。",
                $"财政拨款收入{d.Money(i.Fiscal)}，其他收入{d.Money(other)}，{i.Year}年度收入共计{total}。",
                $"本年收入总计{total}，包含财政拨款{d.Money(i.Fiscal)}，占{d.Rate(i.Fiscal, i.Income, "R-PCT", "财政拨款占比")}；其他收入{d.Money(other)}，占{d.Rate(other + 0, i.Income, "R-PCT", "其他收入占比")}。");
        return d.One(
            $"{i.Year}年实现总收入{total}，其中：财政补助收入{d.Money(i.Fiscal)}、{own}{d.Money(i.OwnIncome)}、其他收入{d.Money(other)}。",
            $"收入来源有三：一是财政拨款{d.Money(i.Fiscal)}，二是{own}{d.Money(i.OwnIncome)}，三是其他收入{d.Money(other)}，合计{total}。",
            $"全年收入{total}。其中，财政拨款{d.Money(i.Fiscal)}，占总收入的{d.Rate(i.Fiscal, i.Income, "R-PCT", "财政拨款占比", "R-RATE")}；{own}{d.Money(i.OwnIncome)}，占总收入的{d.Rate(i.OwnIncome, i.Income, "R-PCT", "自有收入占比", "R-RATE")}；其他收入{d.Money(other)}。");
    }

    private static string Budget(Draft d, Institution i)
    {
        var (initial, added, carried) = (d.Money(i.Initial), d.Money(i.Added), d.Money(i.CarriedIn));
        var whole = d.Money(i.Whole, "R-AVAIL", "全年预算", "R-SUM", "R-RATE");
        var rate = d.Rate(i.Spent, i.Whole, "R-RATE", "执行率", "R-PCT");
        return d.One(
            $"县人大批准{i.Self}年初预算{initial}，上年结转{carried}，预算调整追加{added}，年度预算总额{whole}，已支付{d.Money(i.Spent)}，预算执行率{rate}。",
            $"年初预算安排{initial}；执行中因人员调标和新增任务追加{added}；上年结转{carried}；调整后全年预算{whole}。到年底支出{d.Money(i.Spent)}，支出进度达到{rate}。",
            $"全年可支配财力{whole}（年初预算{initial}，年中追加{added}，上年结转结余{carried}），支出{d.Money(i.Spent)}，占{rate}。",
            $"年初预算{initial}，追加预算{added}，预算调整率为{d.Rate(i.Added, i.Initial, "R-RATE", "预算调整率")}，追加主要是上级专项转移支付和增人增资。");
    }

    private static string Spending(Draft d, Institution i)
    {
        var total = d.Money(i.Spent, "R-SUM", "总支出", "R-XREF", "R-RATE", "R-BAL", "R-PCT", "R-DELTA");
        var basic = d.Money(i.Basic, "R-SUM", "基本支出", "R-XREF", "R-PCT");
        return d.One(
            $"全年支出{total}，分性质看，基本支出{d.Money(i.Basic)}，项目支出{d.Money(i.ProjectSpent)}。基本支出中，工资福利支出{d.Money(i.Wages)}，对个人和家庭的补助{d.Money(i.Grants)}，商品和服务支出{d.Money(i.Goods)}。",
            $"{i.Year}年度共支出{total}：工资福利支出{d.Money(i.Wages)}，商品和服务支出{d.Money(i.Goods)}，对个人和家庭的补助支出{d.Money(i.Grants)}，项目支出{d.Money(i.ProjectSpent)}。",
            $"基本支出{basic}，含工资福利支出{d.Money(i.Wages)}、商品和服务支出{d.Money(i.Goods)}、对个人和家庭补助{d.Money(i.Grants)}；项目支出{d.Money(i.ProjectSpent)}。",
            $"支出决算{total}，基本支出占{d.Rate(i.Basic, i.Spent, "R-PCT", "基本支出占比", "R-RATE")}，为{d.Money(i.Basic)}；项目支出占{d.Rate(i.ProjectSpent, i.Spent, "R-PCT", "项目支出占比", "R-RATE")}，为{d.Money(i.ProjectSpent)}。",
            $"用于保障机构运转的基本支出{d.Money(i.Basic)}，用于完成特定任务的项目支出{d.Money(i.ProjectSpent)}，两者合计{total}。");
    }

    private static string Growth(Draft d, Institution i)
    {
        var (up, delta) = (i.Spent > i.LastSpent, Math.Abs(i.Spent - i.LastSpent));
        var rate = d.Rate(delta, i.LastSpent, "R-DELTA", "增减幅度");
        var amount = d.Money(delta, "R-DELTA", "增减额", "R-CMP");
        var (word, noun) = up ? ("增长", "增幅") : ("下降", "降幅");
        return d.One(
            $"总支出由上年的{d.Money(i.LastSpent)}{(up ? "增至" : "降至")}{d.Money(i.Spent)}，{noun}{rate}，主要受项目安排变化影响。",
            $"{i.Year - 1}年支出{d.Money(i.LastSpent)}，{i.Year}年支出{d.Money(i.Spent)}，{(up ? "净增" : "减少")}{amount}，{word}{rate}，原因为专项任务有所调整。",
            $"本年支出{d.Money(i.Spent)}，同比{word}{rate}（上年同期{d.Money(i.LastSpent)}），系项目进度变化所致。",
            $"与{i.Year - 1}年度{d.Money(i.LastSpent)}相比，{i.Year}年度支出{d.Money(i.Spent)}，{(up ? "多支" : "少支")}{amount}，变化的原因是据实结算。",
            "");
    }

    private static string Left(Draft d, Institution i)
    {
        var left = d.Money(i.CarriedOut, "R-BAL", "年末结余", "R-AVAIL", "R-RATE");
        return d.One(
            $"{i.Year}年初结转结余{d.Money(i.CarriedIn)}，当年收入{d.Money(i.Income)}，当年支出{d.Money(i.Spent)}，年末滚存结余{left}。",
            $"收支相抵并计入年初结转结余{d.Money(i.CarriedIn)}后（本年收入{d.Money(i.Income)}、本年支出{d.Money(i.Spent)}），年末结转结余{left}，按规定结转下年继续使用。",
            $"期初结余{d.Money(i.CarriedIn)}+本年收入{d.Money(i.Income)}-本年支出{d.Money(i.Spent)}=期末结余{left}。");
    }

    private static string ThreePublic(Draft d, Institution i)
    {
        var saved = i.ThreePublicBudget - i.ThreePublic;
        var less = i.ThreePublicLast - i.ThreePublic;
        var total = d.Money(i.ThreePublic, "R-SUM", "三公合计", "R-XREF", "R-RATE", "R-DELTA");
        return d.One(
            $"“三公”经费年初预算{d.Money(i.ThreePublicBudget)}，全年实际开支{d.Money(i.ThreePublic)}，节约{d.Money(saved, "R-DELTA", "三公节约额", "R-CMP", "R-SUM")}，{d.Plant("R-CMP", "三公与预算", "低于", "高于")}年初预算。",
            $"公务用车运行维护费{d.Money(i.Vehicles)}，公务接待费{d.Money(i.Guests)}，没有安排因公出国（境），“三公”经费合计{total}。",
            $"“三公”经费较上年的{d.Money(i.ThreePublicLast)}减少{d.Money(less, "R-DELTA", "三公减少额", "R-CMP")}，压减{d.Rate(less, i.ThreePublicLast, "R-DELTA", "三公压减率", "R-RATE")}，实际支出{d.Money(i.ThreePublic)}。",
            $"公务接待费预算{d.Money(i.GuestsBudget)}，支出{d.Money(i.Guests)}，完成预算的{d.Rate(i.Guests, i.GuestsBudget, "R-PCT", "接待费占预算", "R-RATE")}；公务用车运行维护费预算{d.Money(i.VehiclesBudget)}，支出{d.Money(i.Vehicles)}，完成预算的{d.Rate(i.Vehicles, i.VehiclesBudget, "R-PCT", "用车费占预算", "R-RATE")}。全年接待国内公务活动32批次、260人次。",
            $"三公经费支出{total}，其中公车运维费{d.Money(i.Vehicles)}，接待费{d.Money(i.Guests)}，均控制在预算以内（三公预算{d.Money(i.ThreePublicBudget)}）。");
    }
}
