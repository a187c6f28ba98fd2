namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>Where a special fund came from, how it was paid out, and what was built with it.</summary>
internal static class FundDeeds
{
    public static IEnumerable<string> Of(Draft d)
    {
        var r = d.Random;
        var (central, province, county) = (r.Next(300_00, 900_00) / 100m, r.Next(100_00, 400_00) / 100m, r.Next(50_00, 200_00) / 100m);
        var all = central + province + county;
        yield return d.One(
            $"项目总投资{d.Money(all, "R-SUM", "总投资")}，资金构成为：中央补助{d.Money(central)}，省级补助{d.Money(province)}，县级配套{d.Money(county)}。",
            $"中央、省、县三级分别安排资金{d.Money(central)}、{d.Money(province)}和{d.Money(county)}，合计{d.Money(all, "R-SUM", "总投资")}。");

        var paid = decimal.Round(all * r.Next(86, 99) / 100, 2);
        yield return d.One(
            $"专项资金下达{d.Money(all)}，到位{d.Money(all)}，到位率100%；支付{d.Money(paid)}，支付率{d.Rate(paid, all, "R-RATE", "支付率")}；结余{d.Money(all - paid, "R-BAL", "专项结余", "R-SUM", "R-DELTA")}，为质保金和未结算尾款。",
            $"实际到位资金{d.Money(all)}，累计支付{d.Money(paid)}，资金支付率{d.Rate(paid, all, "R-RATE", "支付率")}，余款按合同约定于质保期满后支付。",
            $"到位资金{d.Money(all)}中已使用{d.Money(paid)}，使用率{d.Rate(paid, all, "R-RATE", "使用率")}。");

        var (planned, built) = (r.Next(300, 900) / 10m, 0m);
        built = planned + r.Next(0, 20) / 10m;
        yield return d.One(
            $"计划整修渠道{planned}公里，实际整修{built}公里，完成计划的{d.Rate(built, planned, "R-PCT", "整修完成", "R-RATE")}，每公里造价约12万元。",
            $"目标为整修渠道{planned}公里以上，实际完成{built}公里，超过目标{built - planned}公里。",
            $"整修渠道{built}公里，新建机耕道18.6公里，配套建筑物46处。");

        var (checkedParts, good) = (r.Next(20, 90), 0);
        good = checkedParts;
        yield return d.One(
            $"抽检单元工程{d.Count(checkedParts, "个")}，合格{d.Count(good, "个")}，合格率{d.Rate(good, checkedParts, "R-RATE", "工程合格率")}。",
            "工程一次验收合格率100%，未发生质量安全事故。",
            $"共验收单元工程{d.Count(checkedParts, "个")}，优良{d.Count(checkedParts * 8 / 10, "个")}，优良率{d.Rate(checkedParts * 8 / 10, checkedParts, "R-RATE", "优良率")}。");

        var (people, poor) = (r.Next(8_000, 30_000), r.Next(300, 1500));
        yield return d.One(
            $"项目惠及6个乡镇、31个村，受益群众{d.Count(people, "人")}，其中脱贫人口{d.Count(poor, "人")}。",
            $"受益人口近{people / 10000m:0.0}万人，带动务工{d.Count(poor, "人次")}，发放劳务报酬{d.Money(poor * 0.18m)}。");

        var (before, after) = (r.Next(20, 40), r.Next(50, 75));
        yield return d.One(
            $"灌溉水有效利用系数由0.52提高到0.56，恢复灌溉面积{before * 100}亩，改善灌溉面积{after * 100}亩，两项合计{d.Plant("R-SUM", "灌溉面积", (before + after) * 100 + "亩", (before + after + 7) * 100 + "亩")}。",
            $"通行时间由原来的{after}分钟缩短到{before}分钟，群众出行更加便捷。");
    }
}
