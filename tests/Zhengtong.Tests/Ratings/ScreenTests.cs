using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Ratings;
using Zhengtong.Platform.Access;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Ratings;

/// <summary>The screen before a window: nobody is signed in on it, and it can do nothing but rate what the clerk called.</summary>
public sealed class ScreenTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task A_screen_shows_what_its_clerk_called_takes_one_rating_and_leads_nowhere()
    {
        var (contact, clerk, screen) = await ServedAsync("window4");
        var anybody = new Visitor(county.Browser());
        Assert.DoesNotContain("请您评价", (await anybody.ReadAsync(screen)).QuerySelector("h1")!.TextContent);
        var desk = await Visitor.SignInAsync(county, "window4");
        Assert.Equal(HttpStatusCode.Redirect, (await desk.SendAsync($"/rate/window/{contact}", "", [])).StatusCode);

        var page = await anybody.ReadAsync(screen);
        Assert.Empty(PageRules.Check(page.DocumentElement.OuterHtml));
        Assert.Contains("请您评价", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("a[href]:not([href^='#'])"));
        var sent = await anybody.SendAsync(screen, "", new() { ["Input.Level"] = "Satisfied" });
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("谢谢您的评价", (await anybody.ReadAsync(sent.Headers.Location!.ToString())).QuerySelector("h1")!.TextContent);
        Assert.Equal(RatingChannel.Tablet, await county.ReadAsync(db => db.Ratings.Where(r => r.ContactId == contact).Select(r => r.Channel).SingleAsync()));
        Assert.Equal(HttpStatusCode.Redirect, (await anybody.GetAsync("/desk")).StatusCode);
    }

    [Fact]
    public async Task A_call_stands_for_ten_minutes_and_at_its_own_window_alone()
    {
        var (contact, clerk, _) = await ServedAsync("window1");
        await county.Run(new CallRater { Contact = contact }, clerk);
        var other = await county.StaffAsync("window2");
        Assert.Equal("rating.not-called", (await county.Refused(Rate(contact, other), Caller.Stranger)).Code);
        county.Clock.Set(2023, 5, 8, 10, 0);
        Assert.Equal("rating.not-called", (await county.Refused(Rate(contact, clerk), Caller.Stranger)).Code);
    }

    [Fact]
    public async Task A_clerk_cannot_rate_on_the_screen()
    {
        var (contact, clerk, screen) = await ServedAsync("window1");
        await county.Run(new CallRater { Contact = contact }, clerk);
        Assert.Equal("rating.staff", (await county.Refused(Rate(contact, clerk), clerk)).Code);
        Assert.Contains("登录着工作人员账号", (await (await Visitor.SignInAsync(county, "window1")).ReadAsync(screen)).Body!.TextContent);
    }

    [Fact]
    public async Task The_screen_asks_for_news_and_is_sent_on_only_when_there_are_some()
    {
        var (contact, clerk, screen) = await ServedAsync("window3");
        using var tablet = county.Browser();
        tablet.DefaultRequestHeaders.Add("HX-Request", "true");
        Assert.Equal(HttpStatusCode.NoContent, (await tablet.GetAsync(screen + "?shown=")).StatusCode);
        await county.Run(new CallRater { Contact = contact }, clerk);
        Assert.True((await tablet.GetAsync(screen + "?shown=")).Headers.Contains("HX-Redirect"));
        Assert.Equal(HttpStatusCode.NoContent, (await tablet.GetAsync($"{screen}?shown={contact}")).StatusCode);
    }

    /// <summary>A village has one helper: nobody there may answer for what was said of that helper.</summary>
    [Fact]
    public async Task What_is_said_of_the_only_person_of_a_village_is_answered_by_its_town()
    {
        var (contact, helper, _) = await ServedAsync("town01.village1");
        var rating = await county.Run(new RateByToken { Token = county.Services.GetRequiredService<RatingTokens>().Of(county.County, contact), Level = RatingLevel.Dissatisfied }, Caller.Stranger);
        var town = await county.StaffAsync("town01.a");
        var id = await county.ReadAsync(db => db.Rectifications.Where(r => r.RatingId == rating).Select(r => r.Id).SingleAsync());
        Assert.Equal("rectification.other-unit", (await county.Refused(new SignForRectification { Id = id }, helper)).Code);
        await county.Run(new SignForRectification { Id = id }, town);
        var it = await county.ReadAsync(db => db.Rectifications.AsNoTracking().SingleAsync(r => r.Id == id));
        Assert.Equal((town.UnitId, RectificationState.SignedFor), (it.UnitId, it.State));
    }

    RateOnScreen Rate(Guid contact, Caller clerk) => new() { Token = Token(clerk), Contact = contact, Level = RatingLevel.Satisfied };

    string Token(Caller clerk) => county.Services.GetRequiredService<RatingTokens>().OfScreen(county.County, RatingScreen.PlaceOf(clerk)!.Value);

    async Task<(Guid Contact, Caller Clerk, string Screen)> ServedAsync(string login)
    {
        county.Clock.Set(2023, 5, 8);
        var clerk = await county.StaffAsync(login);
        var contact = await county.ServeAsync(await county.Run(new OpenErrand(clerk), Caller.System), clerk);
        return (contact, clerk, "/rate/screen/" + Token(clerk));
    }
}
