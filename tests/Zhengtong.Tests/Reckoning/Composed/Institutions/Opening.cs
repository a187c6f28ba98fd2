namespace Zhengtong.Tests.Reckoning.Composed.Institutions;

/// <summary>The head of a report: title, why it is written, what the institution is and who works there.</summary>
internal static class Opening
{
    public static void Write(Draft d, Institution i)
    {
        var subject = i.Trade == Trade.Fund ? $"{i.Projects[0].Name}等项目资金" : d.One("部门整体支出", "整体支出", "预算支出");
        d.Title(d.One(
            $"{i.Name}{i.Year}年度{subject}绩效自评报告",
            $"关于{i.Year}年度{subject}绩效自评情况的报告",
            $"{i.Name}关于{i.Year}年{subject}绩效评价的报告"));
        d.Say(d.One(
            $"{i.Place}财政局：",
            $"填报单位：{i.Name}",
            $"（报送单位：{i.Name}）"));
        d.Say(d.One(
            $"为强化支出责任，提高财政资金使用效益，依照《项目支出绩效评价管理办法》（财预〔2020〕10号），{i.Self}成立了以主要负责人为组长的自评小组，对{i.Year}年度预算资金的使用情况逐项核查，结果如下。",
            $"对照{i.Place}财政局《关于做好{i.Year}年度预算绩效自评的通知》，{i.Self}于{i.Year + 1}年2月10日至3月5日开展了自评，查阅凭证260余份，现就有关情况汇报如下：",
            $"遵照全面实施绩效管理的要求，现将{i.Self}{i.Year}年预算资金绩效情况总结如下。"));
    }

    public static void People(Draft d, Institution i)
    {
        d.Chapter(i.Mark(1) + d.One("单位概况", "基本概况", "单位基本情况"));
        d.Say(i.Trade switch
        {
            Trade.Street => d.One("辖区总面积86.4平方公里，下辖14个行政村、5个社区，常住人口近6万人。", "街道设党政综合办公室、经济发展办公室、社会事务办公室等7个内设机构，下设综合行政执法队等3个事业单位。"),
            Trade.School => d.One("学校创建于1958年，占地132亩，建筑面积4.6万平方米，为公益一类事业单位。", "学校为全额拨款事业单位，设教务处、政教处、总务处、教研室4个处室。"),
            Trade.Hospital => d.One("医院系二级甲等综合医院，编制床位400张，实际开放床位452张，设临床科室21个、医技科室8个。", "医院为差额拨款事业单位，承担全县50余万人口的医疗、预防、保健任务。"),
            _ => d.One("单位内设6个股室，主要负责贯彻落实上级部署、编制行业规划、实施行业监管。", "本单位为正科级行政单位，主管全县相关行政事务，纳入部门预算编制范围的二级单位2个。"),
        });
        var rate = d.Rate(i.Staff, i.Posts, "R-RATE", "人员控制率");
        d.Say(d.One(
            $"编办批准的编制为{d.Count(i.Posts, "名")}，{i.Year}年末在编在岗{d.Count(i.Staff, "人")}，空编{d.Count(i.Posts - i.Staff, "名")}；另聘用劳务派遣人员{d.Count(i.Hired, "人")}，离退休{d.Count(i.Retired, "人")}。",
            $"人员方面：编制{d.Count(i.Posts, "个")}，实际在编{d.Count(i.Staff, "人")}，控制率{rate}。",
            $"至{i.Year}年底，{i.Self}共有干部职工{d.Count(i.Staff + i.Hired, "人", "R-SUM", "职工人数", "R-XREF", "R-PART")}，其中在编人员{d.Count(i.Staff, "人")}、聘用人员{d.Count(i.Hired, "人")}，核定编制数{d.Count(i.Posts, "名")}。",
            $"核编{d.Count(i.Posts, "人")}、在编{d.Count(i.Staff, "人")}，在职人员与编制之比为{rate}，未超编。",
            $"{i.Year}年末实有人数{d.Count(i.Staff + i.Retired, "人", "R-SUM", "实有人数", "R-XREF")}（在职{d.Count(i.Staff, "人")}、退休{d.Count(i.Retired, "人")}），编制数{d.Count(i.Posts, "人")}。"));
    }
}
