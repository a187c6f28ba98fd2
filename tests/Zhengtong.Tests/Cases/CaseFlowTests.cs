using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Cases;

/// <summary>From submission to conclusion, and what is refused on the way.</summary>
public sealed class CaseFlowTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task A_case_runs_from_the_window_to_its_conclusion()
    {
        county.Clock.Set(2023, 5, 8);
        var @case = await (await GivenCase.FoodPermit(county).Concluded()).Read();
        Assert.Equal(CaseState.Concluded, @case.State);
        Assert.Equal("concluded", @case.Commitment.State);
        Assert.Equal("准予", @case.Commitment.Outcome);
        Assert.All(@case.Commitment.Clocks, c => Assert.False(c.IsOpen));
        Assert.StartsWith("JHBJ20230508-", @case.Commitment.Number);
    }

    [Fact]
    public async Task The_promised_date_counts_from_the_day_after_acceptance()
    {
        county.Clock.Set(2023, 5, 8);
        var @case = await (await GivenCase.WaterPermit(county).Accepted()).Read();
        // Day 0 is Monday 8 May; 20 working days end on Monday 5 June (行政许可法 Article 82).
        Assert.Equal(new DateOnly(2023, 6, 5), DateOnly.FromDateTime(@case.Commitment.Clock(ClockNames.Promised)!.DueAt!.Value.DateTime));
    }

    [Fact]
    public async Task An_instant_case_is_done_on_the_spot_by_one_person()
    {
        var given = await GivenCase.Trader(county).Submitted();
        await county.Run(new DecideOnTheSpot { Id = given.Id }, await given.Clerk);
        var @case = await given.Read();
        Assert.Equal(CaseState.Concluded, @case.State);
        Assert.True(@case.OnTheSpot);
    }

    [Fact]
    public async Task A_matter_without_authority_is_not_decided_on_the_spot()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var refusal = await county.Refused(new DecideOnTheSpot { Id = given.Id }, await given.Clerk);
        Assert.Equal("case.not-on-the-spot", refusal.Code);
    }

    [Fact]
    public async Task A_second_correction_notice_is_refused_by_article_32()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        await county.Run(Ask(given.Id), await given.Clerk);
        await county.Run(new AnswerCorrection { Id = given.Id, Note = "已经补齐平面图" }, Platform.Access.Caller.System);
        var refusal = await county.Refused(Ask(given.Id), await given.Clerk);
        Assert.Contains("第三十二条", refusal.Basis);
    }

    [Fact]
    public async Task A_correction_not_answered_in_time_counts_as_withdrawn()
    {
        county.Clock.Set(2023, 5, 8);
        var given = await GivenCase.FoodPermit(county).Submitted();
        await county.Run(Ask(given.Id), await given.Clerk);
        await county.MoveTo(2023, 6, 9);
        Assert.Equal(CaseState.Lapsed, (await given.Read()).State);
    }

    [Fact]
    public async Task Five_working_days_of_silence_accept_a_licence_as_of_the_day_of_receipt()
    {
        county.Clock.Set(2023, 5, 8);
        var given = await GivenCase.FoodPermit(county).Submitted();
        await county.MoveTo(2023, 5, 16);
        var @case = await given.Read();
        Assert.True(@case.Deemed);
        Assert.Equal(new DateOnly(2023, 5, 8), DateOnly.FromDateTime(@case.AcceptedAt!.Value.DateTime));
        Assert.Contains(@case.Commitment.Irregularities, i => i.Code == "silent-acceptance");
    }

    [Fact]
    public async Task Who_accepted_may_not_decide()
    {
        var given = await GivenCase.FoodPermit(county).Examined();
        var @case = await given.Read();
        var acceptor = (await given.Decider) with { Id = @case.AcceptorId!.Value };
        Assert.Equal("case.acceptor-decides", (await county.Refused(new DecideCase { Id = given.Id, Granted = true }, acceptor)).Code);
    }

    [Fact]
    public async Task A_hearing_stops_both_clocks_and_a_site_visit_only_the_promise()
    {
        county.Clock.Set(2023, 5, 8);
        var given = await GivenCase.WaterPermit(county).Accepted();
        await county.Run(new SuspendCase { Id = given.Id, Procedure = "hearing", ExpectedOn = new(2023, 5, 26) }, await given.Examiner);
        Assert.All((await given.Read()).Commitment.Clocks.Where(c => c.Name is ClockNames.Promised or ClockNames.Statutory), c => Assert.Equal(ClockState.Paused, c.State));
        county.Clock.Set(2023, 5, 10);
        await county.Run(new ResumeCase { Id = given.Id, Result = "听证会已开，没有反对意见" }, await given.Examiner);
        await county.Run(new SuspendCase { Id = given.Id, Procedure = "visit", ExpectedOn = new(2023, 5, 12) }, await given.Examiner);
        var clocks = (await given.Read()).Commitment;
        Assert.Equal(ClockState.Paused, clocks.Clock(ClockNames.Promised)!.State);
        Assert.Equal(ClockState.Running, clocks.Clock(ClockNames.Statutory)!.State);
    }

    [Fact]
    public async Task A_pause_without_a_lawful_cause_is_refused()
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        var refusal = await county.Refused(new SuspendCase { Id = given.Id, Procedure = "busy", ExpectedOn = DateOnly.FromDateTime(county.Clock.Now.DateTime).AddDays(3) }, await given.Examiner);
        Assert.Contains("第四十五条", refusal.Message);
    }

    [Theory, InlineData(-1, "不能早于今天"), InlineData(400, "核对年份")]
    public async Task A_pause_that_ends_before_it_begins_or_in_another_year_is_refused_at_its_field(int days, string said)
    {
        var given = await GivenCase.WaterPermit(county).Accepted();
        var refusal = await county.Refused(new SuspendCase { Id = given.Id, Procedure = "hearing", ExpectedOn = DateOnly.FromDateTime(county.Clock.Now.DateTime).AddDays(days) }, await given.Examiner);
        Assert.Equal("ExpectedOn", Assert.Single(refusal.Fields).Field);
        Assert.Contains(said, refusal.Fields[0].Message);
    }

    [Fact]
    public async Task Only_one_extension_is_granted_and_only_by_the_head()
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        await county.Run(new AskExtension { Id = given.Id, Reason = "要核实供水水质检测数据" }, await given.Examiner);
        Assert.Equal(RefusalKind.Forbidden, (await county.Refused(new DecideExtension { Id = given.Id, Approved = true }, await given.Examiner)).Kind);
        await county.Run(new DecideExtension { Id = given.Id, Approved = true }, await given.Head);
        Assert.Equal("case.extended-once", (await county.Refused(new AskExtension { Id = given.Id, Reason = "再延几天" }, await given.Examiner)).Code);
    }

    [Fact]
    public async Task A_refusal_without_a_ground_is_refused_by_article_38()
    {
        var given = await GivenCase.FoodPermit(county).Examined();
        Assert.Contains("第三十八条", (await county.Refused(new DecideCase { Id = given.Id, Granted = false, Reasons = "不行" }, await given.Decider)).Message);
    }

    [Fact]
    public async Task An_act_out_of_order_is_refused_and_names_the_state()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var refusal = await county.Refused(new DeliverResult { Id = given.Id }, await given.Clerk);
        Assert.Contains("待受理", refusal.Message);
    }

    [Fact]
    public async Task A_stale_page_is_told_what_changed()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var version = (await given.Read()).Commitment.Chain.Length;
        await county.Run(new TakeCase { Id = given.Id }, await given.Clerk);
        var refusal = await county.Refused(new AcceptCase { Id = given.Id, Version = version }, await given.Clerk);
        Assert.Equal(RefusalKind.Stale, refusal.Kind);
        Assert.Contains(refusal.Fields, f => f.Message.Contains("领办"));
    }

    [Fact]
    public async Task The_same_submission_sent_twice_is_one_case()
    {
        var given = GivenCase.FoodPermit(county);
        var act = await given.Application();
        var clerk = await given.Clerk;
        var first = await county.Run(act, clerk, "once-1");
        Assert.Equal(first, await county.Run(act, clerk, "once-1"));
    }

    [Fact]
    public async Task Of_two_clerks_on_one_case_one_is_told_to_look_again()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var (one, two) = (await given.Clerk, await county.StaffAsync("window2"));
        var tries = await Task.WhenAll(Attempt(new AcceptCase { Id = given.Id }, one), Attempt(new AcceptCase { Id = given.Id }, two));
        Assert.Single(tries, t => t is null);
        Assert.Single(tries, t => t is RefusalKind.Stale or RefusalKind.NotNow or RefusalKind.Forbidden);
    }

    [Fact]
    public async Task Another_unit_and_another_county_see_nothing()
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        Assert.Equal(RefusalKind.NotFound, (await county.Refused(new ExamineCase { Id = given.Id, Opinion = "越权" }, await county.StaffAsync("linye.a"))).Kind);
        var elsewhere = await county.StaffAsync("shijian.a", county.OtherCounty);
        Assert.Equal(RefusalKind.NotFound, (await county.Refused(new ExamineCase { Id = given.Id, Opinion = "越权" }, elsewhere, county.OtherCounty)).Kind);
    }

    [Fact]
    public async Task What_is_sent_back_keeps_its_opinions()
    {
        var given = await GivenCase.FoodPermit(county).Examined();
        await county.Run(new SendBackCase { Id = given.Id, ToWindow = true, Reason = "营业执照复印件不清楚" }, await given.Decider);
        await county.Run(new SendCaseAgain { Id = given.Id, Note = "已换清楚的复印件" }, await given.Clerk);
        var @case = await given.Read();
        Assert.Equal(CaseState.Examining, @case.State);
        Assert.Equal(3, @case.Opinions.Count);
    }

    [Fact]
    public async Task Another_unit_gives_its_opinion_as_a_commitment_of_its_own()
    {
        var given = await GivenCase.FoodPermit(county).Accepted();
        var asked = (await county.StaffAsync("weijian.a"));
        await county.Run(new AskOpinion { Id = given.Id, Unit = asked.UnitId, Question = "该场所卫生条件是否符合" }, await given.Examiner);
        var request = await county.ReadAsync(db => db.OpinionRequests.AsNoTracking().FirstAsync(r => r.CaseId == given.Id));
        await county.Run(new AnswerOpinion { Id = request.Id, Answer = "符合卫生要求" }, asked);
        Assert.Contains((await given.Read()).Opinions, o => o.Text == "符合卫生要求");
    }

    async Task<RefusalKind?> Attempt(AcceptCase act, Platform.Access.Caller by)
    {
        try
        {
            await county.Run(act, by);
            return null;
        }
        catch (Refusal refusal)
        {
            return refusal.Kind;
        }
    }

    static AskCorrection Ask(Guid id) => new() { Id = id, Items = [new(null, "平面布局图没有标明洗消间")] };
}
