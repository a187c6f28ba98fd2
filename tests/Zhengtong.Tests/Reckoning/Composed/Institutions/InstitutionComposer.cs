namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>
/// Composes whole reports of schools, hospitals, streets, offices and special funds: another grammar than
/// <see cref="Composer"/>'s, written from published reports before the rules were run on it.
/// </summary>
internal static class InstitutionComposer
{
    public static Draft Compose(int seed, int? planted = null)
    {
        var d = new Draft(seed, planted);
        var i = new Institution(d.Random);
        var marks = new Marks(d, i);
        Opening.Write(d, i);
        Opening.People(d, i);
        Goals(d, i);
        Means.Write(d, i);
        MeansTables.Write(d, i);
        marks.Write();
        d.Chapter(i.Mark(4) + d.One("履职成效", "绩效实现情况", "绩效目标完成情况"));
        foreach (var deed in Deeds(d, i).OrderBy(_ => d.Random.Next()).Take(d.Random.Next(4, 7)))
            d.Say(deed);
        Ending.Write(d, i);
        return d;
    }

    private static List<string> Deeds(Draft d, Institution i) => [.. i.Trade switch
    {
        Trade.Street => StreetDeeds.Of(d),
        Trade.School => SchoolDeeds.Of(d),
        Trade.Hospital => HospitalDeeds.Of(d),
        Trade.Office => OfficeDeeds.Of(d),
        _ => FundDeeds.Of(d),
    }];

    private static void Goals(Draft d, Institution i)
    {
        d.Section(d.One("绩效目标", "年度绩效目标设定情况"));
        d.Say(d.One(
            $"{i.Year}年度设定的总体目标：保障机构正常运转，项目按期完工率不低于90%，服务对象满意度达到90%以上。",
            $"围绕年度重点工作，设置产出、效益、满意度三类指标共12个，其中产出指标6个、效益指标4个、满意度指标2个。",
            $"年度目标为：完成各项民生实事，资金支付率≥85%，群众满意度≥88%。"));
    }
}
