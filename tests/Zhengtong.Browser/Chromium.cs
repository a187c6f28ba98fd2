using Microsoft.Playwright;

namespace Zhengtong.Browser;

/// <summary>The browser of the machine, started once for all tests; each context is a fresh profile.</summary>
public sealed class Chromium : IAsyncLifetime
{
    IPlaywright playwright = null!;
    IBrowser browser = null!;

    public async Task InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(15_000); // a busy machine is slow, not wrong
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
            Env = Chinese(),
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>The environment with Chinese as its language: the browser writes date fields and file buttons in it.</summary>
    static Dictionary<string, string> Chinese() =>
        new(Environment.GetEnvironmentVariables().Cast<System.Collections.DictionaryEntry>().Select(v => KeyValuePair.Create((string)v.Key, (string?)v.Value ?? "")))
        {
            ["LANGUAGE"] = "zh_CN",
            ["LANG"] = "zh_CN.UTF-8",
        };

    /// <summary>A new visitor with a window of this width.</summary>
    public Task<IBrowserContext> VisitorAsync(int width, int height = 844, bool javaScript = true) => browser.NewContextAsync(new()
    {
        ViewportSize = new() { Width = width, Height = height },
        JavaScriptEnabled = javaScript,
        Locale = "zh-CN",
        TimezoneId = "Asia/Shanghai",
    });

    public async Task DisposeAsync()
    {
        await browser.CloseAsync();
        playwright.Dispose();
    }
}
