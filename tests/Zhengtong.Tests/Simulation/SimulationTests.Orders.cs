using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Paperwork;
using Zhengtong.Features.Simulation;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Simulation;

/// <summary>The hotline of a simulated county.</summary>
public sealed partial class SimulationTests
{
    static readonly int Orders = SimulationPlan.OrdersOf(SimulatedCounty.Year);

    Task<List<WorkOrder>> OrdersAsync() => County.ReadAsync(db => db.WorkOrders.AsNoTracking().Include(o => o.Commitment).Include(o => o.Callers).Include(o => o.Returns).Include(o => o.Replies).Include(o => o.CallBacks)
        .Where(o => o.Commitment.OpenedAt <= Errands.China("2026-11-20 15:00").ToUniversalTime()).AsSplitQuery().ToListAsync());

    [Fact]
    public async Task The_hotline_has_the_orders_asked_for_in_about_the_shares_of_a_county()
    {
        var orders = await OrdersAsync();
        var year = orders.Where(o => o.Commitment.OpenedAt.InChina().Year == 2023 && o.Kind != OrderKind.Urging).ToList();
        Assert.InRange(year.Count, Orders - 3, Orders); // the last call of the year may be taken down in the next
        Assert.InRange(Share(year, o => o.Kind == OrderKind.Consultation), 0.53, 0.67);
        Assert.InRange(Share(year, o => o.Commitment.Outcome == "answered"), 0.62, 0.82);
        var ended = year.Where(o => o.Replies.Count > 0 && o.State == OrderState.Closed).ToList();
        Assert.True(ended.Count > 60);
        Assert.InRange(Share(year, o => o.Commitment.Level < Features.Commitments.ClockLevel.Red), 0.97, 1);
        Assert.InRange(Share([.. ended.SelectMany(o => o.CallBacks).Where(c => c.Reached)], c => c.Result == Contentment.Satisfied), 0.75, 1);
    }

    [Fact]
    public async Task Orders_lie_open_in_every_state_and_each_has_an_owner()
    {
        var orders = await OrdersAsync();
        Assert.Equal(Enum.GetValues<OrderState>(), orders.Select(o => o.State).Distinct().Order());
        Assert.All(orders, o => Assert.Equal((o.StateName, o.State is OrderState.Closed or OrderState.Refused), (o.Commitment.State, !o.Commitment.IsOpen)));
        var places = (await County.ReadAsync(db => db.Units.Select(u => u.Id).ToListAsync())).ToHashSet();
        Assert.All(orders, o => Assert.Contains(o.Commitment.UnitId, places));
        Assert.Contains(orders, o => o.ExtensionAsked is not null && o.Commitment.IsOpen);
        Assert.All(orders.Where(o => o.AccusedUnitId is not null), o => Assert.NotEqual(o.AccusedUnitId, o.UnitId));
        Assert.All(orders.SelectMany(o => o.Returns.Where(r => r.RuledAt is not null), (o, r) => (o, r)), x => Assert.True(x.o.Adjudicated && x.r.At - x.o.Commitment.OpenedAt < TimeSpan.FromHours(48)));
    }

    [Fact]
    public async Task No_text_is_told_twenty_times()
    {
        var texts = (await OrdersAsync()).Where(o => o.Kind != OrderKind.Urging).GroupBy(o => o.Content).Select(g => g.Count()).ToList();
        Assert.True(texts.Max() <= 3, $"{texts.Max()}");
    }

    [Fact]
    public async Task Each_order_by_phone_belongs_to_a_call_and_all_calls_were_answered()
    {
        var (orders, calls) = (await OrdersAsync(), await County.ReadAsync(db => db.Calls.AsNoTracking().ToListAsync()));
        var lines = calls.ToDictionary(c => c.Line);
        Assert.All(orders.Where(o => o.Source == OrderSource.Phone), o => Assert.True(lines[o.Callers.Single(c => c.Seq == 1).Call!] is { AnsweredAt: not null } call && call.OfferedAt < o.Commitment.OpenedAt && call.AgentId is not null));
        Assert.All(calls, c => Assert.True(c.AnsweredAt >= c.OfferedAt && c.EndedAt >= c.AnsweredAt));
        var told = orders.Count(o => o.Kind != OrderKind.Urging);
        Assert.InRange(calls.Count, told * 64_000L / 41_700 - 20, told * 64_000L / 41_700 + 20);
    }

    [Fact]
    public async Task A_real_act_goes_on_with_a_simulated_order()
    {
        var waiting = (await OrdersAsync()).First(o => o.State == OrderState.Registered && o.Commitment.Confidentiality == Confidentiality.Ordinary);
        var unit = await County.ReadAsync(db => db.Units.Where(u => u.Code == "D24").Select(u => u.Id).FirstAsync());
        var result = await County.Run(new DispatchOrder { Id = waiting.Id, Unit = unit }, await County.StaffAsync("hotline1"));
        Assert.Equal("dispatched", result.State);
    }

    [Fact]
    public async Task A_reply_to_a_letter_has_its_document_and_what_is_published_tells_nobody()
    {
        var letters = (await OrdersAsync()).Where(o => o.Source == OrderSource.Mailbox).ToList();
        Assert.NotEmpty(letters);
        var documents = (await County.ReadAsync(db => db.Documents.AsNoTracking().Where(d => d.TemplateCode == "mailbox-reply").Select(d => d.CommitmentId).ToListAsync())).ToHashSet();
        Assert.All(letters.Where(o => o.State == OrderState.Closed), o => Assert.Contains(o.Id, documents));
        foreach (var published in await County.ReadAsync(db => db.PublishedLetters.AsNoTracking().ToListAsync()))
        {
            var order = letters.Single(o => o.Id == published.OrderId);
            Assert.All(order.Callers, c => Assert.False(c.Hidden || (c.Name is not null && (published.Text + published.Reply).Contains(c.Name))));
        }
    }

    static double Share<T>(IReadOnlyCollection<T> all, Func<T, bool> of) => (double)all.Count(of) / all.Count;
}
