using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Paperwork;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Hotline;

/// <summary>The mailbox of the head of the county (县长信箱): written by anybody, handled as any order, answered by a letter, published in part.</summary>
public sealed class MailboxTests(TestCounty county) : IClassFixture<TestCounty>
{
    GivenOrder Order() => new(county);

    Visitor Stranger => new(county.Browser());

    Task<HttpResponseMessage> Follow(string number, string proof) => Stranger.SendAsync("/mailbox/follow", "/mailbox/follow", new() { ["Input.Number"] = number, ["Input.Proof"] = proof });

    [Fact]
    public async Task A_letter_is_an_order_with_limits_of_its_own_which_the_hotline_dispatches()
    {
        var order = await (await Order().Written()).Read();
        Assert.Equal((OrderSource.Mailbox, OrderState.Registered, "T0104", "431129100", OrderKind.Complaint), (order.Source, order.State, order.TopicCode, order.RegionCode[..9], order.Kind));
        Assert.Equal(7, order.Commitment.Clock(ClockNames.Promised)!.Amount);
        Assert.Equal("mailbox", order.Commitment.Channel);
        var id = order.Id;
        Assert.Equal(nameof(WriteLetter), await county.ReadAsync(db => db.Set<Platform.Audit.JournalEntry>().Where(e => e.ChainId == id).OrderBy(e => e.Seq).Select(e => e.Act).FirstAsync()));
    }

    [Fact]
    public async Task Who_wrote_follows_the_letter_by_number_and_telephone_or_code_and_reads_the_reply()
    {
        var stranger = Stranger;
        var letter = GivenOrder.Letter();
        var sent = await stranger.SendAsync("/mailbox/write", "/mailbox/write", new()
        {
            ["Input.Kind"] = "Complaint",
            ["Input.Content"] = letter.Content,
            ["Input.Name"] = letter.Name,
            ["Input.Phone"] = letter.Phone,
            ["Input.Hidden"] = "false",
        });
        var next = sent.Headers.Location!.ToString();
        var told = (await stranger.ReadAsync(next)).Body!.TextContent;
        var order = await county.ReadAsync(db => db.WorkOrders.Include(o => o.Commitment).SingleAsync(o => o.Content == letter.Content));
        var code = await county.ReadAsync(db => db.Letters.Where(l => l.Id == order.Id).Select(l => l.Code).SingleAsync());
        Assert.Contains(order.Commitment.Number, told);
        Assert.Contains(code, told);

        foreach (var proof in new[] { letter.Phone, code.Replace("-", "").ToLowerInvariant() })
            Assert.Contains("正在派办", await (await Follow(order.Commitment.Number, proof)).Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await Follow(order.Commitment.Number, "13811112222")).StatusCode);

        var answered = await Order().LetterAnswered(l => l.Phone = "13955556666");
        var html = await (await Follow((await answered.Read()).Commitment.Number, "13955556666")).Content.ReadAsStringAsync();
        GivenDocuments.Says(html, "电话告知已经修好", "县长信箱复信", "城管");
        Assert.DoesNotContain("电工到场换了三盏灯", html);
        Assert.Empty(PageRules.Check(html));
    }

    [Fact]
    public async Task The_reply_goes_out_as_a_numbered_letter_that_names_the_writer_unless_that_is_secret()
    {
        var (open, secret) = (await Order().LetterAnswered(), await Order().LetterAnswered(l => l.Hidden = true));
        var (letter, veiled) = (await county.Document(open.Id, "mailbox-reply"), await county.Document(secret.Id, "mailbox-reply"));
        Assert.Contains("复字〔2023〕", letter.Number);
        Assert.Contains("何建军同志", (await county.ReadAsync(db => db.LetterAsync(letter))).Text);
        Assert.DoesNotContain("何建军", (await county.ReadAsync(db => db.LetterAsync(veiled))).Text);
        Assert.Contains(letter.Title, await county.Browser().GetStringAsync($"/verify/{letter.Code}"));
        var told = await Order().Written();
        await told.Do(new AnswerOnTheSpot { Answer = "已列入本周检修，星期五以前修好" }, told.Agent);
        GivenDocuments.Says((await county.ReadAsync(async db => await db.LetterAsync(await county.Document(told.Id, "mailbox-reply")))).Text, "已列入本周检修", "12345热线受理中心");
    }

    [Fact]
    public async Task The_head_publishes_a_masked_copy_which_everybody_finds_until_it_is_taken_down()
    {
        var order = await Order().LetterAnswered();
        var head = await Visitor.SignInAsync(county, "hotline.head");
        var proposed = (await head.ReadAsync($"/orders/{order.Id}/publish")).QuerySelector("textarea[name='Input.Letter']")!.TextContent;
        Assert.Contains("我叫何某某，住沱江镇老街 *号", proposed);
        Assert.DoesNotContain("13900001234", proposed);
        await order.Publish(letter: proposed.Trim());
        var list = (await Stranger.ReadAsync("/mailbox?q=路灯")).Body!;
        Assert.Contains("关于路灯照明的来信", list.TextContent);
        Assert.DoesNotContain("关于路灯照明的来信", (await Stranger.ReadAsync("/mailbox?q=100%25")).Body!.TextContent);
        var page = list.QuerySelector("a[href^='/mailbox/letters/']")!.GetAttribute("href")!;
        Assert.DoesNotContain("何建军", (await Stranger.ReadAsync(page)).Body!.TextContent);
        Assert.Equal("letter.published", (await order.Refused(new PublishLetter { Title = "再公开一次", Letter = "桥头的路灯不亮有半个月了", Reply = "已经修好。" }, order.Head)).Code);

        var id = await county.ReadAsync(db => db.PublishedLetters.Where(p => p.OrderId == order.Id).Select(p => p.Id).SingleAsync());
        await county.Run(new WithdrawLetter { Id = id, Reason = "来信人要求撤下" }, await order.Head);
        Assert.Equal(HttpStatusCode.NotFound, (await Stranger.GetAsync($"/mailbox/letters/{id}")).StatusCode);
        Assert.Equal("letter.withdrawn", (await county.Refused(new WithdrawLetter { Id = id, Reason = "再撤一次吧" }, await order.Head)).Code);
        Assert.Equal(RefusalKind.Forbidden, (await county.Refused(new WithdrawLetter { Id = id, Reason = "坐席不能撤" }, await order.Agent)).Kind);
    }

    [Fact]
    public async Task What_tells_who_wrote_is_not_published_nor_what_is_secret_or_not_answered()
    {
        var order = await Order().LetterAnswered();
        var leaking = await order.Refused(new PublishLetter { Title = "何建军的来信", Letter = "桥头路灯不亮，电话 13900001234", Reply = "湘M12345 工程车到场修好" }, order.Head);
        Assert.Equal(["Title", "Letter", "Reply"], leaking.Fields.Select(f => f.Field));
        var secret = await Order().LetterAnswered(l => l.Hidden = true);
        Assert.Contains("保密", (await Assert.ThrowsAsync<Refusal>(() => secret.Publish())).Message);
        var report = await Order().LetterAnswered(l => l.Kind = OrderKind.Report);
        Assert.Contains("举报", (await Assert.ThrowsAsync<Refusal>(() => report.Publish())).Message);
        var waiting = await Order().Written();
        Assert.Contains("还没有答复", (await Assert.ThrowsAsync<Refusal>(() => waiting.Publish())).Message);
        var call = await Order().Reviewed();
        Assert.Contains("只有县长信箱", (await Assert.ThrowsAsync<Refusal>(() => call.Publish())).Message);
    }

    [Theory]
    [InlineData("Phone", "abc")]
    [InlineData("Phone", "")]
    [InlineData("Name", "")]
    [InlineData("Content", "路灯")]
    [InlineData("Content", "20001")]
    [InlineData("Kind", "")]
    [InlineData("Kind", "Urging")]
    [InlineData("Accused", "不存在")]
    public async Task A_letter_that_cannot_be_answered_is_refused_at_its_field(string field, string value)
    {
        var refusal = await county.Refused(GivenOrder.Letter(l => _ = field switch
        {
            "Phone" => l.Phone = value,
            "Name" => l.Name = value,
            "Content" => l.Content = value == "20001" ? new string('灯', 20_001) : value,
            "Kind" => (object?)(l.Kind = value.Length == 0 ? null : OrderKind.Urging),
            _ => l.Accused = Guid.CreateVersion7(),
        }), Caller.Stranger);
        Assert.Contains(refusal.Fields, f => f.Field == field);
    }

    [Fact]
    public async Task A_letter_of_20_000_characters_is_kept_whole_and_sent_twice_it_is_one()
    {
        var letter = GivenOrder.Letter(l => l.Content = "路灯不亮" + new string('。', 19_996));
        var id = (await county.Run(letter, Caller.Stranger)).Id;
        Assert.Equal(20_000, (await county.ReadAsync(db => db.WorkOrders.Where(o => o.Id == id).Select(o => o.Content).SingleAsync())).Length);
        Assert.Equal("letter.received", (await county.Refused(letter, Caller.Stranger)).Code);
    }

    [Fact]
    public async Task A_report_by_letter_is_closed_to_the_unit_it_accuses()
    {
        var unit = await GivenOrder.UnitAsync(county, "D24");
        var report = await Order().Written(l => (l.Kind, l.Accused) = (OrderKind.Report, unit));
        Assert.Equal(Confidentiality.Restricted, (await report.Read()).Commitment.Confidentiality);
        Assert.Equal("work-order.accused", (await report.Refused(new DispatchOrder { Unit = unit }, report.Agent)).Code);
        var clerk = await report.Clerk;
        Assert.False(await county.ReadAsync(db => db.Commitments.VisibleTo(clerk).AnyAsync(c => c.Id == report.Id)));
    }
}

/// <summary>Counts by address, so it has its own program.</summary>
public sealed class MailboxLimitTests : IAsyncLifetime
{
    readonly TestCounty county = new();

    public Task InitializeAsync() => county.InitializeAsync();

    public Task DisposeAsync() => county.DisposeAsync();

    [Fact]
    public async Task From_one_address_only_so_many_letters_are_taken_within_an_hour()
    {
        var http = county.Browser();
        for (var i = 0; i <= StrangerLimits.Writings; i++)
        {
            var letter = GivenOrder.Letter();
            var answer = await http.PostAsync("/api/v1/letters", System.Net.Http.Json.JsonContent.Create(new { kind = "complaint", letter.Content, letter.Name, letter.Phone }, options: Json.Options));
            Assert.Equal(i < StrangerLimits.Writings ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, answer.StatusCode);
        }
    }
}
