namespace Zhengtong.Calendar;

/// <summary>
/// The dated calendar of a county's offices (工作日历): working days, holidays and make-up workdays with their notices, and
/// office hours. Immutable; counting is O(1) by prefix counts. Covers 2000 to 2059.
/// A working day is Monday to Friday without holidays, and every make-up workday (行政许可法 Article 82).
/// </summary>
public sealed class OfficeCalendar
{
    public static readonly DateOnly FirstDate = new(2000, 1, 1);
    public static readonly DateOnly LastDate = new(2059, 12, 31);

    static readonly int Origin = FirstDate.DayNumber;

    readonly Dictionary<DateOnly, SpecialDay> special;
    readonly HashSet<int> published;
    readonly OfficeHours[] hours;
    readonly int[] workdaysThrough;
    readonly DateOnly[] workdays;
    readonly long[] officeTicksThrough;

    /// <param name="days">Dates set apart by notices; a later entry for the same date wins.</param>
    /// <param name="publishedYears">Years whose arrangement has been announced; dates in other years are provisional.</param>
    /// <param name="hours">Office hours by effective date; <see cref="OfficeHours.Default"/> holds before the first.</param>
    public OfficeCalendar(IEnumerable<SpecialDay> days, IEnumerable<int> publishedYears, IEnumerable<OfficeHours>? hours = null)
    {
        special = [];
        foreach (var day in days)
            special[day.Date] = day;
        published = [.. publishedYears];
        this.hours = [OfficeHours.Default, .. (hours ?? []).OrderBy(h => h.From)];

        var length = LastDate.DayNumber - Origin + 1;
        (workdaysThrough, officeTicksThrough) = (new int[length + 1], new long[length + 1]);
        var found = new List<DateOnly>(length);
        for (var i = 0; i < length; i++)
        {
            var date = FirstDate.AddDays(i);
            var works = Describe(date).IsWorkday;
            if (works)
                found.Add(date);
            workdaysThrough[i + 1] = found.Count;
            officeTicksThrough[i + 1] = officeTicksThrough[i] + (works ? HoursOn(date).Total.Ticks : 0);
        }
        workdays = [.. found];
    }

    public IReadOnlyCollection<SpecialDay> SpecialDays => special.Values;
    public IReadOnlyCollection<int> PublishedYears => published;
    public IReadOnlyList<OfficeHours> Hours => hours[1..];

    /// <summary>The same calendar with further or changed days, as a new notice makes it.</summary>
    public OfficeCalendar With(IEnumerable<SpecialDay> days, IEnumerable<int> publishedYears) =>
        new([.. special.Values, .. days], [.. published, .. publishedYears], Hours);

    /// <summary>The same calendar with these office hours.</summary>
    public OfficeCalendar WithHours(params IEnumerable<OfficeHours> hours) => new(special.Values, published, hours);

    public bool IsWorkday(DateOnly date) => workdaysThrough[Index(date) + 1] > workdaysThrough[Index(date)];

    /// <summary>Whether the holidays of a year have been announced and entered.</summary>
    public bool IsPublished(int year) => published.Contains(year);

    /// <summary>What a date is, and why. In a year not yet announced the holidays with a fixed date are known by law.</summary>
    public Day Describe(DateOnly date)
    {
        if (special.TryGetValue(date, out var day))
            return day.IsWorkday
                ? new(date, DayKind.MakeUpWorkday, "调休上班", day.Notice)
                : new(date, DayKind.Holiday, $"{day.Name}放假", day.Notice);
        if (!IsPublished(date.Year) && FixedHoliday(date) is { } name)
            return new(date, DayKind.Holiday, $"{name}放假", "《全国年节及纪念日放假办法》");
        return date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday
            ? new(date, DayKind.Weekend, $"周{ChineseDates.Weekday(date)}", "《行政许可法》第八十二条")
            : new(date, DayKind.Workday, "", null);
    }

    /// <summary>The n-th working day after a date; before it when negative; the date itself when zero.</summary>
    public DateOnly AddWorkingDays(DateOnly date, int days) => days switch
    {
        0 => date,
        > 0 => WorkdayNumber(WorkdaysThrough(date) + days),
        _ => WorkdayNumber(WorkdaysThrough(date.AddDays(-1)) + days + 1),
    };

    /// <summary>Working days after <paramref name="from"/> up to and including <paramref name="to"/>; negative when reversed.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => WorkdaysThrough(to) - WorkdaysThrough(from);

    /// <summary>The date itself when it is a working day, otherwise the next one.</summary>
    public DateOnly WorkdayOnOrAfter(DateOnly date) => AddWorkingDays(date.AddDays(-1), 1);

    /// <summary>The office hours that hold on a date, were it a working day.</summary>
    public OfficeHours HoursOn(DateOnly date)
    {
        var i = hours.Length - 1;
        while (hours[i].From > date)
            i--;
        return hours[i];
    }

    /// <summary>Office minutes of a date; 0 on a rest day.</summary>
    public int OfficeMinutes(DateOnly date) => IsWorkday(date) ? (int)HoursOn(date).Total.TotalMinutes : 0;

    /// <summary>The close of office on a date.</summary>
    public DateTimeOffset CloseOf(DateOnly date) => ChinaTime.At(date, HoursOn(date).Closes);

    /// <summary>Office time between two instants; negative when reversed.</summary>
    public TimeSpan OfficeTimeBetween(DateTimeOffset from, DateTimeOffset to) => OfficeTimeThrough(to) - OfficeTimeThrough(from);

    /// <summary>Working days from the first date of the calendar through a date.</summary>
    internal int WorkdaysThrough(DateOnly date) => workdaysThrough[Index(date) + 1];

    internal DateOnly WorkdayNumber(int number) => number >= 1 && number <= workdays.Length
        ? workdays[number - 1]
        : throw new ArgumentOutOfRangeException(nameof(number), number, $"推算的日期超出工作日历（{FirstDate.Year}–{LastDate.Year} 年）");

    /// <summary>Office time from the first date of the calendar to an instant.</summary>
    internal TimeSpan OfficeTimeThrough(DateTimeOffset instant)
    {
        var date = instant.ChinaDate();
        var before = TimeSpan.FromTicks(officeTicksThrough[Index(date)]);
        return IsWorkday(date) ? before + HoursOn(date).Elapsed(instant.ChinaTimeOfDay()) : before;
    }

    /// <summary>The earliest instant by which that much office time has passed.</summary>
    internal DateTimeOffset InstantOfOfficeTime(TimeSpan through)
    {
        var i = Array.BinarySearch(officeTicksThrough, through.Ticks);
        i = i >= 0 ? i : ~i;
        while (i > 1 && officeTicksThrough[i - 1] == through.Ticks)
            i--;
        if (i < 1 || i >= officeTicksThrough.Length)
            throw new ArgumentOutOfRangeException(nameof(through), through, $"推算的日期超出工作日历（{FirstDate.Year}–{LastDate.Year} 年）");
        var date = FirstDate.AddDays(i - 1);
        return ChinaTime.At(date, HoursOn(date).TimeOfDayAt(through - TimeSpan.FromTicks(officeTicksThrough[i - 1])));
    }

    static int Index(DateOnly date) => date >= FirstDate && date <= LastDate
        ? date.DayNumber - Origin
        : throw new ArgumentOutOfRangeException(nameof(date), date, $"日期超出工作日历（{FirstDate.Year}–{LastDate.Year} 年）");

    /// <summary>全国年节及纪念日放假办法 (国务院令第795号) Article 2: the holidays that fall on the same date each year.</summary>
    static string? FixedHoliday(DateOnly date) => (date.Month, date.Day) switch
    {
        (1, 1) => "元旦",
        (5, 1 or 2) => "劳动节",
        (10, 1 or 2 or 3) => "国庆节",
        _ => null,
    };
}
