using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Hotline;

/// <summary>What cannot be right is refused with a plain message, or handled; nothing is lost.</summary>
public sealed class BadOrderTests(TestCounty county) : IClassFixture<TestCounty>
{
    readonly GivenOrder given = new(county);

    [Fact]
    public async Task A_call_without_a_number_is_taken_down_and_owes_no_call_back()
    {
        await given.Replied(c => (c.CallerName, c.CallerPhone) = (null, " "));
        await given.Do(new ReviewReply { Passed = true }, given.Agent);
        var order = await given.Read();
        Assert.Equal((OrderState.Closed, "匿名"), (order.State, order.Commitment.PartyLabel));
        var all = (await county.ReadAsync(async db => await OrderResults.ReadAsync(db, await given.Head, new(2023, 5, 8), new(2023, 5, 8))))[0];
        Assert.True(all.Called <= all.Owed && all.Owed < all.Orders, $"{all}");
    }

    [Fact]
    public async Task A_number_that_is_none_is_refused_at_its_field()
    {
        var refusal = await county.Refused(GivenOrder.Call(c => c.CallerPhone = "不知道"), await given.Agent);
        Assert.Equal(nameof(RegisterOrder.CallerPhone), refusal.Fields.Single().Field);
    }

    [Fact]
    public async Task A_text_of_20000_characters_is_kept_whole_and_a_longer_one_refused()
    {
        var text = string.Concat(Enumerable.Repeat("路灯一直不亮，", 2858))[..20_000];
        await given.Registered(c => c.Content = text);
        var order = await given.Read();
        Assert.Equal(text, order.Content);
        Assert.InRange(order.Commitment.Title.Length, 10, 80);
        Assert.Equal(nameof(RegisterOrder.Content), (await county.Refused(GivenOrder.Call(c => c.Content = text + "。"), await given.Agent)).Fields.Single().Field);
    }

    [Fact]
    public async Task The_same_call_is_taken_down_once_and_the_second_try_names_the_order()
    {
        await given.Registered(c => c.Call = "CTI-1");
        var refusal = await county.Refused(GivenOrder.Call(c => c.Call = "CTI-1"), await given.Agent);
        Assert.Equal("work-order.registered", refusal.Code);
        Assert.Contains((await given.Read()).Commitment.Number, refusal.Message);
        Assert.NotEqual(given.Id, (await county.Run(GivenOrder.Call(c => (c.Call, c.Topic) = ("CTI-1", "T0102")), await given.Agent)).Id);
    }

    [Fact]
    public async Task The_same_call_sent_four_times_at_once_is_one_order()
    {
        var agent = await given.Agent;
        var sent = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try
            {
                return (await county.Run(GivenOrder.Call(c => c.Call = "CTI-AT-ONCE"), agent)).Number;
            }
            catch (Refusal refusal)
            {
                Assert.Equal(RefusalKind.NotNow, refusal.Kind);
                return null;
            }
        }));
        Assert.Single(sent, number => number is not null);
        Assert.Equal(1, await county.ReadAsync(db => db.Set<OrderCaller>().CountAsync(c => c.Call == "CTI-AT-ONCE")));
    }

    [Fact]
    public async Task A_caller_joins_once_by_the_same_call()
    {
        await given.Dispatched();
        var join = new JoinOrder { Id = given.Id, CallerPhone = "13900002222", Call = "CTI-JOIN" };
        await county.Run(join, await given.Agent);
        Assert.Equal("work-order.joined", (await county.Refused(join, await given.Agent)).Code);
        Assert.Equal(2, (await given.Read()).Callers.Count);
    }

    [Fact]
    public async Task The_same_words_from_the_same_number_within_the_hour_are_one_order()
    {
        await given.Registered(c => (c.CallerPhone, c.Content) = ("13712345678", "垃圾三天没有收"));
        Assert.Equal("work-order.registered", (await county.Refused(GivenOrder.Call(c => (c.CallerPhone, c.Content) = ("137-1234-5678", "垃圾三天没有收")), await given.Agent)).Code);
    }

    [Fact]
    public async Task An_abolished_unit_is_given_nothing()
    {
        await county.ReadAsync(async db =>
        {
            (await db.Units.SingleAsync(u => u.Code == "D74")).AbolishedOn = new(2023, 1, 1);
            await db.SaveChangesAsync();
            await db.LeaveAsync();
            return 0;
        });
        await given.Registered();
        var refusal = await given.Refused(new DispatchOrder { Unit = await given.UnitAsync("D74") }, given.Agent);
        Assert.Contains("撤销", refusal.Message);
        Assert.Equal(nameof(DispatchOrder.Unit), refusal.Fields.Single().Field);
    }

    [Fact]
    public async Task The_hotline_cannot_dispatch_to_itself()
    {
        await given.Registered();
        Assert.Contains("不能派给热线自己", (await given.Refused(new DispatchOrder { Unit = await given.UnitAsync("D41") }, given.Agent)).Message);
    }

    [Fact]
    public async Task No_unit_assists_itself_nor_does_the_hotline()
    {
        await given.SignedFor();
        foreach (var unit in new[] { "D24", "D41" })
            Assert.Equal(nameof(AskAssistance.Unit), (await given.Refused(new AskAssistance { Unit = await given.UnitAsync(unit), Task = "一起到现场看线路" }, given.Clerk)).Fields.Single().Field);
    }

    [Fact]
    public async Task Nobody_is_called_back_before_the_reply()
    {
        await given.SignedFor();
        var refusal = await given.Refused(new CallBackCaller { Reached = true, Process = Contentment.Satisfied, Result = Contentment.Satisfied }, given.CallBacker);
        Assert.Contains("办理中", refusal.Message);
        Assert.Empty((await given.Read()).CallBacks);
    }

    [Fact]
    public async Task After_the_deadline_nothing_is_extended()
    {
        await given.SignedFor();
        county.Clock.Set(2023, 5, 22);
        Assert.Equal("work-order.extension-late", (await given.Refused(new AskOrderExtension { Days = 2, Reason = "线路还没有查清" }, given.Clerk)).Code);
        county.Clock.Set(2023, 5, 8);
    }

    [Fact]
    public async Task A_head_who_comes_after_the_deadline_cannot_grant_what_was_asked_in_time()
    {
        await given.SignedFor();
        await given.Do(new AskOrderExtension { Days = 2, Reason = "电缆要从外地调" }, given.Clerk);
        county.Clock.Set(2023, 5, 22);
        Assert.Equal("work-order.extension-late", (await given.Refused(new DecideOrderExtension { Approved = true }, given.UnitHead)).Code);
        county.Clock.Set(2023, 5, 8);
    }

    [Fact]
    public async Task Nobody_asks_for_more_days_than_the_limit_gives()
    {
        await given.SignedFor();
        Assert.Equal(nameof(AskOrderExtension.Days), (await given.Refused(new AskOrderExtension { Days = 6, Reason = "电缆要从外地调" }, given.Clerk)).Fields.Single().Field);
    }

    [Fact]
    public async Task A_return_that_names_the_own_unit_or_none_is_refused()
    {
        await given.Dispatched();
        Assert.Equal(RefusalKind.Invalid, (await given.Refused(new ReturnOrder { Proposed = await given.UnitAsync("D24"), Reason = "不归我们" }, given.Clerk)).Kind);
        Assert.Equal(RefusalKind.Invalid, (await given.Refused(new ReturnOrder { Reason = "不归我们管" }, given.Clerk)).Kind);
        Assert.Equal(OrderState.Dispatched, (await given.Read()).State);
    }

    [Fact]
    public async Task Another_units_order_is_not_handled()
    {
        await given.Dispatched();
        Assert.Equal(RefusalKind.NotFound, (await given.Refused(new SignForOrder(), county.StaffAsync("zhujian.a"))).Kind);
    }

    [Fact]
    public async Task A_stale_page_is_told_what_happened()
    {
        await given.Dispatched();
        await given.Do(new SignForOrder(), given.Clerk);
        Assert.Equal(RefusalKind.Stale, (await given.Refused(new HandleOrder { Measures = "到场看了线路", Version = 1 }, given.Clerk)).Kind);
    }

    [Fact]
    public async Task Content_is_asked_of_handling_and_result_apart()
    {
        await given.Reviewed();
        var refusal = await given.Refused(new CallBackCaller { Reached = true, Result = Contentment.Dissatisfied }, given.CallBacker);
        Assert.Equal([nameof(CallBackCaller.Process), nameof(CallBackCaller.Words)], refusal.Fields.Select(f => f.Field));
    }

    [Fact]
    public async Task Urging_an_order_that_does_not_exist_is_refused() =>
        Assert.Equal(nameof(RegisterOrder.Original), (await county.Refused(GivenOrder.Call(c => (c.Kind, c.Original) = (OrderKind.Urging, "JHGD19990101-0001")), await given.Agent)).Fields.Single().Field);
}
