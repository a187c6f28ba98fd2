using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Ratings;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Sweeps;

namespace Zhengtong.Tests.Hotline;

/// <summary>An order is a commitment as any other: desk, search, journal, clocks, cards and ratings are those of the kernel.</summary>
public sealed class TenantTests(TestCounty county) : IClassFixture<TestCounty>
{
    readonly GivenOrder given = new(county);

    /// <summary>Registered Monday 8 May, nine working days: the yellow level is reached on Thursday the 18th.</summary>
    [Fact]
    public async Task An_order_that_runs_out_raises_the_cards_of_every_other_commitment()
    {
        county.Clock.Set(2023, 5, 8);
        await given.SignedFor();
        await county.MoveTo(2023, 5, 19, 16, 0);
        var card = await county.ReadAsync(db => db.Cards.AsNoTracking().SingleAsync(c => c.SubjectId == given.Id));
        Assert.Equal((Warning.Yellow, "JC-02", "work-order", await given.UnitAsync("D24")), (card.Warning, card.RuleCode, card.SubjectKind, card.UnitId));
        await county.MoveTo(2023, 5, 23);
        Assert.Contains(await county.ReadAsync(db => db.Cards.Where(c => c.SubjectId == given.Id).Select(c => c.Warning).ToListAsync()), w => w == Warning.Red);
        await given.Reply();
        var all = (await county.ReadAsync(async db => await OrderResults.ReadAsync(db, await given.Head, new(2023, 5, 8), new(2023, 5, 8))))[0];
        Assert.Equal((1, 0, 1), (all.Orders, all.InTime, all.Owed));
    }

    [Fact]
    public async Task What_was_replied_to_after_its_yellow_and_before_its_red_card_was_in_time()
    {
        county.Clock.Set(2023, 9, 4);
        await given.SignedFor();
        await county.MoveTo(2023, 9, 15, 16, 0);
        await given.Reply();
        await given.Do(new ReviewReply { Passed = true }, given.Agent);
        await given.CallBack(Contentment.Satisfied, Contentment.Satisfied);
        Assert.Equal(ClockLevel.Yellow, (await given.Read()).Commitment.Level);
        var all = (await county.ReadAsync(async db => await OrderResults.ReadAsync(db, await given.Head, new(2023, 9, 4), new(2023, 9, 4))))[0];
        Assert.Equal((1, 1), (all.Ended, all.InTime));
    }

    [Fact]
    public async Task Nobody_signing_in_two_hours_is_a_link_overdue()
    {
        county.Clock.Set(2023, 6, 5);
        await given.Dispatched();
        await county.MoveTo(2023, 6, 5, 14, 0);
        Assert.Equal("JC-05", await county.ReadAsync(db => db.Cards.Where(c => c.SubjectId == given.Id).Select(c => c.RuleCode).SingleAsync()));
    }

    [Fact]
    public async Task It_stands_on_the_desk_of_who_must_act_and_is_found_by_two_characters()
    {
        county.Clock.Set(2023, 6, 12);
        await given.Dispatched(c => c.Content = "潇贺古道边的灯全黑了");
        Assert.Equal("签收", (await DeskAsync("chengguan.a"))!.Next);
        Assert.Null(await DeskAsync("zhujian.a"));
        var found = await county.In(null, async services => await services.GetRequiredService<Finder>().PageAsync(await county.StaffAsync("chengguan.a"), new CommitmentFilter { Q = "古道" }, 50));
        Assert.Contains(found.Rows, r => r.Id == given.Id);
    }

    [Fact]
    public async Task Its_reply_can_be_rated_and_a_bad_rating_is_rectified_by_the_unit()
    {
        county.Clock.Set(2023, 6, 19);
        await given.Replied();
        var contact = await county.ReadAsync(db => db.Set<ServiceContact>().AsNoTracking().SingleAsync(c => c.CommitmentId == given.Id));
        var token = county.Services.GetRequiredService<RatingTokens>().Of(county.County, contact.Id);
        var rating = await county.Run(new RateByToken { Token = token, Level = RatingLevel.Dissatisfied }, Caller.Stranger);
        var rectification = await county.ReadAsync(db => db.Rectifications.AsNoTracking().SingleAsync(r => r.RatingId == rating));
        Assert.Equal((given.Id, await given.UnitAsync("D24")), (rectification.SubjectId, rectification.UnitId));
    }

    [Fact]
    public async Task Every_act_stands_in_its_journal()
    {
        county.Clock.Set(2023, 6, 26);
        await given.Reviewed();
        await given.CallBack(Contentment.Satisfied, Contentment.Satisfied);
        var acts = await county.ReadAsync(db => db.Set<JournalEntry>().Where(e => e.ChainId == given.Id).OrderBy(e => e.Seq).Select(e => e.Act).ToListAsync());
        Assert.Equal([nameof(RegisterOrder), nameof(DispatchOrder), nameof(SignForOrder), nameof(ReplyToCaller), nameof(ReviewReply), nameof(CallBackCaller)], acts);
    }

    [Fact]
    public async Task A_unit_with_open_orders_is_not_abolished()
    {
        county.Clock.Set(2023, 7, 3);
        await given.Dispatched(unit: "D66");
        var refusal = await county.Refused(new AbolishUnit { Id = await given.UnitAsync("D66") }, await county.StaffAsync("admin"));
        Assert.Equal(RefusalKind.NotNow, refusal.Kind);
    }

    /// <summary>Beyond the types (ArrowTests): neither their sources nor their rules name an order, a call or the hotline.</summary>
    [Theory]
    [InlineData("Commitments"), InlineData("Supervision"), InlineData("Ratings")]
    public void The_kernel_does_not_know_the_hotline(string feature)
    {
        string[] words = ["Hotline", "WorkOrder", "work-order", "work_order", "CallBackAgent", "热线", "工单", "话务"];
        Sweep.FindsNothing(from path in Directory.EnumerateFiles(Repository.In("src", "Zhengtong", "Features", feature), "*", SearchOption.AllDirectories)
                           from line in File.ReadLines(path).Index()
                           from word in words
                           where line.Item.Contains(word, StringComparison.OrdinalIgnoreCase)
                           select $"{Path.GetFileName(path)}:{line.Index + 1} {word}");
    }

    Task<DeskRow?> DeskAsync(string login) => county.In(null, async services =>
        (await services.GetRequiredService<Desk>().PageAsync(await county.StaffAsync(login), new DeskFilter(), 100)).Rows.FirstOrDefault(r => r.Id == given.Id));
}
