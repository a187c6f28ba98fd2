using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Import;

/// <summary><c>zt token</c> gives a program access, and keeps no token.</summary>
public sealed class TokenTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task A_token_opens_the_API_and_only_its_hash_is_kept()
    {
        var (code, output, errors) = await county.ZtAsync("token", "县监督大屏", "--person", "supervisor1");
        Assert.Equal(0, code);
        Assert.Contains("只显示这一次", errors);
        var token = output.Trim();
        county.Clock.Now = ChinaClock.Now(TimeProvider.System);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(token));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(token[..^1] + (token[^1] == 'A' ? 'B' : 'A')));
        var kept = await county.ReadAsync(db => db.Set<ClientToken>().AsNoTracking().SingleAsync(t => t.Name == "县监督大屏"));
        Assert.Equal(32, kept.Hash.Length);
        Assert.DoesNotContain("cases.decide", kept.Scopes);
    }

    [Fact]
    public async Task A_scope_that_the_person_does_not_hold_is_refused()
    {
        var refusal = await county.Refused(new MakeClientToken { Name = "越权", Login = "window1", Scopes = ["cases.decide"] }, Caller.System);
        Assert.Contains("cases.decide", refusal.Message);
        var (code, output, errors) = await county.ZtAsync("token", "越权", "--scope", "no.such");
        Assert.Equal(2, code);
        Assert.Empty(output);
        Assert.Contains("no.such", errors);
        Assert.Equal(2, (await county.ZtAsync("token", "无人", "--person", "nobody")).Code);
    }

    [Fact]
    public async Task Only_an_administrator_gives_tokens() =>
        Assert.Equal(Platform.UseCases.RefusalKind.Forbidden, (await county.Refused(new MakeClientToken { Name = "自己发" }, await county.StaffAsync("window1"))).Kind);

    async Task<HttpStatusCode> StatusAsync(string token)
    {
        using var http = county.Browser();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await http.GetAsync("/api/v1/cards")).StatusCode;
    }
}
