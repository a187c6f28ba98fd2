using Microsoft.Playwright;

namespace Zhengtong.Browser;

/// <summary>Takes pictures of pages for a person to look at, into the folder named by ZT_PICTURES; without it, none.</summary>
static class Pictures
{
    static readonly string? folder = Environment.GetEnvironmentVariable("ZT_PICTURES");

    public static async Task TakeAsync(IPage page, string path, int width)
    {
        if (folder is not null)
            await page.ScreenshotAsync(new() { Path = $"{folder}/{path.Trim('/').Replace('/', '-')}-{width}.png", FullPage = true });
    }
}
