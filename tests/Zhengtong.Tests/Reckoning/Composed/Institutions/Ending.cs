namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>Problems, suggestions, and who signs when.</summary>
internal static class Ending
{
    public static void Write(Draft d, Institution i)
    {
        var title = d.Plant("R-MISSING", "缺问题一章", i.Mark(5) + d.One("存在的主要问题", "问题和不足", "存在问题及原因"), "");
        if (title.Length > 0)
        {
            d.Chapter(title);
            d.Say(d.One(
                "（一）绩效目标编制质量有待提升。少数指标偏定性，量化程度不高。（二）个别项目前期论证不充分，支付集中在第四季度。",
                "主要表现在：预算编制与实际需求存在一定差距，年中调整较多；专业力量相对薄弱。",
                "一是绩效理念尚未完全树立，二是部分资料归档不及时，三是资金拨付链条较长。"));
        }
        d.Chapter(i.Mark(6) + d.One("意见建议", "整改措施与建议", "有关建议和下一步安排"));
        d.Say(d.One(
            $"下一步，{i.Self}将健全事前评估、事中监控、事后评价机制，力争{i.Year + 1}年预算执行率达到98%以上，重点项目按期完工率不低于95%。",
            $"建议财政部门加快资金下达进度；{i.Year + 1}年计划实施项目{i.Projects.Count + 2}个，预算安排{d.Money(i.Initial * 1.05m)}。",
            "强化结果应用，把评价结果作为下一年度预算安排的重要依据，对连续两年评价较差的项目予以压减或取消。"));
        d.Say(d.One("本报告将在单位门户网站公开，接受社会监督。", "评价结果拟于4月底前随部门决算一并公开。"));
        d.Say(i.Name);
        d.Say($"{d.Plant("R-PERIOD", "落款早于年末", (i.Year + 1).ToString(), i.Year.ToString(), "R-ENTITY")}年{d.Random.Next(2, 6)}月{d.Random.Next(1, 29)}日");
    }
}
