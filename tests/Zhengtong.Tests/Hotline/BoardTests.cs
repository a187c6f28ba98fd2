using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Hotline;

/// <summary>The hotline's board counts what is there, now and a week ago.</summary>
public sealed class BoardTests(TestCounty county) : IClassFixture<TestCounty>
{
    readonly GivenOrder given = new(county);

    [Fact]
    public async Task It_counts_calls_orders_and_what_is_due_against_a_week_ago()
    {
        var (agent, lamps) = (await county.StaffAsync("hotline1"), await given.UnitAsync("D24"));
        await county.MoveTo(2023, 5, 8);
        await given.Dispatched();
        await county.MoveTo(2023, 5, 15, 10, 0);
        foreach (var line in new[] { "B1", "B2" }) await county.Run(new OfferCall { Line = line }, agent);
        await county.Run(new AnswerCall { Id = await county.Run(new OfferCall { Line = "B1" }, agent) }, agent);
        for (var i = 0; i < 5; i++) await given.Dispatched(c => c.Region = "431129100");
        var soon = await ReadAsync(county.Clock.GetUtcNow().AddMinutes(1));
        Assert.Equal((new CallCount(2, 1), new CallCount(0, 0), 1), (soon.Calls, soon.CallsWeekAgo, soon.Waiting));
        Assert.Equal((5, 1), (soon.Registered, soon.RegisteredWeekAgo));
        var unit = Assert.Single(soon.Units, u => u.Unit == lamps);
        Assert.Equal((6, 5, 1), (unit.Open, unit.Soon, unit.Overdue));
        Assert.Contains(soon.Topics, t => t is { Name: "城市管理 › 路灯照明", Now: 5, Before: 1, Jumped: true });
        Assert.Contains(soon.Towns, t => t is { Name: "沱江镇", Now: 5, Before: 1 });
    }

    async Task<HotlineBoard> ReadAsync(DateTimeOffset now)
    {
        var head = await county.StaffAsync("hotline.head");
        return await county.In(null, async services =>
        {
            var db = services.GetRequiredService<CountyDb>();
            await db.EnterAsync();
            return await HotlineBoard.ReadAsync(db, head, await services.GetRequiredService<OfficeCalendars>().OfAsync(db), ChinaClock.Cut(now));
        });
    }
}
