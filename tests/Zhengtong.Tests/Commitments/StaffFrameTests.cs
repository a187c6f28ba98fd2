using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Cases.Apply;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

/// <summary>What somebody meets first: where signing in leads, what the bar offers, what the desk says of the time left.</summary>
public sealed class StaffFrameTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Theory, InlineData("window1", "/desk"), InlineData("leader", "/desk"), InlineData(Citizen.Person, "/")]
    public async Task Signing_in_leads_staff_to_the_desk_and_citizens_to_their_home(string login, string home)
    {
        var sent = await new Visitor(county.Browser()).SendAsync("/sign-in", "", new() { ["Input.Login"] = login, ["Input.Password"] = "Zhengtong-2026" });
        Assert.Equal(home, sent.Headers.Location!.ToString());
    }

    [Theory, InlineData("admin", false), InlineData("matters", false), InlineData("window1", true), InlineData("leader", true)]
    public async Task The_search_box_stands_where_searching_is_allowed(string login, bool shown)
    {
        var page = await (await Visitor.SignInAsync(county, login)).ReadAsync("/password");
        Assert.Equal(shown, page.QuerySelector("form[role=search]") is not null);
    }

    /// <summary>《行政许可法》 Article 32: five working days of silence accept an application, so the clerk must see them run.</summary>
    [Fact]
    public async Task What_waits_for_acceptance_stands_on_the_desk_with_its_last_day()
    {
        county.Clock.Set(2023, 5, 8);
        var given = await GivenCase.WaterPermit(county).Submitted();
        var number = (await given.Read()).Commitment.Number;
        var row = Assert.Single(await county.DeskOf("window1"), r => r.Number == number);
        Assert.Equal((new DateOnly(2023, 5, 15), "剩 5 天"), (row.Due, row.Face.Words));
    }
}
