using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Cases.Apply;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Sweeps;

/// <summary>Two counties in one installation: nothing of the one is seen, found, exported or opened in the other.</summary>
public sealed class CountyTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Marker = "乐昌密件", Word = "密件", Host = "lechang.localhost";

    [Fact]
    public async Task Nothing_of_another_county_is_shown_at_any_door()
    {
        var theirs = await TheirsAsync();
        var doors = (await Doors.AllAsync(county)).Where(d => d.Method == "GET" && d.Handler is null && !d.IsApi).ToList();
        var wrong = new List<string>();
        foreach (var login in new[] { "supervisor1", "leader", "hall", "window1", "shuili.a", "shuili.head", "town01.a", "admin", Citizen.Person })
        {
            var visitor = await Visitor.SignInAsync(county, login);
            foreach (var door in doors)
                foreach (var id in door.Pattern.Contains(":guid", StringComparison.Ordinal) ? theirs : theirs[..1])
                {
                    var path = door.Path(id) + $"?q={Uri.EscapeDataString(Word)}&Filter.Q={Uri.EscapeDataString(Word)}";
                    var answer = await visitor.GetAsync(path);
                    var text = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
                    if (text.Contains(Marker, StringComparison.Ordinal)) wrong.Add($"{login}: {door.Name} shows {Marker}");
                    if (answer.StatusCode == HttpStatusCode.OK && door.Pattern.Contains(":guid", StringComparison.Ordinal)) wrong.Add($"{login}: {door.Name} opens for {id}");
                }
        }
        Sweep.FindsNothing(wrong);
    }

    [Fact]
    public async Task The_own_county_does_show_it()
    {
        await TheirsAsync();
        var visitor = await Visitor.SignInAsync(county, "supervisor1", host: Host);
        Assert.Contains(Marker, (await visitor.ReadAsync("/commitments")).Body!.TextContent);
    }

    [Theory, InlineData("/commitments/export"), InlineData("/supervision/cards/export"), InlineData("/desk/export")]
    public async Task An_export_holds_nothing_of_another_county(string path)
    {
        await TheirsAsync();
        await county.Open(new() { Title = "本县自己的件", Unit = "D39", Holder = "supervisor1" });
        var own = await ExportAsync("localhost", path);
        Assert.DoesNotContain(Marker, own);
        if (path != "/supervision/cards/export") Assert.Contains("本县自己的件", own);
        if (path == "/commitments/export") Assert.Contains(Marker, await ExportAsync(Host, path));
    }

    async Task<string> ExportAsync(string host, string path)
    {
        var visitor = await Visitor.SignInAsync(county, "supervisor1", host: host);
        var sent = await visitor.SendAsync(path, "", new() { ["Input.Reason"] = "季度检查核对清单" });
        if (sent.StatusCode == HttpStatusCode.Conflict) return ""; // nothing to send
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        return Zhengtong.Documents.Reading.DocumentReader.Read("清单.xlsx", await sent.Content.ReadAsByteArrayAsync()).Text;
    }

    [Fact]
    public async Task What_is_public_of_another_county_is_not_found()
    {
        var theirs = await TheirsAsync();
        var document = await county.ReadAsync(db => db.Set<Features.Paperwork.Document>().Where(d => d.CommitmentId == theirs[0]).Select(d => d.Code).FirstAsync(), county.OtherCounty);
        var token = ((Features.Ratings.RatingTokens)county.Services.GetService(typeof(Features.Ratings.RatingTokens))!).Of(county.OtherCounty, theirs[3]);
        var (here, there) = (new Visitor(county.Browser()), new Visitor(county.Browser(Host)));
        Assert.Equal(HttpStatusCode.NotFound, (await here.GetAsync("/rate/" + token)).StatusCode);
        Assert.Contains("请您评价", (await there.ReadAsync("/rate/" + token)).Body!.TextContent);
        Assert.DoesNotContain("真实有效", (await here.ReadAsync("/verify/" + document)).Body!.TextContent);
        Assert.Contains("真实有效", (await there.ReadAsync("/verify/" + document)).Body!.TextContent);
    }

    [Fact]
    public async Task A_session_and_a_token_of_one_county_are_worthless_in_the_other()
    {
        using var browser = county.Browser();
        var signedIn = await new Visitor(browser).SendAsync("/sign-in", "", new() { ["Input.Login"] = "supervisor1", ["Input.Password"] = "Zhengtong-2026" });
        var cookie = signedIn.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("zt=", StringComparison.Ordinal)).Split(';')[0];
        using var other = county.Browser(Host);
        var request = new HttpRequestMessage(HttpMethod.Get, "/desk") { Headers = { { "Cookie", cookie } } };
        Assert.StartsWith("/sign-in", (await other.SendAsync(request)).Headers.Location?.ToString());

        await county.ReadAsync(async db =>
        {
            db.Add(new ClientToken { Id = Guid.CreateVersion7(), Name = "甲县的程序", Hash = System.Security.Cryptography.SHA256.HashData("only-here"u8.ToArray()), Scopes = [CommitmentsAccess.Search], CreatedAt = county.Clock.Now, ExpiresAt = county.Clock.Now.AddDays(1) });
            await db.SaveChangesAsync();
            await db.LeaveAsync();
            return 0;
        });
        foreach (var (host, status) in new[] { ("localhost", HttpStatusCode.OK), (Host, HttpStatusCode.Unauthorized) })
        {
            using var client = county.Browser(host);
            client.DefaultRequestHeaders.Authorization = new("Bearer", "only-here");
            Assert.Equal(status, (await client.GetAsync("/api/v1/commitments?q=" + Uri.EscapeDataString(Marker))).StatusCode);
        }
    }

    [Fact]
    public async Task The_api_finds_and_opens_nothing_of_another_county()
    {
        var theirs = await TheirsAsync();
        await county.ReadAsync(async db =>
        {
            var everything = new[] { CommitmentsAccess.Search, CommitmentsAccess.SeeAll, CommitmentsAccess.Desk };
            var held = county.Services.GetService(typeof(Permissions)) is Permissions all ? all.All.Select(p => p.Code) : everything;
            db.Add(new ClientToken { Id = Guid.CreateVersion7(), Name = "全权的程序", Hash = System.Security.Cryptography.SHA256.HashData("everything"u8.ToArray()), Scopes = [.. held], CreatedAt = county.Clock.Now, ExpiresAt = county.Clock.Now.AddDays(1) });
            await db.SaveChangesAsync();
            await db.LeaveAsync();
            return 0;
        });
        using var client = county.Browser();
        client.DefaultRequestHeaders.Authorization = new("Bearer", "everything");
        var wrong = new List<string>();
        foreach (var door in (await Doors.AllAsync(county)).Where(d => d.IsApi && d.Method == "GET"))
            foreach (var id in theirs)
            {
                var answer = await client.GetAsync(door.Path(id) + "?q=" + Uri.EscapeDataString(Word));
                if ((await answer.Content.ReadAsStringAsync()).Contains(Marker, StringComparison.Ordinal)) wrong.Add($"{door.Name} tells {Marker}");
                if (answer.StatusCode >= HttpStatusCode.InternalServerError) wrong.Add($"{door.Name}: {(int)answer.StatusCode}");
            }
        Sweep.FindsNothing(wrong);
    }

    /// <summary>Identifiers of things in the other county, all marked: a promise, a case, a party, a person, a unit, a contact.</summary>
    async Task<Guid[]> TheirsAsync()
    {
        var there = county.OtherCounty;
        var promise = await county.Open(new() { Title = Marker + "许可", Party = Marker + "的人" }, there);
        var clerk = await county.StaffAsync("window1", there);
        var list = (await county.ReadAsync(db => db.ListInForceAsync("M0260"), there))!.List;
        var answers = SampleAnswers.For(list, DateOnly.FromDateTime(county.Clock.Now.DateTime));
        var party = await county.Run(new RegisterParty { Kind = PartyKind.Person, Name = Marker, Number = ResidentIds.Next().ToString(), Phone = "13907460002" }, clerk, county: there);
        var submitted = await county.Run(new SubmitCase { Matter = "M0260", Applicant = party, Answers = answers, Materials = SampleAnswers.Materials(list, answers) }, clerk, county: there);
        await county.Run(new AcceptCase { Id = submitted.Id }, clerk, county: there);
        var contact = await county.ReadAsync(db => db.Set<ServiceContact>().Where(c => c.CommitmentId == submitted.Id).Select(c => c.Id).FirstAsync(), there);
        var unit = await county.ReadAsync(db => db.Units.Select(u => u.Id).FirstAsync(), there);
        return [submitted.Id, promise, party, contact, unit, clerk.Id];
    }
}
