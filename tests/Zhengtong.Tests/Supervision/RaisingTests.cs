using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Supervision;

public sealed class RaisingTests(TestCounty county) : IClassFixture<TestCounty>
{
    /// <summary>
    /// By hand: taken Monday 25 September 2023, promised in 5 working days. 26, 27, 28 are days 1 to 3; 29 September to
    /// 6 October are holidays; Saturday the 7th and Sunday the 8th are make-up workdays, days 4 and 5: due on the 8th at
    /// 17:30. Nine tenths are 4.5 days: half of the 8th's seven office hours, 14:00. One working day before: the 7th, 14:00.
    /// The statutory 10 days end on Friday the 13th (days 6 to 10: 9 to 13 October).
    /// </summary>
    [Fact]
    public async Task Reminder_and_cards_fall_on_the_days_of_a_hand_calculation_across_National_Day()
    {
        county.Clock.Set(2023, 9, 25);
        var id = await county.Run(new OpenErrand(await county.StaffAsync("shuili.a")), Caller.System);

        await county.MoveTo(2023, 10, 7, 13, 59);
        Assert.Empty(await Reminders(id));
        await county.MoveTo(2023, 10, 7, 14, 1);
        Assert.Equal(Errands.China("2023-10-07 14:00"), Assert.Single(await Reminders(id)).At);

        await county.MoveTo(2023, 10, 8, 13, 59);
        Assert.Empty(await Cards(id));
        await county.MoveTo(2023, 10, 8, 14, 1);
        var yellow = Assert.Single(await Cards(id));
        Assert.Equal((Warning.Yellow, Errands.China("2023-10-08 14:00"), "JC-02"), (yellow.Warning, yellow.ReachedAt, yellow.RuleCode));

        await county.MoveTo(2023, 10, 8, 17, 30);
        Assert.Single(await Cards(id));
        await county.MoveTo(2023, 10, 8, 17, 31);
        Assert.Equal(Warning.Red, (await Cards(id))[1].Warning);

        await county.MoveTo(2023, 10, 13, 17, 30);
        Assert.Equal(2, (await Cards(id)).Count);
        await county.MoveTo(2023, 10, 13, 17, 31);
        Assert.Equal(Warning.Grave, (await Cards(id))[2].Warning);
    }

    [Fact]
    public async Task A_card_states_the_facts_of_the_standard_and_asks_for_an_explanation_within_two_working_days()
    {
        county.Clock.Set(2023, 9, 25);
        var holder = await county.StaffAsync("shuili.b");
        var id = await county.Run(new OpenErrand(holder) { Title = "取水" }, Caller.System);
        await county.MoveTo(2023, 10, 9);
        var card = (await Cards(id)).Single(c => c.Warning == Warning.Red);
        var (own, subject) = (await Commitment(card.Id), await Commitment(id));

        Assert.StartsWith("JHHP20231009-", own.Number);
        Assert.Equal((subject.Number, "errand", "取水"), (card.SubjectNumber, card.SubjectKind, card.SubjectTitle));
        Assert.Equal((holder.UnitId!.Value, (Guid?)holder.Id), (card.UnitId, card.PersonId));
        Assert.Contains("2023-10-08 17:30 到期", card.Detail);
        Assert.Equal(("raised", Errands.China("2023-10-11 17:30")), (own.State, own.DueAt));
    }

    [Fact]
    public async Task A_paused_clock_raises_no_card()
    {
        county.Clock.Set(2023, 5, 8);
        var by = await county.StaffAsync("weijian.a");
        var id = await county.Run(new OpenErrand(by), Caller.System);
        await county.PauseErrand(id, ClockNames.Promised, by);
        await county.PauseErrand(id, ClockNames.Statutory, by);
        await county.MoveTo(2023, 6, 30);
        Assert.Empty(await Cards(id));
        Assert.Empty(await Reminders(id));
    }

    [Fact]
    public async Task A_pause_does_not_undo_what_was_reached_before_it()
    {
        county.Clock.Set(2023, 5, 8);
        var by = await county.StaffAsync("weijian.b");
        var id = await county.Run(new OpenErrand(by), Caller.System);
        county.Clock.Set(2023, 5, 16);
        await county.PauseErrand(id, ClockNames.Promised, by);
        await county.Settle();
        Assert.Equal([Warning.Yellow, Warning.Red], (await Cards(id)).Select(c => c.Warning));
    }

    [Fact]
    public async Task An_end_after_the_promise_does_not_escape_the_card()
    {
        county.Clock.Set(2023, 5, 8);
        var by = await county.StaffAsync("linye.a");
        var id = await county.Run(new OpenErrand(by), Caller.System);
        county.Clock.Set(2023, 5, 16);
        await county.CloseErrand(id, by);
        await county.Settle();
        Assert.Contains(await Cards(id), c => c.Warning == Warning.Red);
    }

    [Fact]
    public async Task An_event_told_twice_raises_one_card()
    {
        county.Clock.Set(2023, 5, 8);
        var id = await county.Run(new OpenErrand(await county.StaffAsync("linye.b")), Caller.System);
        county.Clock.Set(2023, 5, 16);
        var told = new RaiseCardForClock { Reached = new(id, "errand", ClockNames.Promised, ClockLevel.Red, county.Clock.Now, false) };
        Assert.NotNull(await county.Run(told, Caller.System));
        Assert.Null(await county.Run(told, Caller.System));
        Assert.Single(await Cards(id));
    }

    [Fact]
    public async Task Nobody_but_the_system_raises_cards_by_rule()
    {
        var refusal = await county.Refused(new RaiseCardForIrregularity { Recorded = new(default, default) }, await county.StaffAsync("supervisor1"));
        Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
    }

    [Fact]
    public async Task A_link_overdue_while_the_whole_is_in_time_raises_a_yellow_card()
    {
        county.Clock.Set(2023, 5, 8);
        var id = await county.Run(new OpenErrand(await county.StaffAsync("minzheng.a")) { Step = 1 }, Caller.System);
        await county.MoveTo(2023, 5, 10);
        var card = Assert.Single(await Cards(id));
        Assert.Equal((Warning.Yellow, "JC-05"), (card.Warning, card.RuleCode));
    }

    [Fact]
    public async Task An_irregularity_raises_the_card_of_its_rule_once()
    {
        county.Clock.Set(2023, 5, 8);
        var by = await county.StaffAsync("minzheng.b");
        var id = await county.Run(new OpenErrand(by), Caller.System);
        await county.NoteErrand(id, "repeated-correction", by);
        await county.Settle();
        await county.Settle();
        var card = Assert.Single(await Cards(id));
        Assert.Equal((Warning.Yellow, "JC-15"), (card.Warning, card.RuleCode));
        Assert.Contains("第三十二条第一款第四项", card.Detail);
    }

    [Fact]
    public async Task A_kind_that_raises_no_cards_gets_none()
    {
        county.Clock.Set(2023, 5, 8);
        var by = await county.StaffAsync("yibao.a");
        var id = await county.Run(new OpenErrand(by) { Kind = Errand.QuietKind.Code }, Caller.System);
        await county.NoteErrand(id, "repeated-correction", by);
        await county.MoveTo(2023, 6, 30);
        Assert.Empty(await Cards(id));
    }

    [Fact]
    public async Task A_card_is_as_confidential_as_what_it_was_raised_for()
    {
        county.Clock.Set(2023, 5, 8);
        var (holder, reader, other) = (await county.StaffAsync("yancao.a"), await county.StaffAsync("supervisor1"), await county.StaffAsync("leader"));
        var id = await county.Run(new OpenErrand(holder) { Readers = [reader.Id, holder.UnitId!.Value] }, Caller.System);
        await county.MoveTo(2023, 5, 16);
        var card = (await Cards(id))[0].Id;
        Assert.True(await Sees(reader, card));
        Assert.True(await Sees(holder, card));
        Assert.False(await Sees(other, card));
    }

    Task<bool> Sees(Caller caller, Guid card) => county.ReadAsync(db => db.CardsVisibleTo(caller).AnyAsync(c => c.Id == card));

    Task<List<Card>> Cards(Guid subject) => county.ReadAsync(db => db.Cards.AsNoTracking().Where(c => c.SubjectId == subject).OrderBy(c => c.ReachedAt).ToListAsync());

    Task<List<Reminder>> Reminders(Guid subject) => county.ReadAsync(db => db.Reminders.AsNoTracking().Where(r => r.CommitmentId == subject).ToListAsync());

    Task<Commitment> Commitment(Guid id) => county.ReadAsync(db => db.Commitments.AsNoTracking().FirstAsync(c => c.Id == id));
}
