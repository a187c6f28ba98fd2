using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Ratings;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Ratings;

public sealed class RectificationTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Words = "已经核实，窗口当时换班";

    /// <summary>Rated Monday 8 May 2023: contact by Tuesday the 9th, rectify in 15 working days, the 29th.</summary>
    [Fact]
    public async Task A_bad_rating_becomes_a_commitment_with_two_clocks()
    {
        var id = await BadAsync("shuili.a");
        var commitment = await county.ReadAsync(db => db.Commitments.AsNoTracking().Include(c => c.Clocks).SingleAsync(c => c.Id == id));
        Assert.StartsWith("JHCP20230508-", commitment.Number);
        Assert.Equal("raised", commitment.State);
        Assert.Equal(Errands.China("2023-05-29 17:30"), commitment.Clock(ClockNames.Promised)!.DueAt);
        Assert.Equal(Errands.China("2023-05-09 17:30"), commitment.Clock(Rectification.ContactClock)!.DueAt);
        Assert.Equal(Confidentiality.Restricted, commitment.Confidentiality);
    }

    [Fact]
    public async Task No_contact_within_one_working_day_raises_a_card()
    {
        var id = await BadAsync("shuili.b");
        await county.MoveTo(2023, 5, 10);
        var card = await county.ReadAsync(db => db.Cards.AsNoTracking().SingleAsync(c => c.SubjectId == id));
        Assert.Equal((Warning.Yellow, "JC-05"), (card.Warning, card.RuleCode));
    }

    [Fact]
    public async Task It_runs_from_signing_to_the_end_with_one_rework()
    {
        var (id, head, judge) = (await BadAsync("weijian.a"), await county.StaffAsync("weijian.head"), await county.StaffAsync("supervisor1"));
        await ToAnswered(id, head);
        await county.Run(new CallBackRater { Id = id, Result = CallBackResult.Unsatisfied, Finding = "说没有人道歉" }, judge);
        await county.Run(new RectifyRating { Id = id, Measures = "负责人当面道歉" }, head);
        await county.Run(new AnswerRater { Id = id, Text = "电话反馈了道歉情况" }, head);
        await county.Run(new CallBackRater { Id = id, Result = CallBackResult.Satisfied, Finding = "接受" }, judge);
        await county.Run(new CloseRectification { Id = id }, judge);
        var done = await Read(id);
        Assert.Equal((RectificationState.Closed, "rectified", true), (done.State, done.Commitment.Outcome, done.Satisfied));
    }

    [Fact]
    public async Task The_person_rated_may_not_handle_it()
    {
        var refusal = await county.Refused(new SignForRectification { Id = await BadAsync("linye.a") }, await county.StaffAsync("linye.a"));
        Assert.Equal("rectification.own-work", refusal.Code);
        Assert.Contains("第七十六条", refusal.Basis);
    }

    [Fact]
    public async Task Another_unit_neither_sees_nor_handles_it()
    {
        var refusal = await county.Refused(new SignForRectification { Id = await BadAsync("linye.b") }, await county.StaffAsync("yibao.head"));
        Assert.Equal(RefusalKind.NotFound, refusal.Kind);
    }

    [Fact]
    public async Task A_leader_who_sees_all_that_is_ordinary_does_not_see_it()
    {
        var (id, leader) = (await BadAsync("minzheng.b"), await county.StaffAsync("leader"));
        Assert.False(await county.ReadAsync(db => db.Commitments.VisibleTo(leader).AnyAsync(c => c.Id == id)));
    }

    [Fact]
    public void Who_handled_it_may_not_call_back()
    {
        var (unit, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var moment = new Moment(county.Clock.Now, new Caller { Id = person, Name = "甲", UnitId = unit });
        var rectification = new Rectification { UnitId = unit };
        rectification.SignFor(moment);
        rectification.ContactRater(ContactResult.Reached, moment);
        rectification.Rectify(moment);
        rectification.Answer(moment);
        var refusal = Assert.Throws<Refusal>(() => rectification.Verify(true, moment));
        Assert.Equal("rectification.own-judge", refusal.Code);
        Assert.Contains("回访", refusal.Basis);
    }

    [Fact]
    public async Task Rectifying_before_contacting_is_refused_and_names_the_state()
    {
        var (id, head) = (await BadAsync("minzheng.a"), await county.StaffAsync("minzheng.head"));
        await county.Run(new SignForRectification { Id = id }, head);
        Assert.Contains("待联系", (await county.Refused(new RectifyRating { Id = id, Measures = Words }, head)).Message);
    }

    [Fact]
    public async Task An_upheld_appeal_goes_on_and_cannot_be_made_twice()
    {
        var (id, head, judge) = (await BadAsync("yibao.a"), await county.StaffAsync("yibao.head"), await county.StaffAsync("supervisor2"));
        await ToContacted(id, head);
        await county.Run(new AppealRating { Id = id, Reason = "评价人点错了选项" }, head);
        await county.Run(new DecideAppeal { Id = id, Verdict = AppealVerdict.Uphold, Reason = "没有证据说明点错" }, judge);
        Assert.Equal(RectificationState.Contacted, (await Read(id)).State);
        Assert.Equal("rectification.appealed", (await county.Refused(new AppealRating { Id = id, Reason = "还是认为点错了" }, head)).Code);
    }

    [Fact]
    public async Task An_excluded_rating_stays_visible_and_is_not_counted()
    {
        var (id, head, judge) = (await BadAsync("yancao.a"), await county.StaffAsync("yancao.head"), await county.StaffAsync("supervisor1"));
        var subject = (await Read(id)).SubjectId;
        await county.CloseErrand(subject, head);
        Assert.Equal((1, 1, 0, 1), await ScoreAsync(head));
        await ToContacted(id, head);
        await county.Run(new AppealRating { Id = id, Reason = "评价的不是本单位的事" }, head);
        await county.Run(new DecideAppeal { Id = id, Verdict = AppealVerdict.Exclude, Reason = "评价的是另一个窗口，已核对录像" }, judge);
        Assert.Equal((1, 0, 0, 0), await ScoreAsync(head));
        Assert.Contains("另一个窗口", Assert.Single(await county.ReadAsync(db => RatingsShown.ToStaffAsync(db, subject, head))).Excluded);
    }

    [Fact]
    public async Task Only_who_must_contact_is_told_who_rated_and_it_is_kept()
    {
        var (id, head, other) = (await BadAsync("jiaotong.a", "13907461234"), await county.StaffAsync("jiaotong.head"), await county.StaffAsync("jiaotong.b"));
        await county.Run(new SignForRectification { Id = id }, head);
        Assert.Equal("rectification.reveal", (await county.Refused(new RevealRater { Id = id, Reason = "好奇是谁评的" }, other)).Code);
        Assert.Null(await Rater(id, head));
        await county.Run(new RevealRater { Id = id, Reason = "电话联系评价人" }, head);
        Assert.Equal("13907461234", (await Rater(id, head))!.Phone);
        Assert.Null(await Rater(id, other));
        Assert.Contains(await county.ReadAsync(db => db.Set<Platform.Audit.JournalEntry>().Where(e => e.ChainId == id).Select(e => e.Summary).ToListAsync()), s => s.Contains("看了评价人的身份"));
    }

    [Fact]
    public async Task A_good_rating_opens_nothing_and_a_bad_one_revised_to_bad_opens_one()
    {
        county.Clock.Set(2023, 5, 8);
        var clerk = await county.StaffAsync("shijian.a");
        var contact = await county.ServeAsync(await county.Run(new OpenErrand(clerk), Caller.System), clerk);
        var act = (RatingLevel level) => county.Run(new RateByToken { Token = Token(contact), Level = level }, Caller.Stranger);
        var rating = await act(RatingLevel.FairlySatisfied);
        Assert.Equal(0, await Count(rating));
        await act(RatingLevel.VeryDissatisfied);
        Assert.Equal(1, await Count(rating));
    }

    Task<int> Count(Guid rating) => county.ReadAsync(db => db.Rectifications.CountAsync(r => r.RatingId == rating));

    Task<RaterIdentity?> Rater(Guid id, Caller caller) => county.In(null, async services =>
    {
        var db = services.GetRequiredService<Platform.Data.CountyDb>();
        await db.EnterAsync();
        return await RaterIdentity.ForAsync(db, services.GetRequiredService<Platform.Data.Secrets>(), id, caller);
    });

    async Task<(int Contacts, int Rated, int Good, int Bad)> ScoreAsync(Caller caller)
    {
        var kinds = county.Services.GetRequiredService<CommitmentKinds>();
        var scores = await county.ReadAsync(db => ScoreBoard.OfAsync(new ScoreFilter { From = new(2023, 5, 1), To = new(2023, 5, 31) }.Contacts(db, caller, kinds, new(2023, 5, 31))));
        var own = scores.Units.Single(s => s.Key == caller.UnitId);
        return (own.Contacts, own.Rated, own.Good, own.Bad);
    }

    async Task ToContacted(Guid id, Caller head)
    {
        await county.Run(new SignForRectification { Id = id }, head);
        await county.Run(new ContactRater { Id = id, Result = ContactResult.Reached, Finding = Words }, head);
    }

    async Task ToAnswered(Guid id, Caller head)
    {
        await ToContacted(id, head);
        await county.Run(new RectifyRating { Id = id, Measures = Words }, head);
        await county.Run(new AnswerRater { Id = id, Text = Words }, head);
    }

    /// <summary>Somebody is served and rates 不满意; gives the rectification.</summary>
    async Task<Guid> BadAsync(string login, string? phone = "13907461234")
    {
        county.Clock.Set(2023, 5, 8);
        var clerk = await county.StaffAsync(login);
        var contact = await county.ServeAsync(await county.Run(new OpenErrand(clerk), Caller.System), clerk);
        var rating = await county.Run(new RateByToken { Token = Token(contact), Level = RatingLevel.Dissatisfied, Phone = phone }, Caller.Stranger);
        return await county.ReadAsync(db => db.Rectifications.Where(r => r.RatingId == rating).Select(r => r.Id).SingleAsync());
    }

    Task<Rectification> Read(Guid id) => county.ReadAsync(db => db.Rectifications.AsNoTracking().Include(r => r.Commitment).SingleAsync(r => r.Id == id));

    string Token(Guid contact) => county.Services.GetRequiredService<RatingTokens>().Of(county.County, contact);
}
