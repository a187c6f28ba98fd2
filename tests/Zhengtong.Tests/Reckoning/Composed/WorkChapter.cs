namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>Cases, hotline orders, ratings and matters: counts, their parts and their rates.</summary>
internal static class WorkChapter
{
    public static void Write(Draft d, Work w)
    {
        d.Say(Cases(d, w));
        d.Say(Hotline(d, w));
        d.Say(Ratings(d, w));
        d.Say(Matters(d, w));
        d.Say(Network(d, w));
    }

    private static string Cases(Draft d, Work w)
    {
        var accepted = d.Count(w.Accepted, "件", "R-SUM", "办件合计", "R-RATE", "R-XREF", "R-DELTA", "R-PART");
        var rate = d.Rate(w.Concluded, w.Accepted, "R-RATE", "办结率");
        var online = d.Plant("R-PART", "部分大于整体", d.Count(w.Online, "件"), d.Count(w.Accepted + w.Online / 7, "件"), "R-CAP100", "R-RATE", "R-PCT", "R-SUM");
        return d.One(
            $"全年共受理行政审批事项{accepted}，其中即办件{d.Count(w.Instant, "件")}、承诺件{d.Count(w.Promised, "件")}；办结{d.Count(w.Concluded, "件")}，办结率{rate}。",
            $"窗口全年受理办件{accepted}，包括即办件{d.Count(w.Instant, "件")}和承诺件{d.Count(w.Promised, "件")}，办结{d.Count(w.Concluded, "件")}，办结率为{rate}。",
            $"全年受理各类申请{d.Count(w.Accepted, "件")}，其中网上申请{online}，共办结{d.Count(w.Concluded, "件")}，办结率达{rate}。",
            $"全年办件总量{accepted}。其中即办件{d.Count(w.Instant, "件")}，占{d.Rate(w.Instant, w.Accepted, "R-PCT", "即办件占比", "R-RATE")}；承诺件{d.Count(w.Promised, "件")}，占{d.Rate(w.Promised, w.Accepted, "R-PCT", "承诺件占比", "R-RATE")}。",
            $"受理行政许可及公共服务事项申请{d.Count(w.Accepted, "件")}，已办结{d.Count(w.Concluded, "件")}，办结率为{rate}，其余{d.Count(w.Accepted - w.Concluded, "件", "R-SUM", "未办结余数", "R-BAL", "R-DELTA")}正在办理。",
            $"大厅共接件{accepted}，即办件{d.Count(w.Instant, "件")}、承诺件{d.Count(w.Promised, "件")}。",
            $"全年接待群众约{d.Count(w.Accepted / 100 * 130, "人次")}，办理各类业务{accepted}（即办件{d.Count(w.Instant, "件")}，承诺件{d.Count(w.Promised, "件")}），办结{d.Count(w.Concluded, "件")}，办结率为{rate}。")
            + d.One(
                $"受理量与上年{d.Count(w.LastAccepted, "件")}相比增长{d.Rate(w.Accepted - w.LastAccepted, w.LastAccepted, "R-DELTA", "办件增长率")}。",
                $"上年同期为{d.Count(w.LastAccepted, "件")}，增加{d.Count(w.Accepted - w.LastAccepted, "件", "R-DELTA", "办件增量")}。",
                $"去年办理{d.Count(w.LastAccepted, "件")}，今年同比上升{d.Rate(w.Accepted - w.LastAccepted, w.LastAccepted, "R-DELTA", "办件增长率")}。",
                "");
    }

    private static string Hotline(Draft d, Work w)
    {
        var orders = d.Count(w.Orders, "件", "R-SUM", "工单合计", "R-RATE", "R-XREF");
        var rate = d.Rate(w.OnTime, w.Orders, "R-RATE", "按时办结率");
        var back = d.Plant("R-CAP100", "回访率", "98.6%", "10" + (1 + w.Towns % 7) + ".6%");
        return d.One(
            $"受理热线工单{orders}，其中咨询类{d.Count(w.Consultations, "件")}、投诉类{d.Count(w.Complaints, "件")}、求助类{d.Count(w.Requests, "件")}，按时办结{d.Count(w.OnTime, "件")}，按时办结率{rate}，回访率{back}。",
            $"12345热线共承办工单{orders}（咨询{d.Count(w.Consultations, "件")}、投诉{d.Count(w.Complaints, "件")}、求助{d.Count(w.Requests, "件")}），工单回访率达{back}。",
            $"全年受理群众来电诉求{orders}，其中：咨询{d.Count(w.Consultations, "件")}，投诉举报{d.Count(w.Complaints, "件")}，求助{d.Count(w.Requests, "件")}。按期办结{d.Count(w.OnTime, "件")}，按期办结率为{rate}。",
            $"热线办转办工单{d.Count(w.Orders, "件")}，按时办结率{rate}（{d.Count(w.OnTime, "件")}按时办结），回访率为{back}。");
    }

    private static string Ratings(Draft d, Work w)
    {
        var rate = d.Rate(w.Good, w.Ratings, "R-RATE", "好评率");
        return d.One(
            $"共收到评价{d.Count(w.Ratings, "条", "R-SUM", "评价合计", "R-RATE")}，其中好评{d.Count(w.Good, "条")}、差评{d.Count(w.Bad, "条")}，好评率{rate}，差评已全部整改。",
            $"“好差评”系统全年收到评价{d.Count(w.Ratings, "条")}，好评{d.Count(w.Good, "条")}，好评率为{rate}；差评{d.Count(w.Bad, "条")}，整改{d.Count(w.Bad, "条")}，整改率{d.Rate(w.Bad, w.Bad, "R-RATE", "整改率")}。",
            $"群众评价{d.Count(w.Ratings, "次", "R-SUM", "评价合计", "R-RATE")}（好评{d.Count(w.Good, "次")}、差评{d.Count(w.Bad, "次")}），好评率达到{rate}。",
            $"全年产生评价{d.Count(w.Ratings, "条")}，主动评价占比较高；其中非常满意和满意{d.Count(w.Good, "条")}，满意率{rate}。");
    }

    private static string Matters(Draft d, Work w)
    {
        var rate = d.Rate(w.ItemsOnline, w.Items, "R-RATE", "网上可办率");
        return d.One(
            $"全县公布政务服务事项{d.Count(w.Items, "项")}，其中可网上办理{d.Count(w.ItemsOnline, "项")}，网上可办率达{rate}。",
            $"梳理政务服务事项共{d.Count(w.Items, "项")}，可在线办理的{d.Count(w.ItemsOnline, "项")}，网上可办率{rate}。",
            $"{d.Count(w.Items, "项")}政务服务事项中，{d.Count(w.ItemsOnline, "项")}实现网上可办，网上可办率{rate}。",
            $"政务服务事项网上可办率{rate}（{d.Count(w.ItemsOnline, "项")}/{d.Count(w.Items, "项")}）。");
    }

    private static string Network(Draft d, Work w)
    {
        var all = d.Count(w.Towns + w.Villages, "个", "R-SUM", "站点合计", "R-COUNT", "R-XREF");
        return d.One(
            $"建成基层便民服务点{all}，其中乡镇（街道）{d.Count(w.Towns, "个")}、村（社区）{d.Count(w.Villages, "个")}。",
            $"年内举办培训{d.Count(w.Towns, "期")}，受训人员约{d.Count(w.Villages * 10, "人次")}，发放资料{d.Count(w.Items, "余份")}。",
            $"召开协调会议{d.Count(w.Towns, "次")}，走访企业{d.Count(w.Villages, "家")}，收集问题{d.Count(w.Towns + 9, "个")}，解决{d.Count(w.Towns + 4, "个")}。",
            $"{d.Count(w.Towns, "个")}乡镇（街道）、{d.Count(w.Villages, "个")}村（社区）全部设立便民服务站点。",
            $"开展{d.Plant("R-COUNT", "列举项数", "三项", "四项")}专项行动：提速行动、暖心行动、清零行动。");
    }
}
