using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Notices;
using Zhengtong.Platform.Outbox;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Paperwork;

/// <summary>Notices leave by text message, and by mail for who gave an address; what fails is tried again and can be seen.</summary>
public sealed class NoticeTests(TestCounty county) : IClassFixture<TestCounty>
{
    Task<Caller> Clerk => county.StaffAsync("window1");

    string[] Lines(string kind) => Directory.Exists(Path.Combine(county.DataFolder, "notices"))
        ? [.. Directory.EnumerateFiles(Path.Combine(county.DataFolder, "notices"), $"{kind}-*.jsonl", SearchOption.AllDirectories).SelectMany(File.ReadAllLines)] : [];

    [Fact]
    public async Task Who_gave_an_address_gets_mail_besides_the_text_message()
    {
        var who = GivenCase.Applicant();
        who.Mail = "Chunmei@Example.com";
        var applicant = await county.Run(who, await Clerk);
        Assert.Equal("c***@example.com", await county.ReadAsync(db => db.Parties.Where(p => p.Id == applicant).Select(p => p.MailMasked).FirstAsync()));
        var (sms, mail) = (Lines("sms").Length, Lines("mail").Length);
        await GivenCase.FoodPermit(county).Submitted(act => act.Applicant = applicant);
        await GivenCase.FoodPermit(county).Submitted();
        await county.RunJob("outbox");
        Assert.Equal(sms + 2, Lines("sms").Length);
        Assert.Contains("chunmei@example.com", Assert.Single(Lines("mail")[mail..]));
    }

    [Theory]
    [InlineData("zhangsan", "电子邮箱写得不对")]
    [InlineData("a@b\r\nBcc: x@example.com", "电子邮箱写得不对")]
    [InlineData("张三 <a@example.com>", "电子邮箱写得不对")]
    public async Task An_address_that_is_none_is_refused(string typed, string message)
    {
        var who = GivenCase.Applicant();
        who.Mail = typed;
        Assert.Contains(message, (await county.Refused(who, await Clerk)).Message);
    }

    [Fact]
    public async Task What_fails_is_tried_again_and_stands_on_a_page_until_it_went_out()
    {
        var party = await county.Run(GivenCase.Applicant(), await Clerk);
        var id = Guid.CreateVersion7();
        await county.In(null, async services =>
        {
            var db = services.GetRequiredService<CountyDb>();
            await db.EnterAsync();
            db.Add(new OutboxMessage
            {
                Id = id,
                Subscriber = FailedNotice.Mail,
                Payload = $$"""{"party":"{{party}}","subject":"JHBJ-失败","text":"您好"}""",
                CreatedAt = county.Clock.Now,
                DueAt = county.Clock.Now.AddDays(1),
                Attempts = OutboxJob.MostAttempts,
                Error = "mail.example did not answer",
            });
            await db.SaveChangesAsync();
            await db.LeaveAsync();
            return 0;
        });
        var admin = await Visitor.SignInAsync(county, "admin");
        var page = await admin.ReadAsync("/notices");
        GivenDocuments.Says(page.Body!.TextContent, "JHBJ-失败", "mail.example did not answer", "不再自动发送");
        Assert.Equal([], PageRules.Check(page.DocumentElement.OuterHtml));
        Assert.Equal(HttpStatusCode.Forbidden, (await (await Visitor.SignInAsync(county, "window1")).GetAsync("/notices")).StatusCode);
        await admin.SendAsync("/notices", "/notices", []);
        await county.RunJob("outbox");
        Assert.DoesNotContain("JHBJ-失败", (await admin.ReadAsync("/notices")).Body!.TextContent);
    }

    [Fact]
    public async Task Mail_is_handed_to_a_server_in_whole()
    {
        using var server = new SmallMailServer();
        await new MailServer(new($"smtp://127.0.0.1:{server.Port}"), "zwfw@jianghua.example.gov.cn").SendAsync(county.County, "chunmei@example.com", "【江华政务】办理通知", "您的申请已受理", CancellationToken.None);
        var said = await server.Said;
        Assert.Contains("MAIL FROM:<zwfw@jianghua.example.gov.cn>", said);
        Assert.Contains("RCPT TO:<chunmei@example.com>", said);
        Assert.Contains(Convert.ToBase64String(Encoding.UTF8.GetBytes("您的申请已受理")), string.Concat(said.Split('\r', '\n')));
    }

    [Fact]
    public async Task A_server_that_refuses_is_a_failure_and_no_loss()
    {
        using var server = new SmallMailServer(recipientAnswer: "451 try again later");
        await Assert.ThrowsAnyAsync<System.Net.Mail.SmtpException>(() =>
            new MailServer(new($"smtp://127.0.0.1:{server.Port}"), "zwfw@jianghua.example.gov.cn").SendAsync(county.County, "chunmei@example.com", "办理通知", "您好", CancellationToken.None));
    }

    [Fact]
    public async Task The_gateway_gets_each_text_message_as_json_and_a_bad_answer_is_a_failure()
    {
        using var gateway = new HttpListener();
        var port = SmallMailServer.FreePort();
        gateway.Prefixes.Add($"http://127.0.0.1:{port}/");
        gateway.Start();
        var messages = new TextMessageGateway(new HttpClient(), new($"http://127.0.0.1:{port}/send"));
        var sending = messages.SendAsync(county.County, "13907460001", "您的申请已受理", CancellationToken.None);
        var asked = await gateway.GetContextAsync();
        Assert.Equal("""{"county":"431129","phone":"13907460001","text":"您的申请已受理"}""", await new StreamReader(asked.Request.InputStream).ReadToEndAsync());
        asked.Response.StatusCode = 503;
        asked.Response.Close();
        await Assert.ThrowsAsync<HttpRequestException>(() => sending);
    }
}
