using System.Net;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Organisation;

public sealed class SessionTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task An_idle_session_ends_after_thirty_minutes_and_a_used_one_goes_on()
    {
        county.Clock.Set(2023, 5, 8, 9, 0);
        var visitor = await Visitor.SignInAsync(county, "shuili.a");
        foreach (var minute in new[] { 20, 40 })
        {
            county.Clock.Set(2023, 5, 8, 9, minute);
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/desk")).StatusCode);
        }
        county.Clock.Set(2023, 5, 8, 10, 11);
        var answer = await visitor.GetAsync("/desk");
        Assert.Equal("/sign-in?back=%2Fdesk", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task The_session_cookie_is_kept_from_scripts_and_other_sites()
    {
        using var browser = county.Browser("localhost");
        var visitor = new Visitor(browser);
        var answer = await visitor.SendAsync("/sign-in", "", new() { ["Input.Login"] = "shuili.a", ["Input.Password"] = "Zhengtong-2026" });
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("zt=", StringComparison.Ordinal)).ToLowerInvariant();
        Assert.Contains("httponly", cookie);
        Assert.Contains("samesite=lax", cookie);
        Assert.DoesNotContain("shuili", cookie);
    }

    [Fact]
    public async Task A_cookie_given_over_tls_goes_back_over_tls_only()
    {
        using var browser = county.Browser("localhost");
        browser.BaseAddress = new Uri("https://localhost");
        var answer = await new Visitor(browser).SendAsync("/sign-in", "", new() { ["Input.Login"] = "shuili.a", ["Input.Password"] = "Zhengtong-2026" });
        Assert.All(answer.Headers.GetValues("Set-Cookie").Where(c => c.StartsWith("zt=", StringComparison.Ordinal)), c => Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_form_without_its_forgery_token_is_refused()
    {
        using var browser = county.Browser();
        var answer = await browser.PostAsync("/sign-in", new FormUrlEncodedContent(new Dictionary<string, string> { ["Input.Login"] = "shuili.a", ["Input.Password"] = "Zhengtong-2026" }));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.TryGetValues("Set-Cookie", out var set) && set.Any(c => c.StartsWith("zt=", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_unknown_account_locks_and_answers_like_a_real_one()
    {
        county.Clock.Set(2023, 6, 5, 9, 0);
        for (var i = 0; i < Account.MaxFailures + 1; i++)
            Assert.Equal((await Try("linye.b")).Message, (await Try("meiyouzhegeren")).Message);
        Assert.Contains("锁定", (await Try("meiyouzhegeren")).Message);
    }

    [Fact]
    public async Task The_page_after_sign_in_is_of_this_site()
    {
        var answer = await new Visitor(county.Browser()).SendAsync("/sign-in?back=https://evil.example/", "", new() { ["Input.Login"] = "shuili.a", ["Input.Password"] = "Zhengtong-2026" });
        Assert.Equal("/desk", answer.Headers.Location?.ToString());
    }

    Task<SignIn.Result> Try(string login) => county.Run(new SignIn { Login = login, Password = "wrong" }, Caller.Stranger);
}
