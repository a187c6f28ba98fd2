using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Supervision;

public sealed class DueProcessTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Words = "材料遗失后重新查找，耽误了两天";

    [Fact]
    public async Task A_card_goes_from_signing_to_striking_off()
    {
        var (id, unit, judge) = (await CardAsync("shuili.a"), await county.StaffAsync("shuili.head"), await county.StaffAsync("supervisor1"));
        await county.Run(new SignForCard { Id = id }, unit);
        await county.Run(new ExplainCard { Id = id, Text = Words }, unit);
        await county.Run(new ReviewCard { Id = id, Verdict = Verdict.Confirm, Finding = "查实，环节无人值守" }, judge);
        await county.Run(new RectifyCard { Id = id, Measures = "设 B 岗，当日补办" }, unit);
        await county.Run(new CloseCard { Id = id, Verdict = RectificationVerdict.SendBack, Finding = "B 岗还没有到位" }, judge);
        await county.Run(new RectifyCard { Id = id, Measures = "B 岗已到位，值班表附后" }, unit);
        await county.Run(new CloseCard { Id = id, Verdict = RectificationVerdict.Close, Finding = "到位" }, judge);

        var card = await Read(id);
        Assert.Equal((CardState.Closed, "closed", "closed"), (card.State, card.Commitment.State, card.Commitment.Outcome));
        Assert.Equal(["SignFor", "Explain", "Confirm", "Rectify", "SendBack", "Rectify", "Close"], card.Steps.OrderBy(s => s.Seq).Select(s => s.Act));
    }

    [Fact]
    public async Task Explaining_before_signing_is_refused_and_names_the_state()
    {
        var refusal = await county.Refused(new ExplainCard { Id = await CardAsync("shuili.b"), Text = Words }, await county.StaffAsync("shuili.b"));
        Assert.Equal(RefusalKind.NotNow, refusal.Kind);
        Assert.Contains("待签收", refusal.Message);
    }

    [Fact]
    public async Task Another_unit_may_not_answer_the_card()
    {
        var refusal = await county.Refused(new SignForCard { Id = await CardAsync("supervisor1") }, await county.StaffAsync("hall"));
        Assert.Equal("card.other-unit", refusal.Code);
    }

    [Fact]
    public async Task The_holder_may_not_review_the_card_on_the_own_work()
    {
        var (id, head) = (await CardAsync("supervisor1"), await county.StaffAsync("head.bureau"));
        await county.Run(new SignForCard { Id = id }, head);
        await county.Run(new ExplainCard { Id = id, Text = Words }, head);
        var review = new ReviewCard { Id = id, Verdict = Verdict.Confirm, Finding = "自己看过，没有问题" };
        var refusal = await county.Refused(review, await county.StaffAsync("supervisor1"));
        Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
        Assert.Contains("第七十六条", refusal.Basis);
        await county.Run(review, await county.StaffAsync("supervisor2"));
    }

    [Fact]
    public void Who_explained_may_not_review()
    {
        var (unit, person) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var moment = new Moment(county.Clock.Now, new Caller { Id = person, Name = "甲", UnitId = unit });
        var card = new Card { SubjectNumber = "1", SubjectKind = "errand", SubjectTitle = "", Cause = "x", RuleCode = "JC-02", Detail = "", UnitId = unit, RectifyDays = 5 };
        card.SignFor(moment);
        card.Explain(Words, moment);
        Assert.Equal("card.own-judge", Assert.Throws<Refusal>(() => card.Withdraw(WithdrawalGround.ForceMajeure, Words, moment)).Code);
    }

    [Fact]
    public async Task Taking_a_card_back_needs_a_ground_and_leaves_its_facts()
    {
        var (id, unit, judge) = (await CardAsync("weijian.a"), await county.StaffAsync("weijian.head"), await county.StaffAsync("supervisor2"));
        await county.Run(new SignForCard { Id = id }, unit);
        await county.Run(new ExplainCard { Id = id, Text = "申请人隐瞒了场所变更" }, unit);
        var before = await Read(id);
        var refusal = await county.Refused(new ReviewCard { Id = id, Verdict = Verdict.Withdraw, Finding = "情况属实，予以采信" }, judge);
        Assert.Equal("Ground", Assert.Single(refusal.Fields).Field);
        await county.Run(new ReviewCard { Id = id, Verdict = Verdict.Withdraw, Ground = WithdrawalGround.ApplicantHidFacts, Finding = "情况属实，予以采信" }, judge);
        var card = await Read(id);
        Assert.Equal((CardState.Withdrawn, "withdrawn"), (card.State, card.Commitment.Outcome));
        Assert.Equal((before.Warning, before.Detail, before.IssuedAt), (card.Warning, card.Detail, card.IssuedAt));
        Assert.Equal(WithdrawalGround.ApplicantHidFacts, card.Steps.Single(s => s.Act == "Withdraw").Ground);
        Assert.Contains("已经办完", (await county.Refused(new SignForCard { Id = id }, unit)).Message);
    }

    [Fact]
    public async Task A_card_nobody_explained_in_time_goes_to_review()
    {
        var id = await CardAsync("linye.a");
        await county.MoveTo(2023, 5, 18, 17, 31);
        var card = await Read(id);
        Assert.Equal((CardState.Explained, "Lapse"), (card.State, Assert.Single(card.Steps).Act));
        var refusal = await county.Refused(new ExplainCard { Id = id, Text = Words }, await county.StaffAsync("linye.a"));
        Assert.Contains("待核查", refusal.Message);
    }

    [Fact]
    public async Task A_unit_head_may_not_review()
    {
        var refusal = await county.Refused(new ReviewCard { Id = await CardAsync("minzheng.a"), Verdict = Verdict.Confirm, Finding = "没有问题的" }, await county.StaffAsync("minzheng.head"));
        Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
    }

    [Fact]
    public async Task A_page_read_before_somebody_elses_act_is_stale()
    {
        var (id, unit) = (await CardAsync("yibao.a"), await county.StaffAsync("yibao.head"));
        var read = await county.ReadAsync(db => db.Commitments.Where(c => c.Id == id).Select(c => c.Chain.Length).FirstAsync());
        await county.Run(new SignForCard { Id = id, Version = read }, unit);
        var refusal = await county.Refused(new ExplainCard { Id = id, Version = read, Text = Words }, unit);
        Assert.Equal(RefusalKind.Stale, refusal.Kind);
        Assert.Contains("签收", Assert.Single(refusal.Fields).Message);
    }

    [Fact]
    public async Task A_unit_follows_its_card_while_supervision_holds_it_and_no_other_unit_does()
    {
        var (id, unit) = (await CardAsync("yancao.a"), await county.StaffAsync("yancao.head"));
        await county.Run(new SignForCard { Id = id }, unit);
        await county.Run(new ExplainCard { Id = id, Text = Words }, unit);
        Assert.NotEqual(unit.UnitId, (await Read(id)).Commitment.UnitId);
        Assert.True(await county.ReadAsync(db => db.CardsVisibleTo(unit).AnyAsync(c => c.Id == id)));
        var other = await county.StaffAsync("jiaotong.head");
        Assert.False(await county.ReadAsync(db => db.CardsVisibleTo(other).AnyAsync(c => c.Id == id)));
    }

    /// <summary>The red card of an errand that a person let run over: due Monday 15 May, raised Tuesday the 16th.</summary>
    async Task<Guid> CardAsync(string holder)
    {
        county.Clock.Set(2023, 5, 8);
        var subject = await county.Run(new OpenErrand(await county.StaffAsync(holder)) { Statutory = 20 }, Caller.System);
        await county.MoveTo(2023, 5, 16);
        return await county.ReadAsync(db => db.Cards.Where(c => c.SubjectId == subject && c.Warning == Warning.Red).Select(c => c.Id).SingleAsync());
    }

    Task<Card> Read(Guid id) => county.ReadAsync(db => db.Cards.AsNoTracking().Include(c => c.Steps).Include(c => c.Commitment).SingleAsync(c => c.Id == id));
}
