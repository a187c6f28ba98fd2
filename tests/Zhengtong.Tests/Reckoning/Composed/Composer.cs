namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>Composes a whole report of a bureau that does not exist, in one of many wordings and orders.</summary>
internal static class Composer
{
    public static Draft Compose(int seed, int? planted = null)
    {
        var d = new Draft(seed, planted);
        var (b, w) = (new Bureau(d.Random), new Work(d.Random));
        var indicators = d.Chance(3) ? null : Indicators.Of(d, b, w);
        var formFirst = d.Chance(2);
        if (indicators is not null && formFirst)
            Annex(d, b, indicators);
        d.Title($"{b.Name}{b.Year}年度部门整体支出绩效自评报告");
        d.Say(d.One(
            $"根据《{b.County}财政局关于开展{b.Year}年度部门整体支出绩效自评工作的通知》要求，我局认真组织自评，现将情况报告如下：",
            $"按照预算绩效管理的有关规定，现将{b.Name}{b.Year}年度部门整体支出绩效情况报告如下。"));
        Body(d, b, w, indicators);
        Closing.Write(d, b);
        if (indicators is not null && !formFirst)
            Annex(d, b, indicators);
        return d;
    }

    private static void Body(Draft d, Bureau b, Work w, IReadOnlyList<Indicator>? indicators)
    {
        d.Chapter(d.One("一、部门基本情况", "一、部门（单位）概况", "一、基本情况"));
        ThreePublicChapter.Staff(d, b);
        Goals(d, w);
        Duties(d);
        d.Chapter(d.One("二、部门整体支出情况", "二、预算执行情况", "二、收支情况"));
        MoneyChapter.Write(d, b);
        d.Section(d.One("项目支出情况", "项目支出"));
        ProjectChapter.Write(d, b);
        d.Section("“三公”经费及管理情况");
        ThreePublicChapter.Write(d, b);
        d.Chapter(d.One("三、部门整体支出绩效情况", "三、绩效分析", "三、履职效果"));
        WorkChapter.Write(d, w);
        d.Section(d.One("自评结论", "评价结论"));
        ScoreChapter.Conclusion(d, indicators is null ? OutlineScores.Write(d, b) : ScoreChapter.Total(b, indicators));
    }

    private static void Duties(Draft d)
    {
        if (d.Chance(2))
            return;
        d.Section("主要职责");
        d.Say("1、贯彻执行国家和省、市有关法律法规和方针政策，拟订全县有关规划并组织实施。");
        d.Say("2、承担“放管服”改革有关工作，落实“最多跑一次”“一件事一次办”要求，推进县、乡、村三级服务体系建设。");
        d.Say("3、负责12345政务服务便民热线的受理、转办和考核，24小时值守。");
        d.Say("4、完成县委、县政府交办的其他任务。");
    }

    private static void Goals(Draft d, Work w)
    {
        var online = decimal.Floor(w.ItemsOnline * 100m / w.Items) - 2;
        d.Say("年度绩效目标：" + d.One(
            $"政务服务事项网上可办率不低于{d.Plant("R-TARGET", "目标与实际", $"{online}%", $"{online + 5}%")}。",
            $"热线工单按时办结率达到{d.Plant("R-DUP", "目标重复", "90%以上", "90%以上，按时办结率达到85%以上")}。",
            $"1.保障机关正常运转；2.网上可办率达到{d.Plant("R-TARGET", "目标与实际", $"{online}%以上", $"{online + 5}%以上")}；3.群众满意度不低于90%。"));
    }

    private static void Annex(Draft d, Bureau b, IReadOnlyList<Indicator> indicators)
    {
        d.Chapter("附件1");
        d.Say(d.One("部门整体支出绩效自评表", $"部门整体支出绩效自评表（{b.Year}年度）"));
        ScoreChapter.Form(d, b, indicators);
    }
}
