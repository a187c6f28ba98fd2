namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>Problems, measures, and the signature.</summary>
internal static class Closing
{
    public static void Write(Draft d, Bureau b)
    {
        var problems = d.Plant("R-MISSING", "缺存在的问题", d.One("四、存在的问题", "四、存在的问题及原因分析", "四、主要问题"), "");
        var said = d.One("一是预算编制精细化程度不够。二是个别项目实施进度偏慢。", "绩效指标设置还不够细化，部分项目前期准备不充分。");
        if (problems.Length > 0)
        {
            d.Chapter(problems);
            d.Say(said);
        }
        d.Chapter(d.One("五、改进措施", "五、下一步改进措施", "五、有关建议"));
        d.Say(d.One("一是细化预算编制，提高预算准确性。二是加快项目实施。", "加强业务培训，完善绩效指标体系，强化结果应用。"));
        d.Say(b.Name);
        d.Say($"{d.Plant("R-PERIOD", "日期早于年末", (b.Year + 1).ToString(), b.Year.ToString(), "R-ENTITY")}年4月{d.Random.Next(8, 29)}日");
    }
}
