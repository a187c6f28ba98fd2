using System.Net;
using System.Net.Sockets;
using AngleSharp.Html.Parser;

namespace Zhengtong.Tests.Web;

/// <summary>The frame, the patterns and the error pages over HTTP.</summary>
public sealed class PageTests(LookHost host) : IClassFixture<LookHost>
{
    [Theory]
    [InlineData("/look"), InlineData("/look/guide"), InlineData("/look/desk"), InlineData("/look/case"), InlineData("/look/stale"), InlineData("/look/confirm")]
    public async Task Every_page_of_the_style_guide_keeps_the_rules(string path)
    {
        var html = await (await host.Client().GetAsync(path)).Content.ReadAsStringAsync();
        Assert.Empty(PageRules.Check(html));
    }

    [Theory]
    [InlineData(400, "提交的内容不完整"), InlineData(403, "您没有权限看这一页"), InlineData(404, "没有这一页"), InlineData(409, "现在还不能这样办")]
    [InlineData(412, "没有保存"), InlineData(413, "文件太大"), InlineData(429, "操作太频繁"), InlineData(503, "系统正在维护")]
    public async Task An_error_is_said_in_plain_words_with_its_own_status(int status, string words)
    {
        var response = await host.Client().GetAsync($"/refused/{status}");
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(words, html);
        Assert.Empty(PageRules.Check(html));
    }

    [Fact]
    public async Task A_bug_tells_the_reader_nothing_of_the_inside()
    {
        var response = await host.Client().GetAsync("/broken");
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("系统出了问题", html);
        Assert.DoesNotContain("secret", html);
        Assert.DoesNotContain("   at ", html);
        Assert.Empty(PageRules.Check(html));
    }

    [Fact]
    public async Task A_request_too_large_is_refused_before_it_is_read()
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync("127.0.0.1", new Uri(host.Address).Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync("POST /look HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 200000000\r\n\r\nx"u8.ToArray());
        var answer = await new StreamReader(stream).ReadToEndAsync();
        Assert.StartsWith("HTTP/1.1 413", answer);
        Assert.Contains("128 MB", answer);
    }

    [Fact]
    public async Task The_style_guide_is_not_there_in_production()
    {
        var production = new LookHost { Environment = "Production" };
        await production.InitializeAsync();
        var response = await production.Client().GetAsync("/look");
        await production.DisposeAsync();
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Every_answer_forbids_scripts_and_frames_of_strangers()
    {
        foreach (var path in new[] { "/look", "/nothing", "/broken", "/zt.css" })
        {
            var headers = (await host.Client().GetAsync(path)).Headers;
            var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'self'", policy);
            Assert.DoesNotContain("unsafe", policy);
            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
        }
    }

    [Fact]
    public async Task Text_is_sent_as_Chinese_and_not_as_character_codes()
    {
        var html = await host.Client().GetStringAsync("/look/desk");
        Assert.Contains("江华瑶族自治县涔天河生态农业旅游开发有限责任公司", html);
        Assert.DoesNotContain("&#x6C", html);
    }

    [Fact]
    public async Task The_menu_shows_only_what_one_may_open_and_marks_where_one_is()
    {
        host.Visit.Denied = "cards";
        var page = await Read("/look/desk");
        host.Visit.Denied = null;
        var items = page.QuerySelectorAll(".staffbar nav a").Select(a => a.TextContent.Trim()).ToList();
        Assert.Contains("待办12 件", items);
        Assert.DoesNotContain("监督", items);
        Assert.Equal("待办12 件", page.QuerySelector(".staffbar nav [aria-current=page]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Citizens_see_an_error_in_their_own_frame()
    {
        host.Visit.IsStaff = false;
        var page = await Read("/nothing");
        host.Visit.IsStaff = true;
        Assert.Equal("citizen", page.Body!.ClassName);
    }

    [Fact]
    public async Task Sorting_by_a_column_again_turns_it_round_and_forgets_the_place()
    {
        var page = await Read("/look/desk?sort=due&after=k&from=51&Filter.Kind=办件");
        var head = page.QuerySelectorAll("th[aria-sort]").Single();
        Assert.Equal("ascending", head.GetAttribute("aria-sort"));
        var link = head.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Contains("sort=-due", link);
        Assert.Contains("Filter.Kind=", link);
        Assert.DoesNotContain("after=", link);
    }

    [Fact]
    public async Task The_elder_mode_is_remembered()
    {
        using var client = host.Client();
        await client.GetAsync("/look?elder=1");
        Assert.Contains("class=\"elder\"", await client.GetStringAsync("/look/guide"));
        await client.GetAsync("/look?elder=0");
        Assert.DoesNotContain("class=\"elder\"", await client.GetStringAsync("/look/guide"));
    }

    [Fact]
    public async Task Static_files_named_by_pages_can_be_kept_forever_and_come_compressed()
    {
        var page = await Read("/look");
        using var client = host.Client();
        client.DefaultRequestHeaders.Add("Accept-Encoding", "gzip");
        foreach (var url in page.QuerySelectorAll("link[rel=stylesheet], script[src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!))
        {
            Assert.Matches(@"\.[a-z0-9]{8,}\.(css|js)$", url);
            var response = await client.GetAsync(url);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Contains("gzip", response.Content.Headers.ContentEncoding);
        }
    }

    async Task<AngleSharp.Html.Dom.IHtmlDocument> Read(string path) =>
        new HtmlParser().ParseDocument(await (await host.Client().GetAsync(path)).Content.ReadAsStringAsync());
}
