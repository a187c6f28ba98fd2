using Zhengtong.Features.Cases;
using Zhengtong.Features.Paperwork;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Infrastructure;
using static Zhengtong.Tests.Paperwork.GivenDocuments;

namespace Zhengtong.Tests.Paperwork;

/// <summary>What each document of a case says, for cases whose dates are known: all begin on Monday, 8 May 2023.</summary>
public sealed class DocumentTextTests(TestCounty county) : IClassFixture<TestCounty>
{
    GivenCase Water()
    {
        county.Clock.Set(2023, 5, 8);
        return GivenCase.WaterPermit(county);
    }

    GivenCase Food()
    {
        county.Clock.Set(2023, 5, 8);
        return GivenCase.FoodPermit(county);
    }

    [Fact]
    public async Task The_receipt_names_what_was_handed_in_and_is_no_acceptance()
    {
        var given = await Food().Submitted();
        var number = (await given.Read()).Commitment.Number;
        Assert.Equal(number, (await county.Document(given.Id, "case-receipt")).Number);
        Says(await county.Text(given.Id, "case-receipt"), "办件回执", number, "盘春梅", "2023年5月8日 09:30，江华瑶族自治县政务服务中心", "纸质",
            "逾期没有告知的，自收到材料之日起即为受理", "本回执不代表已经受理", $"https://localhost/my/cases/{given.Id}");
    }

    [Fact]
    public async Task The_acceptance_notice_gives_both_limits_and_the_date()
    {
        var given = await Water().Accepted();
        Says(await county.Text(given.Id, "acceptance-notice"), "江华瑶族自治县水利局", "受理通知书", "盘春梅：", "根据《中华人民共和国行政许可法》第三十二条第一款第五项的规定，本机关自2023年5月8日起予以受理",
            "法定期限为45个工作日，本机关承诺20个工作日，于2023年6月5日前作出决定", "听证、水资源论证报告书专家评审", "0746-2309026");
        Assert.Matches("^江水利受字〔2023〕[0-9]+号$", (await county.Document(given.Id, "acceptance-notice")).Number);
    }

    [Fact]
    public async Task Acceptance_by_silence_is_dated_to_the_day_of_receipt_and_says_why()
    {
        var given = await Food().Submitted();
        await county.MoveTo(2023, 5, 16);
        Says(await county.Text(given.Id, "acceptance-notice"), "第三十二条第一款第四项的规定，本机关自2023年5月8日起予以受理", "2023年5月16日");
    }

    [Fact]
    public async Task The_correction_notice_lists_everything_once_with_its_date_and_article()
    {
        var given = await Food().Submitted();
        await county.Run(new AskCorrection { Id = given.Id, Items = [new(null, "平面布局图没有标明洗消间"), new("m2", "身份证照片看不清，请重拍")], Days = 10 }, await given.Clerk);
        Says(await county.Text(given.Id, "correction-notice"), "一次性补正告知书", "《中华人民共和国行政许可法》第三十二条第一款第四项", "1\t申请表填写的内容\t平面布局图没有标明洗消间", "身份证照片看不清，请重拍",
            "请于2023年5月22日前补正", "逾期没有补正的，视为撤回申请", "补正所用时间不计入办理期限");
    }

    [Fact]
    public async Task The_refusal_of_acceptance_names_the_competent_body_and_the_remedies()
    {
        var given = await Water().Submitted();
        await county.Run(new RefuseAcceptance { Id = given.Id, Ground = "not-competent", Reasons = "取水口在跨县河段上", CompetentBody = "永州市水利局" }, await given.Clerk);
        Says(await county.Text(given.Id, "refusal-of-acceptance"), "不予受理决定书", "取水口在跨县河段上", "《取水许可和水资源费征收管理条例》第十三条第三项", "该事项请向永州市水利局申请",
            "六十日内向江华瑶族自治县人民政府申请行政复议", "六个月内向江华瑶族自治县人民法院提起行政诉讼");
    }

    /// <summary>《行政复议法》 (2023) Article 27: what is led from above is reviewed above, not by the county's government.</summary>
    [Fact]
    public async Task What_a_body_led_from_above_decides_is_reviewed_by_the_body_above_it()
    {
        var given = await new GivenCase(county, "M0403", "yancao").Submitted();
        await county.Run(new RefuseAcceptance { Id = given.Id, Ground = "not-competent", Reasons = "经营地点在道县", CompetentBody = "道县烟草专卖局" }, await given.Clerk);
        Says(await county.Text(given.Id, "refusal-of-acceptance"), "六十日内向永州市烟草专卖局申请行政复议", "向江华瑶族自治县人民法院提起行政诉讼");
    }

    [Fact]
    public async Task With_a_deferred_material_the_notice_says_until_when_it_must_follow()
    {
        var given = await GivenCase.FoodPermit(county).Submitted(Defer);
        county.Clock.Set(2023, 5, 8);
        await county.Run(new AcceptCase { Id = given.Id }, await given.Clerk);
        var deferred = Assert.Single((await given.Read()).Materials, m => m.Source == MaterialSource.Deferred);
        Says(await county.Text(given.Id, "deferred-materials-notice"), "容缺受理告知承诺书", deferred.Name, "2023年5月", "视为撤回申请", "申请人（签名或盖章）", "于2023年5月15日前作出决定");
        Assert.DoesNotContain(await county.Documents(given.Id), d => d.TemplateCode == "acceptance-notice");

        void Defer(SubmitCase act)
        {
            var list = county.ReadAsync(db => Features.Catalogue.CatalogueData.ListInForceAsync(db, act.Matter)).GetAwaiter().GetResult()!.List;
            var deferrable = list.Materials.First(m => m.Deferrable && act.Materials.Any(g => g.Requirement == m.Id));
            act.Materials = [.. act.Materials.Select(m => m.Requirement == deferrable.Id ? new DraftMaterial(m.Requirement, MaterialSource.Deferred) : m)];
            act.Promised = true;
        }
    }

    [Fact]
    public async Task A_hearing_is_told_with_its_duration_and_stops_the_time_by_article_45()
    {
        var given = await Water().Accepted();
        await county.Run(new SuspendCase { Id = given.Id, Procedure = "hearing", ExpectedOn = new(2023, 5, 26) }, await given.Examiner);
        Says(await county.Text(given.Id, "special-procedure-notice"), "听证自2023年5月8日开始，需要15个工作日，预计于2023年5月26日结束",
            "根据《中华人民共和国行政许可法》第四十五条的规定，这段时间不计算在办理期限内", "《取水许可和水资源费征收管理条例》第十八条、第十九条第三款");
    }

    [Fact]
    public async Task A_site_visit_does_not_claim_to_stop_the_statutory_time()
    {
        var given = await Water().Accepted();
        await county.Run(new SuspendCase { Id = given.Id, Procedure = "visit", ExpectedOn = new(2023, 5, 10) }, await given.Examiner);
        var text = await county.Text(given.Id, "special-procedure-notice");
        Says(text, "这段时间不计算在承诺的办理期限内，法定期限照常计算", "本县公布的“取水许可”实施清单");
        Assert.DoesNotContain("第四十五条", text);
    }

    [Fact]
    public async Task The_extension_notice_gives_the_reason_and_both_dates()
    {
        var given = await Food().Accepted();
        await county.Run(new AskExtension { Id = given.Id, Reason = "要核实供水水质检测数据" }, await given.Examiner);
        await county.Run(new DecideExtension { Id = given.Id, Approved = true }, await given.Head);
        Says(await county.Text(given.Id, "extension-notice"), "办理期限原于2023年5月15日届满", "要核实供水水质检测数据", "办理期限延长5个工作日，至2023年5月22日届满");
    }

    [Fact]
    public async Task The_grant_says_what_is_granted_on_what_basis_and_who_hears_complaints()
    {
        var given = await Food().Granted();
        Says(await county.Text(given.Id, "grant-decision"), "准予行政许可决定书", "身份证号码 431129********", "《中华人民共和国行政许可法》第三十八条第一款、", "主体业态", "十个工作日内向你（单位）颁发《食品经营许可证》",
            "六十日内向江华瑶族自治县人民政府申请行政复议", "六个月内向江华瑶族自治县人民法院");
        Assert.Matches("^江市监准字〔2023〕[0-9]+号$", (await county.Document(given.Id, "grant-decision")).Number);
    }

    [Fact]
    public async Task The_denial_gives_its_reasons_its_ground_and_the_remedies()
    {
        var given = await Water().Examined();
        await county.Run(new DecideCase { Id = given.Id, Granted = false, Ground = "harm", Reasons = "准予取水将影响下游已有取水人" }, await given.Decider);
        Says(await county.Text(given.Id, "denial-decision"), "不予行政许可决定书", "准予取水将影响下游已有取水人", "《中华人民共和国行政许可法》第三十八条第二款、《取水许可和水资源费征收管理条例》第二十条第一款第六项",
            "六十日内向江华瑶族自治县人民政府", "六个月内向江华瑶族自治县人民法院");
        Assert.DoesNotContain(await county.Documents(given.Id), d => d.TemplateCode is "grant-decision" or "licence");
    }

    [Fact]
    public async Task The_licence_has_a_number_of_its_series_and_five_years()
    {
        var given = await Food().Issued();
        var licence = await county.Document(given.Id, "licence");
        Assert.Equal("食品经营许可证", licence.Title);
        Assert.Matches("^JY431129[0-9]{6}$", licence.Number);
        Says(await county.Text(given.Id, "licence"), "盘春梅", "2023年5月8日至2028年5月7日", "江华瑶族自治县市场监督管理局", "经营场所地址");
    }

    [Fact]
    public async Task The_authority_may_set_the_last_day_of_a_licence()
    {
        var given = await Water().Granted();
        Assert.Contains("今天以后", (await county.Refused(new IssueResult { Id = given.Id, ValidTo = new(2023, 5, 8) }, await given.Decider)).Message);
        await county.Run(new IssueResult { Id = given.Id, ValidTo = new(2033, 5, 7) }, await given.Decider);
        Says(await county.Text(given.Id, "licence"), "2023年5月8日至2033年5月7日");
        Assert.Matches("^取水（江华）字〔2023〕第[0-9]{4}号$", (await county.Document(given.Id, "licence")).Number);
    }

    [Fact]
    public async Task The_delivery_receipt_lists_what_was_handed_over()
    {
        var given = await Food().Concluded();
        var licence = await county.Document(given.Id, "licence");
        Says(await county.Text(given.Id, "delivery-receipt"), "送达回证", "准予行政许可决定书", $"食品经营许可证\t{licence.Number}\t1", "窗口领取", "收件人签收");
    }

    [Fact]
    public async Task A_withdrawal_is_confirmed_with_its_reason()
    {
        var given = await Food().Accepted();
        await county.Run(new WithdrawCase { Id = given.Id, Reason = "店面另找" }, Platform.Access.Caller.System);
        Says(await county.Text(given.Id, "withdrawal-confirmation"), "撤件确认书", "店面另找", "2023年5月8日、在本机关作出决定之前申请撤回");
    }

    [Fact]
    public async Task On_the_spot_there_is_a_decision_and_a_licence_at_once()
    {
        county.Clock.Set(2023, 5, 8);
        var given = await GivenCase.Trader(county).Submitted();
        await county.Run(new DecideOnTheSpot { Id = given.Id, Number = "92431129MA4L00001X" }, await given.Clerk);
        Says(await county.Text(given.Id, "grant-decision"), "本机关当场向你（单位）颁发《营业执照》");
        Assert.Equal("92431129MA4L00001X", (await county.Document(given.Id, "licence")).Number);
        Says(await county.Text(given.Id, "licence"), "长期");
    }

    [Fact]
    public async Task Each_document_is_a_line_of_the_journal_with_its_digest()
    {
        var given = await Food().Accepted();
        var notice = await county.Document(given.Id, "acceptance-notice");
        var line = await county.ReadAsync(async db => db.Set<Platform.Audit.JournalEntry>().Where(e => e.ChainId == given.Id).AsEnumerable().Single(e => e.Summary == $"发出《受理通知书》（{notice.Number}）"));
        Assert.Contains(notice.Digest, line.Data);
    }
}
