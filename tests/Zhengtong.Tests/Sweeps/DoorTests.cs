using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Api;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Sweeps;

/// <summary>Every door × a stranger and every role: closed to whoever lacks its permission, and never a failure.</summary>
public sealed class DoorTests(TestCounty county) : IClassFixture<TestCounty>
{
    /// <summary>What anybody may open. A new public door is a decision: it is written down here.</summary>
    static readonly string[] open =
    [
        "/", "/sign-in", "/sign-out", "/register", "/calculator", "/matters", "/matters/{code}", "/matters/near", "/rate/{token}", "/rate/screen/{token}", "/verify/{code?}", "/board", "/error/{status:int}",
        "/health", "/openapi/{documentName}.json", "/help", "/progress", "/mailbox", "/mailbox/write", "/mailbox/follow", "/mailbox/letters/{id:guid}", "/evaluations", "/evaluations/{id:guid}", "/evaluations/{id:guid}/figures", "/evaluations/{id:guid}/files/{kind}",
        "/api/v1/matters", "/api/v1/matters/{code}", "/api/v1/matters/{code}/versions/{version:int}", "/api/v1/calendar/deadline", "/api/v1/ratings/{token}", "/api/v1/sign-in", "/api/v1/citizens", "/api/v1/verify/{code}", "/api/v1/letters", "/api/v1/letters/{id:guid}", "/api/v1/evaluations", "/api/v1/evaluations/{id:guid}", "/api/v1/evaluations/{id:guid}/figures",
    ];

    [Fact]
    public async Task Whatever_is_open_to_anybody_is_written_down()
    {
        var unlisted = (await Doors.AllAsync(county)).Where(d => !open.Contains(d.Pattern) && (d.IsForAnybody || !d.IsDeclared));
        Sweep.FindsNothing(unlisted.Select(d => d.Name));
    }

    [Fact]
    public async Task Every_door_of_the_API_declares_its_permission()
    {
        var doors = (await Doors.AllAsync(county)).Where(d => d.IsApi).ToList();
        Assert.True(doors.Count(d => d.Method == "GET") > 25);
        Sweep.FindsNothing(doors.Where(d => !d.IsDeclared).Select(d => d.Name));
        var known = county.Services.GetRequiredService<Permissions>().All.Select(p => p.Code).Append(Permission.Anyone).ToHashSet();
        Sweep.FindsNothing(doors.Where(d => !d.AnyOf.All(known.Contains)).Select(d => d.Name));
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_at_every_door_that_is_not_open()
    {
        using var browser = county.Browser();
        var token = await TokenAsync(browser, "/sign-in");
        var wrong = new List<string>();
        foreach (var door in (await Doors.AllAsync(county)).Where(d => !open.Contains(d.Pattern)))
        {
            var answer = await SendAsync(browser, door, token, null);
            var refused = door.IsApi ? answer.StatusCode == HttpStatusCode.Unauthorized
                : answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString().StartsWith("/sign-in", StringComparison.Ordinal);
            if (!refused) wrong.Add($"{door.Name}: {(int)answer.StatusCode}");
        }
        Sweep.FindsNothing(wrong);
    }

    [Fact]
    public async Task Every_role_is_refused_at_the_doors_it_has_no_permission_for_and_meets_no_failure_at_the_others()
    {
        var wrong = new List<string>();
        var doors = (await Doors.AllAsync(county)).Where(d => d.Pattern is not ("/sign-out" or "/error/{status:int}")).ToList();
        foreach (var holder in RoleHolder.OfStaff(county).Append(await RoleHolder.CitizenAsync(county)))
        {
            using var browser = county.Browser();
            await new Visitor(browser).SendAsync("/sign-in", "", new() { ["Input.Login"] = holder.Login, ["Input.Password"] = holder.Password });
            var (token, bearer) = (await TokenAsync(browser, "/sign-out"), await BearerAsync(holder));
            foreach (var door in doors)
            {
                var answer = await SendAsync(browser, door, token, bearer);
                if (!door.IsFor(holder.Held) ? answer.StatusCode != HttpStatusCode.Forbidden : answer.StatusCode >= HttpStatusCode.InternalServerError || (door.IsDeclared && answer.StatusCode == HttpStatusCode.Unauthorized))
                    wrong.Add($"{holder.Role}: {door.Name}: {(int)answer.StatusCode}");
            }
        }
        Sweep.FindsNothing(wrong);
    }

    static async Task<string> TokenAsync(HttpClient browser, string path) =>
        new HtmlParser().ParseDocument(await browser.GetStringAsync(path)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    /// <summary>Sends it, again when the address has asked too fast: there are more doors than one address may open in a burst.</summary>
    static async Task<HttpResponseMessage> SendAsync(HttpClient browser, Door door, string token, string? bearer)
    {
        var answer = await SendOnceAsync(browser, door, token, bearer);
        if (answer.StatusCode != HttpStatusCode.TooManyRequests) return answer;
        await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1));
        return await SendOnceAsync(browser, door, token, bearer);
    }

    static Task<HttpResponseMessage> SendOnceAsync(HttpClient browser, Door door, string token, string? bearer)
    {
        var request = new HttpRequestMessage(new HttpMethod(door.Method), door.Path());
        if (door.Method != "GET")
            request.Content = door.Pattern.EndsWith("/files", StringComparison.Ordinal) ? new MultipartFormDataContent { { new StringContent("x"), "file", "x.txt" } }
                : door.IsApi ? new StringContent("{}", Encoding.UTF8, "application/json") : new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
        if (door.IsApi && bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        return browser.SendAsync(request);
    }

    /// <summary>A token with every scope, in the name of the person: what remains is what the roles allow. A citizen signs in.</summary>
    async Task<string> BearerAsync(RoleHolder holder)
    {
        if (holder.Role == Role.Citizen)
            return (await ApiClient.Stranger(county).Post("sign-in", new { login = holder.Login, password = holder.Password })).GetProperty("token").GetString()!;
        var token = $"sweep-{holder.Role}";
        await county.ReadAsync(async db =>
        {
            var person = await db.Accounts.Where(a => a.Login == holder.Login).Select(a => a.SubjectId).FirstAsync();
            db.Add(new ClientToken { Id = Guid.CreateVersion7(), Name = token, Hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(token)), Scopes = [.. holder.Held], PersonId = person, CreatedAt = county.Clock.Now, ExpiresAt = county.Clock.Now.AddDays(1) });
            await db.SaveChangesAsync();
            await db.LeaveAsync();
            return 0;
        });
        return token;
    }
}
