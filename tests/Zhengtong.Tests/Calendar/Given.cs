using System.Globalization;
using Zhengtong.Calendar;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Calendar;

/// <summary>The announced calendar of 2020 to 2026, and ledgers written in a line.</summary>
static class Given
{
    public static readonly OfficeCalendar Calendar = HolidayFile.Parse(File.ReadAllText(Path.Combine(Repository.Reference, "holidays.json")));

    /// <summary>9:00–12:00 and 13:00–17:30, as in the picture of a case.</summary>
    public static readonly OfficeCalendar ClosingHalfPastFive =
        Calendar.WithHours(new OfficeHours(new(2020, 1, 1), new(new(9, 0), new(12, 0)), new(new(13, 0), new(17, 30))));

    public static DateTimeOffset At(string china) => new(DateTime.Parse(china, CultureInfo.InvariantCulture), ChinaTime.Offset);

    public static DateOnly Date(string date) => DateOnly.Parse(date, CultureInfo.InvariantCulture);

    public static Ledger Started(string at, string? cause = "受理") => new Ledger().Add(ClockEventKind.Start, at, cause);

    public sealed class Ledger
    {
        public List<ClockEvent> Events { get; } = [];

        public Ledger Paused(string at, string cause = "听证", string? basis = null, string? by = null) => Add(ClockEventKind.Pause, at, cause, basis, by: by);
        public Ledger Resumed(string at) => Add(ClockEventKind.Resume, at);
        public Ledger Extended(string at, Limit more, string? by = null) => Add(ClockEventKind.Extend, at, "情况复杂", "《行政许可法》第四十二条", more, by);
        public Ledger Stopped(string at, string? cause = "作出决定") => Add(ClockEventKind.Stop, at, cause);

        public Ledger Add(ClockEventKind kind, string at, string? cause = null, string? basis = null, Limit? more = null, string? by = null, int? corrects = null)
        {
            Events.Add(new(Events.Count + 1, kind, At(at), cause, basis, more, by, corrects));
            return this;
        }

        public ClockSchedule Within(Limit limit, OfficeCalendar? calendar = null) => Clock.Replay(limit, Events, calendar ?? Calendar);
    }
}
