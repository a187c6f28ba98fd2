using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Zhengtong.Browser;

/// <summary>A citizen from the home page to the receipt and back to the case, on a computer and on a phone, with and without a script.</summary>
public sealed class CitizenJourneyTests(ServedCounty county, Chromium chromium) : IClassFixture<ServedCounty>, IClassFixture<Chromium>
{
    static readonly byte[] Pdf = System.Text.Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    [Theory]
    [InlineData(1366, true)]
    [InlineData(390, true)]
    [InlineData(1366, false)]
    public async Task A_citizen_applies_for_a_food_permit_and_follows_it(int width, bool javaScript)
    {
        await using var visitor = await chromium.VisitorAsync(width, javaScript: javaScript);
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(county.Address + "/");
        await LookAsync(page, "home", width, javaScript);
        await page.GetByLabel("您要办什么事").FillAsync("食品经营");
        await page.GetByRole(AriaRole.Button, new() { Name = "搜索" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "食品经营许可（新办）" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "开始办理" }).First.ClickAsync();
        await page.GetByLabel("账号").FillAsync("13974600001");
        await page.GetByLabel("密码").FillAsync("Zhengtong-2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await LookAsync(page, "start", width, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "开始填写" }).ClickAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "保存并继续" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToContainTextAsync("处要改");
        await LookAsync(page, "fill-wrong", width, javaScript);
        while (page.Url.Contains("/materials", StringComparison.Ordinal) is false)
            await FillAsync(page);
        await UploadAsync(page, javaScript);
        await LookAsync(page, "materials", width, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "继续", Exact = true }).ClickAsync();
        await LookAsync(page, "check", width, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "提交申请" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("已经提交");
        await LookAsync(page, "receipt", width, javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "看办理进度" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("等待受理");
        await LookAsync(page, "follow", width, javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "撤回申请" }).ClickAsync();
        await page.GetByLabel("撤回原因").FillAsync("店面不租了");
        await LookAsync(page, "withdraw", width, javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = "撤回申请" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("您已撤回");
        foreach (var path in new[] { "my", "my/account", "my/mandates", "my/enterprises", "progress", "register" })
        {
            await page.GotoAsync($"{county.Address}/{path}");
            await LookAsync(page, path, width, javaScript);
        }
    }

    /// <summary>Answers every question that is shown, by what kind of control it has.</summary>
    static async Task FillAsync(IPage page)
    {
        await page.WaitForLoadStateAsync(); // the script hides what is not asked
        foreach (var select in await page.Locator("main select:visible").AllAsync())
            await select.SelectOptionAsync(new SelectOptionValue { Index = 1 });
        var groups = page.Locator("main fieldset:visible");
        for (var pass = 0; pass < 3; pass++) // an answer may bring up further questions, or take one away
            for (var i = 0; i < await groups.CountAsync(); i++)
                await groups.Nth(i).Locator("input").First.CheckAsync();
        foreach (var input in await page.Locator("main form.stack input:visible:not([type=radio]):not([type=checkbox]), main form.stack textarea:visible").AllAsync())
            if (await input.InputValueAsync() is "")
                await input.FillAsync(await AnswerAsync(input));
        await page.GetByRole(AriaRole.Button, new() { Name = "保存并继续" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
    }

    static async Task<string> AnswerAsync(ILocator input)
    {
        var label = await input.EvaluateAsync<string>("e => e.labels[0].textContent");
        return (await input.GetAttributeAsync("type"), await input.GetAttributeAsync("inputmode")) switch
        {
            ("date", _) => "2026-12-30",
            ("tel", _) => "13974600001",
            (_, "numeric" or "decimal") => "20",
            _ when label.Contains("身份证", StringComparison.Ordinal) => "431129198803150068",
            _ when label.Contains("信用代码", StringComparison.Ordinal) => "91431129MA7KT3Q26Q",
            _ => "沱江镇瑶都水街 12 号阿妹油茶馆",
        };
    }

    static async Task UploadAsync(IPage page, bool javaScript)
    {
        if (javaScript)
        {
            await page.Locator("input[type=file]").First.SetInputFilesAsync(new FilePayload { Name = "平面图.pdf", MimeType = "application/pdf", Buffer = new byte[21 << 20] });
            await Assertions.Expect(page.Locator(".too-large")).ToContainTextAsync("超过 20 MB");
        }
        while (await page.Locator("section.upload:not(:has(.state-ok)) input[type=file]").CountAsync() > 0)
        {
            var section = page.Locator("section.upload:not(:has(.state-ok)):has(input[type=file])").First;
            await section.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "材料.pdf", MimeType = "application/pdf", Buffer = Pdf });
            await section.GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
            await page.WaitForLoadStateAsync();
        }
    }

    /// <summary>Nothing sticks out sideways, nothing breaks for a screen reader; a picture for a person to look at.</summary>
    static async Task LookAsync(IPage page, string name, int width, bool javaScript)
    {
        await page.WaitForLoadStateAsync();
        await Pictures.TakeAsync(page, $"citizen/{name}{(javaScript ? "" : "-plain")}", width);
        if (!javaScript) return;
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{name} scrolls sideways at {width}");
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{name}: {v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
    }
}
