using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Paperwork;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Cases;

/// <summary>Refusals, forwarding, deferred materials, and the list that holds for a running case.</summary>
public sealed class CaseRulesTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task Who_refuses_for_want_of_competence_names_who_is_competent_by_article_32()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var act = new RefuseAcceptance { Id = given.Id, Ground = "not-competent", Reasons = "经营地点在道县，不归本县许可" };
        var refusal = await county.Refused(act, await given.Clerk);
        Assert.Contains(refusal.Fields, f => f.Field == "CompetentBody" && f.Message.Contains("第三十二条"));
        act.CompetentBody = "道县市场监督管理局";
        await county.Run(act, await given.Clerk);
        var @case = await given.Read();
        Assert.Equal(CaseState.AcceptanceRefused, @case.State);
        Assert.Equal("道县市场监督管理局", @case.CompetentBody);
        Assert.All(@case.Commitment.Clocks, c => Assert.False(c.IsOpen));
    }

    [Fact]
    public async Task A_ground_for_denial_does_not_refuse_acceptance()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var refusal = await county.Refused(new RefuseAcceptance { Id = given.Id, Ground = "unfit", Reasons = "没有独立的操作间" }, await given.Clerk);
        Assert.Contains(refusal.Fields, f => f.Field == "Ground");
    }

    [Fact]
    public async Task A_denial_with_ground_and_reasons_is_delivered_and_concluded()
    {
        var given = await GivenCase.FoodPermit(county).Examined();
        await county.Run(new DecideCase { Id = given.Id, Granted = false, Ground = "unfit", Reasons = "现场没有防蝇防尘设施，经告知仍未改正" }, await given.Decider);
        await county.Run(new DeliverResult { Id = given.Id }, await given.Clerk);
        var @case = await given.Read();
        Assert.Equal(CaseState.Concluded, @case.State);
        Assert.Equal("不予许可", @case.Commitment.Outcome);
    }

    [Fact]
    public async Task What_a_town_takes_in_for_the_county_is_forwarded_and_late_forwarding_is_noted()
    {
        county.Clock.Set(2023, 5, 8);
        var given = await GivenCase.FoodPermit(county).At("town01.a").Submitted();
        Assert.Equal(CaseState.Received, (await given.Read()).State);
        Assert.Equal(RefusalKind.NotNow, (await county.Refused(new AcceptCase { Id = given.Id }, await given.Clerk)).Kind);
        county.Clock.Set(2023, 5, 10);
        await county.Run(new ForwardCase { Id = given.Id }, await given.Clerk);
        var @case = await given.Read();
        Assert.Equal(CaseState.Submitted, @case.State);
        Assert.Equal(HandlingMode.Forwarded, @case.Mode);
        Assert.Equal((await county.StaffAsync("window1")).UnitId, @case.Commitment.UnitId);
        Assert.Contains(@case.Commitment.Irregularities, i => i.Code == "late-forwarding");
        await county.Run(new AcceptCase { Id = given.Id }, await county.StaffAsync("window1"));
    }

    [Fact]
    public async Task What_the_town_decides_is_forwarded_by_its_village_to_the_town()
    {
        var given = await new GivenCase(county, "M0480", "town01").At("town01.village1").Submitted();
        await county.Run(new ForwardCase { Id = given.Id }, await given.Clerk);
        var town = await county.StaffAsync("town01.a");
        Assert.Equal(town.UnitId, (await given.Read()).Commitment.UnitId);
        await county.Run(new AcceptCase { Id = given.Id }, town);
        Assert.Equal(CaseState.Examining, (await given.Read()).State);
    }

    [Fact]
    public async Task A_village_finishes_on_the_spot_what_it_may_handle_direct()
    {
        var given = await new GivenCase(county, "M0129", "shebao").At("town01.village1").Submitted();
        var @case = await given.Read();
        Assert.Equal(HandlingMode.Direct, @case.Mode);
        Assert.Equal("village", @case.Channel);
        await county.Run(new DecideOnTheSpot { Id = given.Id }, await given.Clerk);
        Assert.Equal(CaseState.Concluded, (await given.Read()).State);
    }

    [Fact]
    public async Task A_deferred_material_needs_a_promise_and_must_come_before_the_decision()
    {
        county.Clock.Set(2023, 5, 8);
        var given = GivenCase.FoodPermit(county);
        var refused = await given.Application();
        Defer(refused, "m4");
        Assert.Contains((await county.Refused(refused, await given.Clerk)).Fields, f => f.Field == "Promised");

        await given.Accepted(a => { Defer(a, "m4"); a.Promised = true; });
        await county.Run(new ExamineCase { Id = given.Id, Opinion = "其余材料符合条件" }, await given.Examiner);
        Assert.Equal("case.deferred", (await county.Refused(new DecideCase { Id = given.Id, Granted = true }, await given.Decider)).Code);

        await county.MoveTo(2023, 5, 26);
        Assert.Equal(CaseState.Lapsed, (await given.Read()).State);
    }

    [Fact]
    public async Task What_may_not_be_deferred_is_asked_for_now()
    {
        var given = GivenCase.FoodPermit(county);
        var act = await given.Application();
        Defer(act, "m2");
        act.Promised = true;
        Assert.Contains((await county.Refused(act, await given.Clerk)).Fields, f => f.Field == "Materials.m2" && f.Message.Contains("不能容缺"));
    }

    [Fact]
    public async Task A_running_case_keeps_the_list_under_which_it_was_accepted()
    {
        county.Clock.Set(2023, 5, 8);
        var given = await GivenCase.FoodPermit(county).Accepted();
        var before = await given.Read();
        var version = (await county.ReadAsync(db => db.ListInForceAsync("M0367")))!;
        var longer = version.List with { Promised = version.List.Promised with { Value = version.List.Promised.Value + 3 } };
        await county.Run(new PublishMatter { Code = "M0367", List = longer, Replaces = version.Version }, await county.StaffAsync("matters"));

        var running = await given.Read();
        Assert.Equal(version.Version, running.ListVersion);
        Assert.Equal(before.Commitment.Clock(ClockNames.Promised)!.DueAt, running.Commitment.Clock(ClockNames.Promised)!.DueAt);
        var next = await (await GivenCase.FoodPermit(county).Accepted()).Read();
        Assert.Equal(version.Version + 1, next.ListVersion);
        Assert.True(next.Commitment.Clock(ClockNames.Promised)!.DueAt > running.Commitment.Clock(ClockNames.Promised)!.DueAt);
    }

    [Fact]
    public async Task A_villages_matter_that_a_town_takes_is_done_there_in_the_towns_name()
    {
        var given = await new GivenCase(county, "M0592", "").At("town01.a").Submitted();
        await county.Run(new DecideOnTheSpot { Id = given.Id }, await given.Clerk);
        var unit = await county.ReadAsync(db => db.Documents.Where(d => d.CommitmentId == given.Id && d.TemplateCode == "registration-certificate").Select(d => d.UnitName).SingleAsync());
        Assert.Contains("镇", unit);
    }

    static void Defer(SubmitCase act, string material)
    {
        act.Materials.RemoveAll(m => m.Requirement == material);
        act.Materials.Add(new(material, MaterialSource.Deferred));
    }
}
