namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>What an office that inspects, plants or builds did in its year.</summary>
internal static class OfficeDeeds
{
    public static IEnumerable<string> Of(Draft d)
    {
        var r = d.Random;
        var (visited, faults) = (r.Next(300, 1600), r.Next(400, 2600));
        var mended = faults - r.Next(2, 40);
        yield return d.One(
            $"检查生产经营单位{d.Count(visited, "家次")}，查出隐患{d.Count(faults, "处")}，督促整改{d.Count(mended, "处")}，隐患整改率{d.Rate(mended, faults, "R-RATE", "隐患整改率")}。",
            $"排查整治隐患{d.Count(faults, "处")}，已销号{d.Count(mended, "处")}，剩余{d.Count(faults - mended, "处", "R-SUM", "剩余隐患", "R-BAL")}明确了责任人和整改时限。",
            $"隐患整改率{d.Rate(mended, faults, "R-RATE", "隐患整改率")}：发现{d.Count(faults, "处")}，整改到位{d.Count(mended, "处")}。");

        var (warned, fined) = (r.Next(40, 160), r.Next(20, 90));
        yield return d.One(
            $"查处违法案件{d.Count(warned + fined, "起", "R-SUM", "案件数")}，其中简易程序{d.Count(warned, "起")}、一般程序{d.Count(fined, "起")}，罚没款{d.Money(fined * 0.83m)}，案件同比略有下降。",
            $"简易程序案件{d.Count(warned, "起")}，一般程序案件{d.Count(fined, "起")}，二者共{d.Count(warned + fined, "起", "R-SUM", "案件数")}，行政复议和诉讼零败诉。");

        var (planned, done) = (r.Next(20, 60), 0);
        done = planned - r.Next(0, 3);
        yield return d.One(
            $"年度计划实施的{d.Count(planned, "个")}工程，已完工{d.Count(done, "个")}，完工率{d.Rate(done, planned, "R-RATE", "完工率")}。",
            $"列入年度计划的工程{d.Count(planned, "个")}，按期完工{d.Count(done, "个")}，按期完工率{d.Rate(done, planned, "R-RATE", "按期完工率")}，惠及居民约1.8万户。");

        var (area, lastArea) = (r.Next(310, 480) / 10m, r.Next(300, 305) / 10m);
        var growth = decimal.Round((area - lastArea) / lastArea * 100, 1, MidpointRounding.AwayFromZero);
        yield return d.One(
            $"粮食播种面积{area}万亩，上年为{lastArea}万亩，增长{d.Plant("R-DELTA", "播种面积增幅", growth + "%", growth + 3.1m + "%")}，总产量15.2万吨。",
            $"建成高标准农田{area}万亩，亩均节水60立方米、增产约80公斤。");

        var (central, province) = (r.Next(200, 900) / 100m, r.Next(100, 500) / 100m);
        yield return d.One(
            $"争取上级资金{d.Plant("R-SUM", "争取资金", $"{central + province}亿元", $"{central + province + 1.2m}亿元")}，其中中央资金{central}亿元、省级资金{province}亿元。",
            $"到位中央资金{central}亿元、省级资金{province}亿元，资金争取量居全市前列。");

        var (asked, satisfied) = (r.Next(180, 600), 0);
        satisfied = asked - r.Next(2, asked / 12);
        yield return d.One(
            $"问卷调查服务对象{d.Count(asked, "人")}，满意{d.Count(satisfied, "人")}，服务对象满意度{d.Rate(satisfied, asked, "R-RATE", "服务对象满意度")}。",
            $"服务对象满意度{d.Rate(satisfied, asked, "R-RATE", "服务对象满意度")}，为回收的{d.Count(asked, "份")}问卷中评价满意的{d.Count(satisfied, "份")}所占比例。",
            "群众安全感满意度97.35%，高于全市平均水平0.6个百分点。");
    }
}
