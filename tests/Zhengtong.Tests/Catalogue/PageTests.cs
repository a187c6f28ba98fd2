using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp;
using AngleSharp.Dom;
using Zhengtong.Features.Catalogue;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Catalogue;

public sealed class PageTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task A_guide_shows_materials_limits_and_the_day_it_would_be_done()
    {
        county.Clock.Set(2023, 9, 27);
        var page = await Read("/matters/M0260");

        Assert.Equal("取水许可", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("45 个工作日", page.Body!.TextContent);
        Assert.Contains("2023 年 10 月 31 日", page.QuerySelector("#g-time")!.ParentElement!.TextContent); // 20 working days after 27 September: 28 September, 7 and 8 October (make-up days), then three weeks and two days
        Assert.Contains("与第三者利害关系的相关说明", page.QuerySelector("#g-mat")!.ParentElement!.TextContent);
        Assert.NotNull(page.QuerySelector("svg.qr"));
        Assert.Equal("/apply/M0260", page.QuerySelector("a.btn-start")!.GetAttribute("href"));
    }

    [Fact]
    public async Task What_was_not_compared_with_its_source_says_so()
    {
        var page = await Read("/matters/M0260");

        Assert.Contains("示例数据", page.QuerySelector("#g-time")!.ParentElement!.QuerySelector(".timer")!.TextContent);
        Assert.DoesNotContain("示例数据", page.QuerySelector("#g-cond")!.TextContent);
        Assert.Contains("部门规章，条文未核对", (await Read("/matters/M0367")).QuerySelector("#g-law")!.ParentElement!.TextContent);
    }

    [Fact]
    public async Task An_adopted_matter_shows_its_name_and_where_to_ask_and_nothing_else()
    {
        var text = (await Read("/matters/M0001")).QuerySelector("main")!.TextContent;

        Assert.Contains("固定资产投资项目核准", text);
        Assert.Contains("办事指南还没有发布", text);
        Assert.Contains("12345", text);
        Assert.DoesNotContain("第三条", text);
        Assert.DoesNotContain("工作日", text);
    }

    [Fact]
    public async Task A_suspended_matter_says_why_and_cannot_be_started()
    {
        await county.Run(new SuspendMatter { Code = "M0480", Reason = "村庄规划正在修编" }, await county.StaffAsync("matters"));

        var page = await Read("/matters/M0480");

        Assert.Contains("村庄规划正在修编", page.Body!.TextContent);
        Assert.Null(page.QuerySelector("a[href='/apply/M0480']"));
    }

    [Fact]
    public async Task Nothing_found_says_what_to_do_and_shows_what_is_near()
    {
        var page = await Read("/matters?q=" + Uri.EscapeDataString("开奶茶店要办什么证"));

        Assert.Contains("打 12345", page.QuerySelector(".empty-state")!.TextContent);
        Assert.NotNull(page.QuerySelector("a[href='/matters/M0367']"));
    }

    [Theory]
    [InlineData("/matters")]
    [InlineData("/matters?for=enterprise&theme=%E5%87%86%E8%90%A5%E5%87%86%E5%8A%9E")]
    [InlineData("/matters?all=1")]
    [InlineData("/matters?at=village&state=adopted")]
    [InlineData("/matters/near")]
    [InlineData("/matters/near?town=431129105000")]
    public async Task A_citizens_page_is_one_heading_and_light(string path)
    {
        var response = await county.Browser().GetAsync(path);
        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Single((await Parse(html)).QuerySelectorAll("h1"));
        Assert.True(html.Length < 60_000, $"{html.Length} characters");
    }

    [Theory]
    [InlineData("/matters/M9999")]
    [InlineData("/matters/near?town=999999999999")]
    public async Task What_is_not_there_is_not_found(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await county.Browser().GetAsync(path)).StatusCode);

    [Fact]
    public async Task A_town_shows_its_stations_and_what_is_handled_there()
    {
        var text = (await Read("/matters/near?town=431129104000")).Body!.TextContent;

        Assert.Contains("白芒营镇便民服务中心", text);
        Assert.Contains("二坝村便民服务站", text);
        Assert.Contains("养老金领取资格认证", text);
    }

    [Fact]
    public async Task The_catalogue_is_for_staff() =>
        Assert.StartsWith("/sign-in", (await county.Browser().GetAsync("/catalogue")).Headers.Location!.ToString());

    [Fact]
    public async Task The_api_finds_and_shows_guides_to_everybody()
    {
        var client = county.Browser();
        var found = await client.GetFromJsonAsync<JsonElement>("/api/v1/matters?q=" + Uri.EscapeDataString("取水"));
        var guide = await client.GetFromJsonAsync<JsonElement>("/api/v1/matters/M0260");
        var adopted = await client.GetFromJsonAsync<JsonElement>("/api/v1/matters/M0001");

        Assert.Equal("M0260", found.GetProperty("items")[0].GetProperty("code").GetString());
        Assert.Equal(45, guide.GetProperty("list").GetProperty("statutory").GetProperty("value").GetInt32());
        Assert.False(adopted.TryGetProperty("list", out _));
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/api/v1/matters/M9999")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsJsonAsync("/api/v1/matters/M0260/suspend", new { reason = "没有令牌也来试" })).StatusCode);
    }

    async Task<IDocument> Read(string path)
    {
        var response = await county.Browser().GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await Parse(await response.Content.ReadAsStringAsync());
    }

    static Task<IDocument> Parse(string html) => BrowsingContext.New().OpenAsync(r => r.Content(html));
}
