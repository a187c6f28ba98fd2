using System.Net;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Paperwork;

/// <summary>What the public learns of a document, and what it does not. Wrong tries count by address, so each test has its own program.</summary>
public sealed class VerifyTests : IAsyncLifetime
{
    readonly TestCounty county = new();

    public Task InitializeAsync() => county.InitializeAsync();

    public Task DisposeAsync() => county.DisposeAsync();

    async Task<(HttpStatusCode Status, string Html)> Open(string path, string host = "localhost")
    {
        var answer = await county.Browser(host).GetAsync(path);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    async Task<Document> Notice()
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        return await county.Document(given.Id, "acceptance-notice");
    }

    [Fact]
    public async Task A_genuine_document_is_confirmed_without_personal_data()
    {
        var notice = await Notice();
        foreach (var path in new[] { $"/verify/{notice.Code}", $"/verify?code={notice.Code.Replace("-", "").ToLowerInvariant()}&number={Uri.EscapeDataString(notice.Number)}" })
        {
            var (status, html) = await Open(path);
            Assert.Equal(HttpStatusCode.OK, status);
            GivenDocuments.Says(html, "这份文书是真的", "受理通知书", notice.Number, "江华瑶族自治县市场监督管理局", "2023 年 5 月 8 日", "盘*梅");
            Assert.DoesNotContain("盘春梅", html);
            Assert.DoesNotContain("431129****", html);
            Assert.Equal([], PageRules.Check(html));
        }
    }

    [Fact]
    public async Task A_withdrawn_document_says_so_and_keeps_the_reason_to_itself()
    {
        var notice = await Notice();
        var head = await county.StaffAsync("shijian.head");
        Assert.Equal(RefusalKind.NotFound, (await county.Refused(new WithdrawDocument { Id = notice.Id, Reason = "事项名称写错了" }, await county.StaffAsync("linye.head"))).Kind);
        await county.Run(new WithdrawDocument { Id = notice.Id, Reason = "事项名称写错了" }, head);
        var (_, html) = await Open($"/verify/{notice.Code}");
        GivenDocuments.Says(html, "已经撤回", "不再有效");
        Assert.DoesNotContain("事项名称写错了", html);
        Assert.Equal("document.withdrawn", (await county.Refused(new WithdrawDocument { Id = notice.Id, Reason = "再撤一次" }, head)).Code);
    }

    [Fact]
    public async Task A_forged_code_a_wrong_number_and_another_county_are_unknown()
    {
        var notice = await Notice();
        var forged = VerificationCode.New();
        foreach (var (path, host) in new[]
        {
            ($"/verify/{forged}", "localhost"), ($"/verify?code={notice.Code}&number={Uri.EscapeDataString("江市监受字〔2023〕999号")}", "localhost"),
            ($"/verify/{notice.Code}", "lechang.localhost"), ("/verify/x", "localhost"),
        })
        {
            var (status, html) = await Open(path, host);
            Assert.Equal(HttpStatusCode.OK, status);
            Assert.Contains("没有查到这个核验码", html);
            Assert.DoesNotContain("受理通知书</", html);
        }
    }

    [Fact]
    public async Task Guessing_is_stopped_after_ten_wrong_tries_for_ten_minutes()
    {
        var notice = await Notice();
        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, (await Open($"/verify/{VerificationCode.New()}")).Status);
        var (status, html) = await Open($"/verify/{notice.Code}");
        Assert.Equal(HttpStatusCode.TooManyRequests, status);
        Assert.Contains("输错的次数太多", html);
        county.Clock.Now += TimeSpan.FromMinutes(11);
        Assert.Contains("这份文书是真的", (await Open($"/verify/{notice.Code}")).Html);
    }

    [Theory]
    [InlineData("7k3m9qxa2ftd", "7K3M-9QXA-2FTD")]
    [InlineData(" 7K3M 9QXA-2FTD ", "7K3M-9QXA-2FTD")]
    [InlineData("oO0Il1AAAAAA", "0001-11AA-AAAA")]
    [InlineData("７Ｋ３Ｍ－９ＱＸＡ－２ＦＴＤ", "7K3M-9QXA-2FTD")]
    [InlineData("7K3M-9QXA-2FT", null)]
    [InlineData("7K3M-9QXA-2FT!", null)]
    [InlineData(null, null)]
    public void A_code_is_read_as_people_type_it(string? typed, string? code) => Assert.Equal(code, VerificationCode.Read(typed));
}
