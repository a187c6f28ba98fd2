using Zhengtong.Calendar;

namespace Zhengtong.Features.Simulation;

/// <summary>When people work: acts of the office fall into office hours of working days. Whole seconds.</summary>
sealed class WorkRhythm(OfficeCalendar calendar, Dice dice)
{
    /// <summary>A while later, as long as the office is open; else on the next morning.</summary>
    public DateTimeOffset Soon(DateTimeOffset after, int leastMinutes = 5, int mostMinutes = 40)
    {
        var date = after.ChinaDate();
        if (calendar.IsWorkday(date))
        {
            var hours = calendar.HoursOn(date);
            var at = after.ChinaTimeOfDay() > hours.Opens ? hours.TimeOfDayAt(Whole(hours.Elapsed(after.ChinaTimeOfDay()) + Minutes(leastMinutes, mostMinutes))) : hours.Opens + Minutes(1, mostMinutes);
            if (at > after.ChinaTimeOfDay() && at < hours.Closes) return ChinaTime.At(date, at);
        }
        var next = calendar.AddWorkingDays(date, 1);
        return ChinaTime.At(next, calendar.HoursOn(next).Opens + Minutes(3, Math.Max(5, mostMinutes)));
    }

    /// <summary>Some time on the n-th working day after; with 0 it is <see cref="Soon"/>.</summary>
    public DateTimeOffset InDays(DateTimeOffset after, int days) => days <= 0 ? Soon(after, 20, 120) : On(calendar.AddWorkingDays(after.ChinaDate(), days));

    public DateTimeOffset InDays(DateTimeOffset after, int least, int most) => InDays(after, dice.Between(least, most));

    /// <summary>Some time of a working day: most people come in the morning.</summary>
    public DateTimeOffset On(DateOnly workday)
    {
        var hours = calendar.HoursOn(workday);
        var share = dice.Chance(0.6) ? dice.Share() * 0.45 : dice.Share();
        return ChinaTime.At(workday, hours.TimeOfDayAt(Whole(hours.Total * (0.01 + 0.97 * share))));
    }

    /// <summary>Some time at which people are awake: for what is done at home.</summary>
    public DateTimeOffset AtHome(DateOnly day) => ChinaTime.At(day, new TimeOnly(7, 30)).AddSeconds(dice.Between(0, 15 * 3600));

    TimeSpan Minutes(int least, int most) => TimeSpan.FromSeconds(dice.Between(least * 60, most * 60));

    static TimeSpan Whole(TimeSpan time) => TimeSpan.FromSeconds(Math.Floor(time.TotalSeconds));
}
