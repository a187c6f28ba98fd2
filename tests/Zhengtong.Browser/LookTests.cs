using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Zhengtong.Tests.Web;

namespace Zhengtong.Browser;

/// <summary>The patterns in a real browser: nothing sticks out sideways, nothing breaks for a screen reader, nothing needs a script.</summary>
public sealed class LookTests(LookHost app, Chromium chromium) : IClassFixture<LookHost>, IClassFixture<Chromium>
{
    static readonly string[] Pages = ["/look", "/look/guide", "/look/desk", "/look/case", "/look/stale", "/look/confirm", "/error/404"];

    public static TheoryData<string, int> PagesAndWidths()
    {
        var all = new TheoryData<string, int>();
        foreach (var page in Pages)
            foreach (var width in new[] { 320, 390, 683, 1366 })
                all.Add(page, width);
        return all;
    }

    public static TheoryData<string> AllPages() => new(Pages);

    [Theory, MemberData(nameof(PagesAndWidths))]
    public async Task No_page_scrolls_sideways(string path, int width)
    {
        await using var visitor = await chromium.VisitorAsync(width);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(app.Address + path);
        var over = await page.EvaluateAsync<string[]>("""
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
              [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > innerWidth + 1)
                .map(e => e.tagName + "." + e.className + " " + e.getBoundingClientRect().right)
            """);
        Assert.Empty(over);
        await Pictures.TakeAsync(page, path, width);
    }

    [Theory, MemberData(nameof(AllPages))]
    public async Task Axe_finds_nothing(string path)
    {
        await using var visitor = await chromium.VisitorAsync(1366, 768);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(app.Address + path);
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
    }

    [Theory, MemberData(nameof(AllPages))]
    public async Task The_browser_refuses_nothing_that_a_page_brings(string path)
    {
        await using var visitor = await chromium.VisitorAsync(1366, 768);
        var page = await visitor.NewPageAsync();
        var complaints = new List<string>();
        // That a page answers 404 or 412 may be what it is for.
        page.Console += (_, message) => { if (message.Type is "error" or "warning" && !message.Text.Contains("status of 4")) complaints.Add(message.Text); };
        page.PageError += (_, error) => complaints.Add(error);
        await page.GotoAsync(app.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Empty(complaints);
    }

    [Theory, InlineData("/look"), InlineData("/look/guide")]
    public async Task A_citizen_page_weighs_at_most_120_KB(string path)
    {
        await using var visitor = await chromium.VisitorAsync(390);
        var page = await visitor.NewPageAsync();
        var bytes = new List<(string Url, int Size)>();
        page.RequestFinished += async (_, request) =>
        {
            if (!request.Url.Contains("echarts", StringComparison.Ordinal))
                bytes.Add((request.Url, (await request.SizesAsync()) is var s ? s.ResponseBodySize + s.ResponseHeadersSize : 0));
        };
        await page.GotoAsync(app.Address + path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.InRange(bytes.Sum(b => b.Size), 5_000, 120 * 1024);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_form_with_errors_keeps_what_was_typed_and_leads_to_the_fields(bool javaScript)
    {
        await using var visitor = await chromium.VisitorAsync(390, javaScript: javaScript);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(app.Address + "/look");
        await page.GetByLabel("代理人姓名").FillAsync("赵满花");
        await page.GetByLabel("求助").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "保存并继续" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(new System.Text.RegularExpressions.Regex("^错误："));
        var summary = page.GetByRole(AriaRole.Alert);
        if (javaScript)
            await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("代理人姓名")).ToHaveValueAsync("赵满花");
        await Assertions.Expect(page.GetByLabel("求助")).ToBeCheckedAsync();
        await summary.GetByRole(AriaRole.Link, new() { Name = "请上传授权委托书" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("授权委托书", new() { Exact = true })).ToBeFocusedAsync();
        await Pictures.TakeAsync(page, "/look-errors", 390);
    }

    [Fact]
    public async Task The_elder_mode_stays_on_from_page_to_page_without_script()
    {
        await using var visitor = await chromium.VisitorAsync(390, javaScript: false);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(app.Address + "/look");
        await page.GetByRole(AriaRole.Link, new() { Name = "关怀版" }).ClickAsync();
        await page.GotoAsync(app.Address + "/look/guide");
        await Assertions.Expect(page.Locator("html.elder")).ToHaveCountAsync(1);
        await Pictures.TakeAsync(page, "/look-guide-elder", 390);
        await page.GetByRole(AriaRole.Link, new() { Name = "返回标准版" }).ClickAsync();
        await Assertions.Expect(page.Locator("html.elder")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_first_tab_stop_leads_to_the_content()
    {
        await using var visitor = await chromium.VisitorAsync(1366, 768);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(app.Address + "/look/desk");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "跳到主要内容" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_chart_is_drawn_from_its_table_under_the_security_policy()
    {
        await using var visitor = await chromium.VisitorAsync(1366, 768);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(app.Address + "/look/guide");
        await page.Locator(".chart").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Locator(".chart-canvas svg path").First).ToBeAttachedAsync();
        await page.Locator(".chart-canvas").HoverAsync();
        await Pictures.TakeAsync(page, "/look-chart", 1366);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_filter_narrows_the_list_with_and_without_script(bool javaScript)
    {
        await using var visitor = await chromium.VisitorAsync(1366, 768, javaScript);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(app.Address + "/look/desk");
        await page.GetByLabel("种类").SelectOptionAsync("依申请公开");
        if (!javaScript)
            await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await Assertions.Expect(page.Locator("tbody tr:not(.group)")).ToHaveCountAsync(1);
        Assert.Contains("Filter.Kind=", page.Url);
        await page.GetByLabel("环节").SelectOptionAsync("制证");
        if (!javaScript)
            await page.GetByRole(AriaRole.Button, new() { Name = "筛选" }).ClickAsync();
        await Assertions.Expect(page.GetByText("这些条件下没有待办")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_keys_j_and_k_walk_the_list()
    {
        await using var visitor = await chromium.VisitorAsync(1366, 768);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(app.Address + "/look/desk");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("tr.on .code")).ToHaveTextAsync("JH20240419-0102");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.GetByLabel("查编号、姓名、事项")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task On_paper_there_is_the_matter_and_nothing_to_click()
    {
        await using var visitor = await chromium.VisitorAsync(794, 1123);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(app.Address + "/look/case");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "时限" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".staffbar")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByText("作出决定", new() { Exact = true })).ToBeHiddenAsync();
        await Pictures.TakeAsync(page, "/look-case-print", 794);
    }
}
