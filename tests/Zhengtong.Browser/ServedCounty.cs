using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Playwright;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Browser;

/// <summary>The whole program with its two counties, on a free port, for a real browser.</summary>
public sealed class ServedCounty : TestCounty
{
    protected override void Listen(WebApplicationBuilder builder) => builder.WebHost.UseUrls("http://127.0.0.1:0");

    /// <summary>A page of somebody who has just signed in.</summary>
    public async Task<IPage> SignedInAsync(IBrowserContext visitor, string login)
    {
        var page = await visitor.NewPageAsync();
        await page.GotoAsync(Address + "/sign-in");
        await page.GetByLabel("账号").FillAsync(login);
        await page.GetByLabel("密码").FillAsync("Zhengtong-2026");
        await page.GetByRole(AriaRole.Button, new() { Name = "登录", Exact = true }).ClickAsync();
        await page.WaitForURLAsync(address => !address.Contains("/sign-in"));
        return page;
    }
}
