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

namespace Zhengtong.Tests.Ratings;

public sealed class RatingTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task A_contact_is_rated_once_and_revised_once_and_what_stood_before_is_kept()
    {
        var (_, contact) = await ServedAsync("window1");
        var rating = await county.Run(Qr(contact, RatingLevel.Dissatisfied), Caller.Stranger);
        county.Clock.Set(2023, 5, 15);
        Assert.Equal(rating, await county.Run(Qr(contact, RatingLevel.Satisfied), Caller.Stranger));
        var (now, before) = await county.ReadAsync(async db => (await db.Ratings.SingleAsync(r => r.Id == rating), await db.Set<EarlierRating>().SingleAsync(r => r.RatingId == rating)));
        Assert.Equal((RatingLevel.Satisfied, RatingLevel.Dissatisfied), (now.Level, before.Level));
        Assert.Equal("rating.revised", (await county.Refused(Qr(contact, RatingLevel.VerySatisfied), Caller.Stranger)).Code);
    }

    [Fact]
    public async Task After_seven_days_a_rating_stands()
    {
        var (_, contact) = await ServedAsync("window1");
        await county.Run(Qr(contact, RatingLevel.Satisfied), Caller.Stranger);
        county.Clock.Set(2023, 5, 16);
        var refusal = await county.Refused(Qr(contact, RatingLevel.VerySatisfied), Caller.Stranger);
        Assert.Equal((RefusalKind.NotNow, "rating.settled"), (refusal.Kind, refusal.Code));
    }

    [Fact]
    public async Task A_clerk_cannot_overwrite_a_rating_at_the_window()
    {
        var clerk = await county.StaffAsync("window2");
        var (_, contact) = await ServedAsync("window2");
        await county.Run(Qr(contact, RatingLevel.VeryDissatisfied), Caller.Stranger);
        var refusal = await county.Refused(new RateAtWindow { Contact = contact, Level = RatingLevel.VerySatisfied }, clerk);
        Assert.Equal("rating.given", refusal.Code);
        Assert.Contains("一次服务一次评价", refusal.Basis);
    }

    [Fact]
    public async Task A_forged_token_finds_nothing()
    {
        var (_, contact) = await ServedAsync("window1");
        var token = Token(contact);
        for (var place = 0; place < token.Length; place++)
            await NotFound(token[..place] + (token[place] == 'A' ? 'B' : 'A') + token[(place + 1)..]);
        foreach (var wrong in new[] { contact.ToString(), token + "A", token + "=", token[..^1], "", "<script>alert(1)</script>", new string('A', 10_000) })
            await NotFound(wrong);

        async Task NotFound(string wrong) =>
            Assert.Equal(RefusalKind.NotFound, (await county.Refused(new RateByToken { Token = wrong, Level = RatingLevel.Satisfied }, Caller.Stranger)).Kind);
    }

    [Fact]
    public void A_token_of_one_county_is_worthless_in_another()
    {
        var tokens = county.Services.GetRequiredService<RatingTokens>();
        var contact = Guid.CreateVersion7();
        Assert.Equal(contact, tokens.Read(county.County, tokens.Of(county.County, contact)));
        Assert.Null(tokens.Read(county.OtherCounty, tokens.Of(county.County, contact)));
    }

    [Fact]
    public async Task A_kind_that_is_not_ratable_is_refused()
    {
        var clerk = await county.StaffAsync("window1");
        county.Clock.Set(2023, 5, 8);
        var id = await county.Run(new OpenErrand(clerk) { Kind = Errand.QuietKind.Code }, Caller.System);
        var refusal = await county.Refused(Qr(await county.ServeAsync(id, clerk), RatingLevel.Satisfied), Caller.Stranger);
        Assert.Equal("rating.not-ratable", refusal.Code);
    }

    [Fact]
    public async Task Words_longer_than_five_hundred_are_refused_at_their_field()
    {
        var (_, contact) = await ServedAsync("window1");
        var refusal = await county.Refused(new RateByToken { Token = Token(contact), Level = RatingLevel.Satisfied, Words = new string('好', 501) }, Caller.Stranger);
        Assert.Equal("Words", Assert.Single(refusal.Fields).Field);
    }

    [Fact]
    public async Task The_party_rates_under_its_name_or_anonymously_and_a_stranger_with_the_paper_has_no_name()
    {
        var party = await PartyAsync("赵桂花");
        var citizen = new Caller { Id = party.Id, Name = party.Name, Roles = [Role.Citizen], PartyIds = [party.Id] };
        var named = await RateAsync(party, citizen, anonymous: false);
        Assert.Equal((RatingChannel.Web, (Guid?)party.Id), (named.Channel, named.RaterId));
        Assert.Null((await RateAsync(party, citizen, anonymous: true)).RaterId);
        var stranger = await RateAsync(party, Caller.Stranger, anonymous: false);
        Assert.Equal((RatingChannel.Qr, (Guid?)null), (stranger.Channel, stranger.RaterId));
    }

    [Fact]
    public async Task Staff_see_no_rating_before_the_end_and_masked_words_afterwards()
    {
        var clerk = await county.StaffAsync("window3");
        var (id, contact) = await ServedAsync("window3");
        await county.Run(new RateByToken { Token = Token(contact), Level = RatingLevel.FairlySatisfied, Words = "打 13907461234 找我，身份证 431129199001010023" }, Caller.Stranger);
        Assert.Empty(await county.ReadAsync(db => RatingsShown.ToStaffAsync(db, id, clerk)));
        await county.CloseErrand(id, clerk);
        var shown = Assert.Single(await county.ReadAsync(db => RatingsShown.ToStaffAsync(db, id, clerk)));
        Assert.Equal("打 139****1234 找我，身份证 431129********0023", shown.Words);
    }

    [Fact]
    public async Task Staff_who_do_not_see_the_case_see_no_rating_of_it()
    {
        var (id, contact) = await ServedAsync("shuili.a");
        await county.Run(Qr(contact, RatingLevel.Satisfied), Caller.Stranger);
        await county.CloseErrand(id, await county.StaffAsync("shuili.a"));
        var other = await county.StaffAsync("weijian.a");
        Assert.Empty(await county.ReadAsync(db => RatingsShown.ToStaffAsync(db, id, other)));
        Assert.Equal(RefusalKind.Forbidden, (await county.Refused(new RateAtWindow { Contact = contact, Level = RatingLevel.Satisfied }, other)).Kind);
    }

    [Fact]
    public async Task A_telephone_number_that_cannot_be_is_refused_at_its_field()
    {
        var (_, contact) = await ServedAsync("window1");
        var refusal = await county.Refused(new RateByToken { Token = Token(contact), Level = RatingLevel.Dissatisfied, Phone = "12345" }, Caller.Stranger);
        Assert.Equal("Phone", Assert.Single(refusal.Fields).Field);
    }

    async Task<Rating> RateAsync(Party party, Caller caller, bool anonymous)
    {
        var clerk = await county.StaffAsync("window1");
        county.Clock.Set(2023, 5, 8);
        var id = await county.Run(new OpenErrand(clerk) { Party = party }, Caller.System);
        var contact = await county.ServeAsync(id, clerk);
        var rating = await county.Run(new RateByToken { Token = Token(contact), Level = RatingLevel.Satisfied, Anonymous = anonymous }, caller);
        return await county.ReadAsync(db => db.Ratings.AsNoTracking().SingleAsync(r => r.Id == rating));
    }

    async Task<Party> PartyAsync(string name)
    {
        var party = Party.Citizen(Guid.CreateVersion7(), name, ResidentIds.Next(), null, county.Services.GetRequiredService<Secrets>(), county.Clock.Now);
        return await county.ReadAsync(async db =>
        {
            db.Add(party);
            await db.SaveChangesAsync();
            await db.LeaveAsync();
            return party;
        });
    }

    async Task<(Guid Commitment, Guid Contact)> ServedAsync(string login)
    {
        county.Clock.Set(2023, 5, 8);
        var clerk = await county.StaffAsync(login);
        var id = await county.Run(new OpenErrand(clerk), Caller.System);
        return (id, await county.ServeAsync(id, clerk));
    }

    RateByToken Qr(Guid contact, RatingLevel level) => new() { Token = Token(contact), Level = level };

    string Token(Guid contact) => county.Services.GetRequiredService<RatingTokens>().Of(county.County, contact);
}
