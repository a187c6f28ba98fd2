using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Calendar;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Ratings;
using Zhengtong.Features.Simulation;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Simulation;

/// <summary>What was simulated is as the acts would have left it.</summary>
public sealed partial class SimulationTests(SimulatedCounty simulated) : IClassFixture<SimulatedCounty>
{
    TestCounty County => simulated.County;

    [Fact]
    public async Task The_year_and_the_last_weeks_hold_the_cases_asked_for()
    {
        var cases = await County.ReadAsync(db => db.Cases.AsNoTracking().Where(c => c.SubmittedAt < County.Clock.Now.ToUniversalTime()).ToListAsync());
        var year = cases.Where(c => c.SubmittedAt.InChina().Year == 2023).ToList();
        Assert.Equal(SimulatedCounty.Year, year.Count);
        Assert.Equal(SimulatedCounty.Recent, cases.Count(c => c.SubmittedAt > Errands.China("2026-10-16 00:00")));
        Assert.Equal(SimulatedCounty.Year + SimulatedCounty.Recent, cases.Count);
        var local = year.ToLookup(c => (IsLocal: c.Channel is "town" or "village", c.Mode));
        Assert.Equal(SimulationPlan.Parts(SimulatedCounty.Year), (local[(true, HandlingMode.Direct)].Count(), local[(true, HandlingMode.Forwarded)].Count(), local[(false, HandlingMode.Direct)].Count()));
        Assert.Contains("450 件", simulated.Said);
    }

    [Theory]
    [InlineData(19_721, 11_579, 4_142, 4_000)]
    [InlineData(1_972, 1_158, 414, 400)]
    [InlineData(1, 1, 0, 0)]
    public void The_full_year_has_the_tallies_the_county_reported_and_a_part_their_proportion(int cases, int direct, int forwarded, int county)
    {
        Assert.Equal((direct, forwarded, county), SimulationPlan.Parts(cases));
        Assert.Equal(cases, direct + forwarded + county);
    }

    [Fact]
    public async Task Replaying_each_ledger_gives_the_dates_and_states_that_are_kept()
    {
        var calendar = await CalendarAsync();
        var clocks = await County.ReadAsync(db => db.Clocks.AsNoTracking().Include(c => c.Entries).ToListAsync());
        Assert.True(clocks.Count > 1000);
        foreach (var clock in clocks)
        {
            var kept = (clock.State, clock.DueAt, clock.AlarmAt, clock.Level);
            clock.Climb(County.Clock.Now, calendar);
            clock.Refresh(calendar);
            Assert.Equal(kept, (clock.State, clock.DueAt, clock.AlarmAt, clock.Level));
        }
    }

    [Fact]
    public async Task Numbers_are_used_once_and_the_next_real_case_goes_on_after_them()
    {
        var numbers = await County.ReadAsync(db => db.Commitments.AsNoTracking().Select(c => c.Number).ToListAsync());
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
        var today = numbers.Where(n => n.StartsWith("JHBJ20261120-", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        Assert.NotEmpty(today);
        var given = await GivenCase.Trader(County).Submitted();
        Assert.True(string.CompareOrdinal((await given.Read()).Commitment.Number, today[^1]) > 0);
    }

    [Fact]
    public async Task The_journal_holds_before_and_after_it_is_sealed()
    {
        foreach (var seals in new[] { 0, 1 })
        {
            if (seals > 0) await County.RunJob(JournalSealing.JobName);
            var found = new List<JournalFinding>();
            var report = await County.Services.GetRequiredService<JournalVerification>().CountyAsync(County.County, f => { found.Add(f); return Task.CompletedTask; }, default);
            Assert.Empty(found);
            Assert.True(report.Entries > 1500);
            Assert.Equal(seals > 0, report.Seals > 0);
        }
    }

    [Fact]
    public async Task The_state_is_the_one_to_which_the_recorded_acts_lead()
    {
        var cases = await County.ReadAsync(db => db.Cases.AsNoTracking().Include(c => c.Commitment).ToListAsync());
        var journal = (await County.ReadAsync(db => db.Set<JournalEntry>().AsNoTracking().OrderBy(e => e.Seq).ToListAsync())).ToLookup(e => e.ChainId);
        foreach (var @case in cases)
        {
            var first = journal[@case.Id].First().Summary.EndsWith("收件", StringComparison.Ordinal) && @case.Mode == HandlingMode.Forwarded ? CaseState.Received : CaseState.Submitted;
            var reached = journal[@case.Id].Skip(1).Aggregate(first, (state, entry) => RecordedActs.After(state, entry));
            Assert.Equal(reached, @case.State);
            Assert.Equal(@case.StateName, @case.Commitment.State);
            Assert.Equal(@case.IsOpen, @case.Commitment.IsOpen);
            Assert.Equal(@case.EndedAt, @case.Commitment.ClosedAt);
        }
    }

    [Fact]
    public async Task The_office_acts_in_office_hours_of_working_days_and_nobody_after_the_present()
    {
        var (calendar, staff) = (await CalendarAsync(), (await County.ReadAsync(db => db.People.AsNoTracking().Where(p => !p.Roles.Contains(Role.HotlineAgent) && !p.Roles.Contains(Role.HotlineHead)).Select(p => p.Id).ToListAsync())).ToHashSet()); // the telephones ring at night
        var simulatedChains = await County.ReadAsync(db => db.Commitments.Where(c => c.OpenedAt <= Errands.China("2026-11-20 15:00").ToUniversalTime()).Select(c => c.Id).ToListAsync());
        var entries = await County.ReadAsync(db => db.Set<JournalEntry>().AsNoTracking().Where(e => simulatedChains.Contains(e.ChainId)).ToListAsync());
        Assert.All(entries, e => Assert.True(e.At <= County.Clock.Now));
        foreach (var at in entries.Where(e => staff.Contains(e.ById) && !e.Act.StartsWith("Rate", StringComparison.Ordinal)).Select(e => e.At.InChina()))
        {
            var hours = calendar.HoursOn(at.ChinaDate());
            Assert.True(calendar.IsWorkday(at.ChinaDate()) && at.ChinaTimeOfDay() >= hours.Opens && at.ChinaTimeOfDay() <= hours.Closes, $"{at}");
        }
    }

    [Fact]
    public async Task Nobody_decides_what_they_accepted_but_on_the_spot()
    {
        var cases = await County.ReadAsync(db => db.Cases.AsNoTracking().Where(c => c.DecidedAt != null).ToListAsync());
        Assert.Contains(cases, c => c.OnTheSpot);
        Assert.Contains(cases, c => !c.OnTheSpot);
        Assert.All(cases, c => Assert.True(c.OnTheSpot || c.AcceptorId != c.DeciderId));
    }

    [Fact]
    public async Task A_card_is_raised_when_its_clock_reached_the_level_and_never_twice()
    {
        var calendar = await CalendarAsync();
        var cards = await County.ReadAsync(db => db.Cards.AsNoTracking().Include(c => c.Steps).ToListAsync());
        var clocks = (await County.ReadAsync(db => db.Clocks.AsNoTracking().Include(c => c.Entries).ToListAsync())).ToDictionary(c => (c.CommitmentId, c.Name));
        var overdue = cards.Where(c => c.Cause.EndsWith(":red", StringComparison.Ordinal) || c.Cause.EndsWith(":grave", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(overdue);
        Assert.All(overdue, c => Assert.Equal(clocks[(c.SubjectId, c.Cause.Split(':')[0])].Replay(calendar).RedAt, c.ReachedAt));
        Assert.Equal(cards.Count, cards.Select(c => (c.SubjectId, c.Cause)).Distinct().Count());
        Assert.All(cards.SelectMany(c => c.Steps, (c, s) => (c, s)).Where(x => x.s.Act is nameof(Card.Confirm) or nameof(Card.Withdraw)), x => Assert.NotEqual(x.c.PersonId, x.s.ById));
    }

    [Fact]
    public async Task There_are_bad_ratings_being_put_right_and_work_on_the_desks()
    {
        var ratings = await County.ReadAsync(db => db.Ratings.AsNoTracking().ToListAsync());
        var rectifications = await County.ReadAsync(db => db.Rectifications.AsNoTracking().Select(r => r.RatingId).ToListAsync());
        Assert.Equal(ratings.Where(r => r.IsBad).Select(r => r.Id).Order(), rectifications.Order());
        Assert.NotEmpty(rectifications);
        var open = await County.ReadAsync(db => db.Commitments.AsNoTracking().Where(c => c.ClosedAt == null && c.Kind == "case").Select(c => c.OpenedAt).ToListAsync());
        Assert.True(open.Count > 10);
        Assert.All(open, at => Assert.Equal(2026, at.Year));
        // A real act goes on where the simulation stopped.
        var (waiting, login) = await County.ReadAsync(async db =>
        {
            var next = await (from c in db.Cases
                              where c.EndedAt == null && c.Commitment.PersonId == null
                              join p in db.People on c.Commitment.UnitId equals p.UnitId
                              join a in db.Accounts on p.Id equals a.SubjectId
                              orderby c.Id, a.Login
                              select new { c.Id, a.Login }).FirstAsync();
            return (next.Id, next.Login);
        });
        await County.Run(new TakeCase { Id = waiting }, await County.StaffAsync(login));
    }

    [Fact]
    public async Task A_county_with_cases_is_not_filled_again_unless_told()
    {
        var (code, said) = await SimulatedCounty.SimulateAsync(County.Connection, County.DataFolder);
        Assert.Equal(2, code);
        Assert.Contains("--add", said);
    }

    Task<OfficeCalendar> CalendarAsync() => County.In(null, services => services.GetRequiredService<OfficeCalendars>().OfAsync(services.GetRequiredService<Platform.Data.CountyDb>()));
}
