using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Zhengtong.Browser;

/// <summary>What every journey does on a page: looks, presses, and asks where the thing stands.</summary>
static class Looking
{
    /// <summary>Nothing sticks out sideways, axe finds nothing; and a picture for a person to look at.</summary>
    public static async Task LookAsync(IPage page, string name, int width, bool javaScript)
    {
        await Pictures.TakeAsync(page, name, width);
        if (!javaScript) return;
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), $"{name} scrolls sideways at {width}");
        var found = await page.RunAxe();
        Assert.Empty(found.Violations.Select(v => $"{name} {v.Id}: {string.Join(" | ", v.Nodes.Select(n => n.Html))}"));
    }

    public static async Task SendAsync(IPage page, string button, string name, int width, bool javaScript)
    {
        await LookAsync(page, name, width, javaScript);
        await page.Locator("main").GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }

    /// <summary>Follows one of the next acts.</summary>
    public static Task OpenAsync(IPage page, string act) =>
        page.Locator("section[aria-labelledby=next-acts]").GetByRole(AriaRole.Link, new() { Name = act, Exact = true }).ClickAsync();

    public static Task StateAsync(IPage page, string state) => Assertions.Expect(page.Locator("h1 .state")).ToHaveTextAsync(state);
}
