namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>What a street or a town did in its year.</summary>
internal static class StreetDeeds
{
    public static IEnumerable<string> Of(Draft d)
    {
        var r = d.Random;
        var due = r.Next(21000, 48000);
        var joined = due - r.Next(200, 1400);
        var rate = d.Rate(joined, due, "R-RATE", "参保率");
        yield return d.One(
            $"城乡居民医保应参保{d.Count(due, "人")}，已参保{d.Count(joined, "人")}，参保率{rate}。",
            $"组织居民参加医疗保险{d.Count(joined, "人")}，占应参保人数{d.Count(due, "人")}的{d.Rate(joined, due, "R-PCT", "参保占比", "R-RATE")}。",
            $"医保参保率达到{rate}，即应参保的{d.Count(due, "人")}中已有{d.Count(joined, "人")}完成缴费。");

        var (city, rural) = (r.Next(60, 300), r.Next(150, 700));
        var (cityPeople, ruralPeople) = (city * 2 + r.Next(5, 30), rural * 2 + r.Next(5, 60));
        yield return d.One(
            $"现有低保对象{d.Count(city + rural, "户", "R-SUM", "低保户数")}{d.Count(cityPeople + ruralPeople, "人")}，其中城市低保{d.Count(city, "户")}{d.Count(cityPeople, "人")}，农村低保{d.Count(rural, "户")}{d.Count(ruralPeople, "人")}，做到应保尽保。",
            $"全年保障城市低保家庭{d.Count(city, "户")}、农村低保家庭{d.Count(rural, "户")}，合计{d.Count(city + rural, "户", "R-SUM", "低保户数")}。",
            $"城市低保{d.Count(city, "户")}{d.Count(cityPeople, "人")}，农村低保{d.Count(rural, "户")}{d.Count(ruralPeople, "人")}，发放低保金{d.Money(rural * 0.62m)}。");

        var (found, settled) = (r.Next(90, 420), 0);
        settled = found - r.Next(1, 12);
        yield return d.One(
            $"摸排各类矛盾纠纷{d.Count(found, "起")}，就地化解{d.Count(settled, "起")}，化解率{d.Rate(settled, found, "R-RATE", "化解率")}，其余{d.Count(found - settled, "起")}已纳入台账跟踪。",
            $"矛盾纠纷化解率{d.Rate(settled, found, "R-RATE", "化解率")}，全年排查{d.Count(found, "起")}，化解{d.Count(settled, "起")}。",
            $"调处矛盾纠纷{d.Count(settled, "起")}，未发生“民转刑”案件和群体性事件。");

        var plan = r.Next(200, 900);
        var built = plan + r.Next(0, 40);
        yield return d.One(
            $"户厕改造计划{d.Count(plan, "座")}，实际完成{d.Count(built, "座")}，完成率{d.Rate(built, plan, "R-RATE", "改厕完成率", "R-CAP100")}。",
            $"新改建卫生厕所{d.Count(built, "座")}，完成年度任务{d.Count(plan, "座")}的{d.Rate(built, plan, "R-PCT", "改厕任务", "R-RATE")}。",
            $"计划改造户厕不少于{d.Count(plan, "座")}，截至年末已改造{d.Count(built, "座")}，超额{d.Count(built - plan, "座")}完成。");

        var (jobs, again, hard) = (r.Next(900, 2400), r.Next(200, 350), r.Next(60, 150));
        yield return d.One(
            $"新增城镇就业{d.Count(jobs, "人")}，其中失业人员再就业{d.Count(again, "人")}、就业困难人员就业{d.Count(hard, "人")}，举办招聘会12场。",
            $"城镇新增就业{d.Count(jobs, "人")}，转移农村劳动力{d.Count(again, "人")}，开展技能培训{d.Count(hard, "人次")}。");

        var (last, now) = (r.Next(2200, 5200), 0);
        now = last * r.Next(78, 96) / 100;
        yield return d.One(
            $"承接12345热线交办单{d.Count(now, "件")}，比上年{d.Count(last, "件")}下降{d.Rate(last - now, last, "R-DELTA", "热线降幅")}，平均办理时长由5.6天缩短至3.9天。",
            $"热线工单由{d.Count(last, "件")}降到{d.Count(now, "件")}，减少{d.Count(last - now, "件", "R-DELTA", "热线减少数")}，群众反映集中的噪声、占道问题明显好转。",
            $"热线来电量连续两年下降，{d.Count(now, "余件")}诉求全部得到回应。");

        var (urban, country) = (r.Next(20, 60), r.Next(30, 90));
        yield return d.One(
            $"划分网格{d.Count(urban + country, "个", "R-SUM", "网格数")}（社区网格{d.Count(urban, "个")}、农村网格{d.Count(country, "个")}），每个网格配备网格员1名。",
            $"在{d.Count(urban, "个")}社区网格和{d.Count(country, "个")}农村网格推行“一格一员”，共配备网格员{d.Count(urban + country, "名")}，走访群众约3.2万户次。");
    }
}
