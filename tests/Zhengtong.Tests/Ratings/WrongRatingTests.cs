using System.Net;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Features.Ratings;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Ratings;

/// <summary>What people write into ratings that they should not, and what must not come of it.</summary>
public sealed class WrongRatingTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Script = "<script>alert('坏')</script><img src=x onerror=alert(1)>";

    [Fact]
    public async Task A_script_in_the_words_is_shown_as_text_to_staff_and_to_who_wrote_it()
    {
        var (id, contact) = await ServedAsync("window1");
        var visitor = new Visitor(county.Browser());
        var answer = await visitor.SendAsync($"/rate/{Token(contact)}", "", new() { ["Input.Level"] = "Dissatisfied", ["Input.Words"] = Script });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await county.CloseErrand(id, await county.StaffAsync("window1"));
        var page = await (await Visitor.SignInAsync(county, "supervisor1")).ReadAsync($"/rectifications/{await RectificationAsync(contact)}");
        Assert.Empty(PageRules.Check(page.DocumentElement.OuterHtml));
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
        Assert.Contains(Script, page.Body!.TextContent);
        var list = await (await Visitor.SignInAsync(county, "supervisor1")).ReadAsync("/ratings/list?bad=true");
        Assert.Empty(list.QuerySelectorAll("main script, main img"));
    }

    [Fact]
    public async Task Ten_thousand_characters_are_refused_at_their_field_and_stay_in_it()
    {
        var (_, contact) = await ServedAsync("window1");
        var words = new string('长', 10_000);
        var answer = await new Visitor(county.Browser()).SendAsync($"/rate/{Token(contact)}", "", new() { ["Input.Level"] = "Satisfied", ["Input.Words"] = words });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(words, page.QuerySelector("textarea")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector(".error-summary a[href='#Input_Words']"));
    }

    [Fact]
    public async Task Nothing_chosen_is_refused_in_words()
    {
        var (_, contact) = await ServedAsync("window1");
        var answer = await new Visitor(county.Browser()).SendAsync($"/rate/{Token(contact)}", "", new() { ["Input.Words"] = "没有选" });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("请选一项：您满意吗", await answer.Content.ReadAsStringAsync());
    }

    [Theory, InlineData("99"), InlineData("-1"), InlineData("好"), InlineData("<b>")]
    public async Task A_level_that_does_not_exist_is_refused(string level)
    {
        var (_, contact) = await ServedAsync("window1");
        var answer = await new Visitor(county.Browser()).SendAsync($"/rate/{Token(contact)}", "", new() { ["Input.Level"] = level });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var api = await county.Browser().PostAsync($"/api/v1/ratings/{Token(contact)}", new StringContent($$"""{"level":{{(int.TryParse(level, out _) ? level : $"\"{level}\"")}}}""", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, api.StatusCode);
    }

    [Fact]
    public async Task A_third_rating_of_one_service_is_refused_and_two_at_once_leave_one()
    {
        var (_, contact) = await ServedAsync("window1");
        var visitor = new Visitor(county.Browser());
        var path = $"/rate/{Token(contact)}";
        await visitor.SendAsync(path, "", new() { ["Input.Level"] = "Satisfied" });
        var revised = await visitor.SendAsync(path + "?revise=true", "", new() { ["Input.Level"] = "VerySatisfied" });
        Assert.Equal(HttpStatusCode.Redirect, revised.StatusCode);
        Assert.Empty((await visitor.ReadAsync(path + "?revise=true")).QuerySelectorAll("main form textarea"));
        Assert.Equal("rating.revised", (await county.Refused(new RateByToken { Token = Token(contact), Level = RatingLevel.Dissatisfied }, Caller.Stranger)).Code);

        var (_, other) = await ServedAsync("window1");
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Attempt(new RateAtWindow { Contact = other, Level = RatingLevel.Satisfied })));
        Assert.Single(tries, t => t is null);
        Assert.Equal(1, await county.ReadAsync(db => db.Ratings.CountAsync(r => r.ContactId == other)));
    }

    [Theory, InlineData("AAAA"), InlineData("%3Cscript%3E"), InlineData("..%2F..%2Fetc%2Fpasswd")]
    public async Task A_page_for_a_token_that_was_never_made_is_not_found(string token) =>
        Assert.Equal(HttpStatusCode.NotFound, (await county.Browser().GetAsync($"/rate/{token}")).StatusCode);

    [Fact]
    public async Task The_token_of_another_county_is_not_found_here()
    {
        var contact = Guid.CreateVersion7();
        var token = county.Services.GetRequiredService<RatingTokens>().Of(county.OtherCounty, contact);
        Assert.Equal(HttpStatusCode.NotFound, (await county.Browser().GetAsync($"/rate/{token}")).StatusCode);
    }

    [Fact]
    public async Task Ninety_days_after_the_end_the_time_to_rate_is_over()
    {
        var (id, contact) = await ServedAsync("window1");
        await county.CloseErrand(id, await county.StaffAsync("window1"));
        county.Clock.Set(2023, 8, 7);
        Assert.Equal("rating.expired", (await county.Refused(Rate(contact), Caller.Stranger)).Code);
        county.Clock.Set(2023, 8, 6);
        await county.Run(Rate(contact), Caller.Stranger);
    }

    [Fact]
    public async Task A_member_of_staff_does_not_rate_for_somebody_else()
    {
        var (_, contact) = await ServedAsync("window1");
        Assert.Equal("rating.staff", (await county.Refused(Rate(contact), await county.StaffAsync("window1"))).Code);
    }

    [Fact]
    public async Task Who_rated_badly_is_nowhere_to_be_read_in_the_rectification()
    {
        const string name = "盘秘密";
        county.Clock.Set(2023, 5, 8);
        var clerk = await county.StaffAsync("window1");
        var party = await PartyAsync(name);
        var id = await county.Run(new OpenErrand(clerk) { Party = party }, Caller.System);
        var contact = await county.ServeAsync(id, clerk);
        var citizen = new Caller { Id = party.Id, Name = name, Roles = [Role.Citizen], PartyIds = [party.Id] };
        await county.Run(new RateByToken { Token = Token(contact), Level = RatingLevel.Dissatisfied }, citizen);
        var rectification = await RectificationAsync(contact);
        var written = await county.ReadAsync(async db => string.Join('\n', [
            .. await db.Set<Platform.Audit.JournalEntry>().Where(e => db.Set<Rating>().Any(r => r.Id == e.ChainId) || e.ChainId == rectification).Select(e => e.ByName + e.Summary + e.Data + e.ById).ToListAsync(),
            .. await db.Set<ClockEntry>().Where(e => e.CommitmentId == rectification).Select(e => e.ByName + e.Cause + e.Basis).ToListAsync(),
            .. await db.Commitments.Where(c => c.Id == rectification).Select(c => c.Title + c.PartyLabel + c.PartyId).ToListAsync()]));
        Assert.NotEmpty(written);
        Assert.DoesNotContain(name, written);
        Assert.DoesNotContain(party.Id.ToString(), written);
        var page = await (await Visitor.SignInAsync(county, "supervisor1")).ReadAsync($"/rectifications/{rectification}");
        Assert.DoesNotContain(name, page.DocumentElement.TextContent);
        Assert.DoesNotContain("盘*", page.DocumentElement.TextContent);
    }

    async Task<RefusalKind?> Attempt(RateAtWindow act)
    {
        try
        {
            await county.Run(act, await county.StaffAsync("window1"));
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Kind;
        }
    }

    Task<Party> PartyAsync(string name) => county.ReadAsync(async db =>
    {
        var party = Party.Citizen(Guid.CreateVersion7(), name, ResidentIds.Next(), null, county.Services.GetRequiredService<Secrets>(), county.Clock.Now);
        db.Add(party);
        await db.SaveChangesAsync();
        await db.LeaveAsync();
        return party;
    });

    async Task<(Guid Commitment, Guid Contact)> ServedAsync(string login)
    {
        county.Clock.Set(2023, 5, 8);
        var clerk = await county.StaffAsync(login);
        var id = await county.Run(new OpenErrand(clerk), Caller.System);
        return (id, await county.ServeAsync(id, clerk));
    }

    Task<Guid> RectificationAsync(Guid contact) => county.ReadAsync(db => (from r in db.Ratings where r.ContactId == contact join f in db.Rectifications on r.Id equals f.RatingId select f.Id).SingleAsync());

    RateByToken Rate(Guid contact) => new() { Token = Token(contact), Level = RatingLevel.Satisfied };

    string Token(Guid contact) => county.Services.GetRequiredService<RatingTokens>().Of(county.County, contact);
}
