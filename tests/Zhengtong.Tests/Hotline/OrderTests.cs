using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Hotline;

/// <summary>The life of an order through its acts. The clock of the test stands on Monday, 8 May 2023, 9:30.</summary>
public sealed class OrderTests(TestCounty county) : IClassFixture<TestCounty>
{
    readonly GivenOrder given = new(county);

    [Fact]
    public async Task It_runs_from_registration_to_the_call_back()
    {
        await given.Replied();
        await given.Do(new ReviewReply { Passed = true }, given.Agent);
        await given.CallBack(Contentment.FairlySatisfied, Contentment.Satisfied);
        var done = await given.Read();
        Assert.Equal((OrderState.Closed, "resolved", "closed", false), (done.State, done.Commitment.Outcome, done.Commitment.State, done.Commitment.IsOpen));
        Assert.StartsWith("JHGD20230508-", done.Commitment.Number);
        Assert.All(done.Commitment.Clocks, c => Assert.False(c.IsOpen));
    }

    [Fact]
    public async Task The_promise_runs_from_the_registration_and_the_signature_has_two_working_hours()
    {
        await given.Dispatched();
        var order = await given.Read();
        Assert.Equal(Errands.China("2023-05-19 17:30"), order.Commitment.Clock(ClockNames.Promised)!.DueAt);
        Assert.Equal(Errands.China("2023-05-08 11:30"), order.Commitment.Clock("sign-for")!.DueAt);
        Assert.Equal((await given.UnitAsync("D24"), (Guid?)null), (order.Commitment.UnitId, order.Commitment.PersonId));
    }

    [Fact]
    public async Task What_is_known_is_answered_on_the_spot_and_ends_with_an_outcome_of_its_own()
    {
        await given.Registered(c => (c.Kind, c.Answer) = (OrderKind.Consultation, "带身份证到一楼 3 号窗口办"));
        var order = await given.Read();
        Assert.Equal((OrderState.Closed, "answered"), (order.State, order.Commitment.Outcome));
    }

    [Fact]
    public async Task A_refusal_names_the_lawful_channel()
    {
        await given.Registered();
        await given.Do(new RefuseOrder { Channel = LegalChannel.Court, Reason = "已经起诉，由法院审理，请向县法院了解" }, given.Agent);
        var order = await given.Read();
        Assert.Equal((OrderState.Refused, LegalChannel.Court, "refused"), (order.State, order.Channel, order.Commitment.Outcome));
        Assert.Equal(RefusalKind.NotNow, (await given.Refused(new DispatchOrder { Unit = await given.UnitAsync("D24") }, given.Agent)).Kind);
    }

    [Fact]
    public async Task A_returned_order_is_the_hotlines_until_it_rules_and_cannot_be_returned_again()
    {
        await given.Dispatched();
        await given.Do(new ReturnOrder { Proposed = await given.UnitAsync("D23"), Reason = "小区里的路灯归物业，由住建局管" }, given.Clerk);
        Assert.Equal(await given.UnitAsync("D41"), (await given.Read()).Commitment.UnitId);
        await given.Do(new AdjudicateReturn { Unit = await given.UnitAsync("D23"), Finding = "在小区红线以内" }, given.Head);
        var order = await given.Read();
        Assert.Equal((OrderState.Dispatched, await given.UnitAsync("D23")), (order.State, order.Commitment.UnitId));
        var refusal = await given.Refused(new ReturnOrder { Proposed = await given.UnitAsync("D24"), Reason = "不是我们的" }, county.StaffAsync("zhujian.a"));
        Assert.Equal("work-order.adjudicated", refusal.Code);
        Assert.Contains("第二十二条", refusal.Basis);
    }

    [Fact]
    public async Task After_24_hours_it_cannot_be_returned()
    {
        await given.Dispatched();
        county.Clock.Set(2023, 5, 9, 9, 31);
        Assert.Equal("work-order.return-late", (await given.Refused(new ReturnOrder { Proposed = await given.UnitAsync("D23"), Reason = "应由住建局办" }, given.Clerk)).Code);
        county.Clock.Set(2023, 5, 8);
    }

    [Fact]
    public async Task The_head_grants_two_days_once()
    {
        await given.SignedFor();
        await given.Do(new AskOrderExtension { Days = 2, Reason = "电缆要从外地调" }, given.Clerk);
        Assert.Equal(RefusalKind.Forbidden, (await given.Refused(new DecideOrderExtension { Approved = true }, given.Clerk)).Kind);
        await given.Do(new DecideOrderExtension { Approved = true }, given.UnitHead);
        Assert.Equal(Errands.China("2023-05-23 17:30"), (await given.Read()).Commitment.Clock(ClockNames.Promised)!.DueAt);
        Assert.Equal("work-order.extended", (await given.Refused(new AskOrderExtension { Days = 1, Reason = "还要再调一次" }, given.Clerk)).Code);
    }

    [Fact]
    public async Task Who_is_not_content_with_the_result_has_it_done_again_under_a_new_limit()
    {
        await given.Reviewed();
        await given.CallBack(Contentment.Satisfied, Contentment.Dissatisfied, "只修了两盏");
        var order = await given.Read();
        Assert.Equal((OrderState.SignedFor, 1, await given.UnitAsync("D24")), (order.State, order.Reworks, order.Commitment.UnitId));
        Assert.Equal(Errands.China("2023-05-11 17:30"), order.Commitment.Clock("rework")!.DueAt);
        await given.Reply(Resolution.Unsolvable);
        await given.Do(new ReviewReply { Passed = true }, given.Agent);
        await given.CallBack(Contentment.Dissatisfied, Contentment.FairlySatisfied);
        Assert.Equal("unsolvable", (await given.Read()).Commitment.Outcome);
    }

    [Fact]
    public async Task Three_calls_that_nobody_answers_end_it()
    {
        await given.Reviewed();
        for (var i = 0; i < 3; i++) await given.Do(new CallBackCaller { Reached = false }, given.CallBacker);
        var order = await given.Read();
        Assert.Equal((OrderState.Closed, 3, "resolved"), (order.State, order.CallBacks.Count, order.Commitment.Outcome));
    }

    [Fact]
    public async Task A_reply_that_does_not_do_goes_back_and_the_head_may_end_what_was_done_again()
    {
        await given.Replied();
        await given.Do(new ReviewReply { Passed = false, Finding = "没有说什么时候修好" }, given.Head);
        await given.Reply();
        await given.Do(new ReviewReply { Passed = true }, given.Head);
        await given.Do(new ConcludeOrder { Reason = "已经按规定办完，依法说明" }, given.Head);
        Assert.Equal("resolved", (await given.Read()).Commitment.Outcome);
    }

    [Fact]
    public async Task An_assisting_unit_owes_the_leading_one_and_is_called_off_with_the_reply()
    {
        await given.SignedFor();
        foreach (var unit in new[] { "D66", "D23" })
            await given.Do(new AskAssistance { Unit = await given.UnitAsync(unit), Task = "查明这段线路归谁" }, given.Clerk);
        var mine = await county.ReadAsync(async db => await db.Assistances.AsNoTracking().Include(a => a.Commitment).Where(a => a.OrderId == given.Id).OrderBy(a => a.Commitment.Number).ToListAsync());
        Assert.Equal(2, mine.Count);
        await county.Run(new GiveAssistance { Id = mine[0].Id, Answer = "线路归城管局维护" }, await county.StaffAsync("gongdian.a"));
        await given.Reply();
        var states = await county.ReadAsync(db => db.Assistances.Where(a => a.OrderId == given.Id).OrderBy(a => a.Commitment.Number).Select(a => a.State).ToListAsync());
        Assert.Equal([AssistanceState.Given, AssistanceState.CalledOff], states);
    }

    [Fact]
    public async Task Urging_is_tied_to_its_order_and_a_further_caller_joins()
    {
        await given.Dispatched();
        var number = (await given.Read()).Commitment.Number;
        var urging = await county.Run(GivenOrder.Call(c => (c.Kind, c.Original) = (OrderKind.Urging, number)), await given.Agent);
        await county.Run(new JoinOrder { Id = given.Id, CallerPhone = "13900001111", Note = "河堤上也不亮" }, await given.Agent);
        await given.Do(new SuperviseOrder { Level = SupervisionLevel.Listed, Demand = "三天以内修好" }, county.StaffAsync("supervisor1"));
        var order = await given.Read();
        Assert.Equal((1, 2, SupervisionLevel.Listed), (order.Urgings, order.Callers.Count, order.Supervision));
        Assert.StartsWith("【督办】", order.Commitment.Title);
        var (original, outcome) = await county.ReadAsync(async db => await db.WorkOrders.Where(o => o.Id == urging.Id).Select(o => new ValueTuple<Guid?, string?>(o.OriginalId, o.Commitment.Outcome)).FirstAsync());
        Assert.Equal((given.Id, "urged"), (original, outcome));
    }

    [Fact]
    public async Task At_no_moment_is_it_without_an_owner()
    {
        await given.Reviewed();
        await given.CallBack(Contentment.Satisfied, Contentment.Dissatisfied, "没有修");
        Assert.Equal(await given.UnitAsync("D24"), (await given.Read()).Commitment.UnitId);
        await given.Reply();
        Assert.Equal(await given.UnitAsync("D41"), (await given.Read()).Commitment.UnitId);
        Assert.Equal(0, await county.ReadAsync(db => db.WorkOrders.CountAsync(o => o.Commitment.ClosedAt == null && !db.Set<Unit>().Any(u => u.Id == o.Commitment.UnitId && u.AbolishedOn == null))));
    }
}
