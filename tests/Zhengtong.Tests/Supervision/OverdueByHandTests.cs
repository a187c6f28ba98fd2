using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Web;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Supervision;

/// <summary>docs/guide/overdue-by-hand.md is counted by hand; a real case, left alone, must get exactly what it says.</summary>
public sealed partial class OverdueByHandTests(TestCounty county) : IClassFixture<TestCounty>
{
    static readonly string[] Sections = File.ReadAllText(Path.Combine(Repository.In(), "docs", "guide", "overdue-by-hand.md")).Split("\n## ");

    /// <param name="Past">Only once the instant is over.</param>
    sealed record Expected(string What, DateTimeOffset At, bool Past, string Rule);

    [Theory]
    [InlineData("例一：取水许可", "shuili")]
    [InlineData("例二：食品经营许可", "shijian")]
    public async Task A_case_left_over_National_Day_is_reminded_and_carded_at_the_minutes_of_the_hand_calculation(string example, string department)
    {
        var text = Sections.Single(s => s.StartsWith(example, StringComparison.Ordinal));
        var accepted = Errands.China($"{Days(text)[0].Day:yyyy-MM-dd} 09:30");
        county.Clock.Set(accepted.Year, accepted.Month, accepted.Day);
        var given = await new GivenCase(county, MatterCode().Match(text).Value, department).Accepted();
        var expected = Outcome(text);
        for (var n = 0; n < expected.Count; n++)
        {
            await MoveTo(expected[n].Past ? expected[n].At : expected[n].At.AddMinutes(-1));
            Assert.Equal(n, (await GivenAsync(given.Id)).Count);
            await MoveTo(expected[n].At.AddMinutes(1));
            Assert.Equal(n + 1, (await GivenAsync(given.Id)).Count);
        }
        await MoveTo(expected[^1].At.AddDays(60));
        Assert.Equal(expected.Select(e => (e.What, e.Past ? e.At.AddMicroseconds(1) : e.At, e.Rule)), await GivenAsync(given.Id));
        var due = (await given.Read()).Commitment;
        Assert.Equal(expected.Single(e => e.What == "红牌").At, due.Clock(ClockNames.Promised)!.DueAt);
        Assert.Equal(expected.Single(e => e.What == "严重超时").At, due.Clock(ClockNames.Statutory)!.DueAt);
    }

    [Theory]
    [InlineData("例一：取水许可")]
    [InlineData("例二：食品经营许可")]
    public async Task Each_day_of_the_hand_calculation_counts_as_the_calendar_counts_it(string example)
    {
        var days = Days(Sections.Single(s => s.StartsWith(example, StringComparison.Ordinal)));
        var calendar = await county.In(null, async services => await services.GetRequiredService<OfficeCalendars>().OfAsync(services.GetRequiredService<Platform.Data.CountyDb>()));
        var counted = 0;
        Assert.All(days.Skip(1), (day, n) =>
        {
            Assert.Equal(days[0].Day.AddDays(n + 1), day.Day);
            Assert.Equal("周" + "日一二三四五六"[(int)day.Day.DayOfWeek], day.Weekday);
            Assert.Equal(calendar.IsWorkday(day.Day) ? $"{++counted}" : "—", day.Count);
        });
        Assert.Contains(days, d => d is { Day: { Month: 10, Day: 8 }, Count: not "—" });
    }

    static List<(DateOnly Day, string Weekday, string Count)> Days(string text) =>
        [.. Day().Matches(text).Select(m => (DateOnly.ParseExact(m.Groups[1].Value, "yyyy-MM-dd", CultureInfo.InvariantCulture), m.Groups[2].Value, m.Groups[3].Value))];

    static List<Expected> Outcome(string text) =>
        [.. Line().Matches(text).Select(m => new Expected(m.Groups[1].Value, Errands.China(m.Groups[2].Value), m.Groups[3].Value.Length > 0, m.Groups[4].Value))];

    Task MoveTo(DateTimeOffset at) => county.MoveTo(at.Year, at.Month, at.Day, at.Hour, at.Minute);

    /// <summary>Reminders and cards that the case was really given, in order.</summary>
    async Task<List<(string What, DateTimeOffset At, string Rule)>> GivenAsync(Guid id)
    {
        var reminders = await county.ReadAsync(db => db.Reminders.Where(r => r.CommitmentId == id).Select(r => r.At).ToListAsync());
        var cards = await county.ReadAsync(db => db.Cards.Where(c => c.SubjectId == id).Select(c => new { c.Warning, c.ReachedAt, c.RuleCode }).ToListAsync());
        return [.. reminders.Select(at => ("提醒", at, "JC-01")).Concat(cards.Select(c => (Choices.Name(c.Warning), c.ReachedAt, c.RuleCode))).OrderBy(g => g.Item2)];
    }

    [GeneratedRegex(@"M\d{4}")]
    private static partial Regex MatterCode();

    [GeneratedRegex(@"^\| (\d{4}-\d\d-\d\d) \| (周.) \| [^|]+ \| (\d+|—) \|$", RegexOptions.Multiline)]
    private static partial Regex Day();

    [GeneratedRegex(@"^\| (提醒|黄牌|红牌|严重超时) \| (\d{4}-\d\d-\d\d \d\d:\d\d)( 之后)? \| (JC-\d\d) \|", RegexOptions.Multiline)]
    private static partial Regex Line();
}
