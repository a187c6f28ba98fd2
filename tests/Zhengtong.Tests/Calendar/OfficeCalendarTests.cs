using System.Text.Json;
using Zhengtong.Calendar;
using Zhengtong.Tests.Infrastructure;
using static Zhengtong.Tests.Calendar.Given;
using OfficeHours = Zhengtong.Calendar.OfficeHours;

namespace Zhengtong.Tests.Calendar;

public sealed class OfficeCalendarTests
{
    /// <summary>The yearly counts stand in the file of notices, counted there by another hand.</summary>
    [Fact]
    public void Each_announced_year_has_its_known_number_of_working_days()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Reference, "holidays.json")));
        var years = file.RootElement.GetProperty("years").EnumerateObject().ToList();
        Assert.Equal(7, years.Count);
        Assert.All(years, year => Assert.Equal(
            year.Value.GetProperty("workday_count").GetInt32(),
            Given.Calendar.WorkingDaysBetween(new(int.Parse(year.Name) - 1, 12, 31), new(int.Parse(year.Name), 12, 31))));
    }

    [Theory]
    [InlineData("2024-04-26", DayKind.Workday, "", null)]
    [InlineData("2024-04-27", DayKind.Weekend, "周六", "《行政许可法》第八十二条")]
    [InlineData("2024-04-28", DayKind.MakeUpWorkday, "调休上班", "国办发明电〔2023〕7号")]
    [InlineData("2024-05-01", DayKind.Holiday, "劳动节放假", "国办发明电〔2023〕7号")]
    [InlineData("2023-10-07", DayKind.MakeUpWorkday, "调休上班", "国办发明电〔2022〕16号")]
    [InlineData("2023-10-06", DayKind.Holiday, "中秋节、国庆节放假", "国办发明电〔2022〕16号")]
    [InlineData("2024-02-09", DayKind.Workday, "", null)]
    [InlineData("2027-01-01", DayKind.Holiday, "元旦放假", "《全国年节及纪念日放假办法》")]
    [InlineData("2027-10-04", DayKind.Workday, "", null)]
    public void A_date_says_what_it_is_and_who_announced_it(string date, DayKind kind, string name, string? source)
    {
        var day = Given.Calendar.Describe(Date(date));
        Assert.Equal((kind, name, source), (day.Kind, day.Name, day.Source));
        Assert.Equal(day.IsWorkday, Given.Calendar.IsWorkday(Date(date)));
    }

    [Theory]
    [InlineData("2023-09-25", 5, "2023-10-08")] // 26 27 28, National Day, Sat 7, Sun 8
    [InlineData("2023-09-22", 20, "2023-10-26")] // 25–28, 7 8, 9–13, 16–20, 23–26
    [InlineData("2024-02-02", 5, "2024-02-08")] // Sun 4, 5–8
    [InlineData("2024-02-02", 10, "2024-02-21")] // Sun 4, 5–9, Spring Festival, Sun 18, 19–21
    [InlineData("2024-04-27", 1, "2024-04-28")] // from a Saturday to a make-up Sunday
    [InlineData("2024-05-06", -1, "2024-04-30")]
    [InlineData("2024-05-05", -1, "2024-04-30")]
    [InlineData("2024-05-01", 0, "2024-05-01")]
    public void Working_days_are_counted_over_holidays_and_make_up_days(string from, int days, string expected) =>
        Assert.Equal(Date(expected), Given.Calendar.AddWorkingDays(Date(from), days));

    [Fact]
    public void Office_hours_change_on_their_date()
    {
        var summer = Given.Calendar.WithHours(
            new OfficeHours(new(2024, 5, 1), new OfficeSpan(new(8, 0), new(12, 0)), new OfficeSpan(new(15, 0), new(18, 0))),
            new OfficeHours(new(2024, 10, 1), new OfficeSpan(new(8, 30), new(12, 0)), new OfficeSpan(new(14, 0), new(17, 30))));
        Assert.Equal("2024-04-30 17:00", $"{summer.CloseOf(new(2024, 4, 30)):yyyy-MM-dd HH:mm}");
        Assert.Equal("2024-05-06 18:00", $"{summer.CloseOf(new(2024, 5, 6)):yyyy-MM-dd HH:mm}");
        Assert.Equal("2024-10-08 17:30", $"{summer.CloseOf(new(2024, 10, 8)):yyyy-MM-dd HH:mm}");
        Assert.Equal((420, 0), (summer.OfficeMinutes(new(2024, 5, 6)), summer.OfficeMinutes(new(2024, 5, 1))));
    }

    [Fact]
    public void Office_hours_that_overlap_are_refused() =>
        Assert.Throws<ArgumentException>(() => new OfficeHours(new(2024, 1, 1), new OfficeSpan(new(9, 0), new(13, 0)), new OfficeSpan(new(12, 0), new(17, 0))));

    [Fact]
    public void A_date_outside_the_calendar_is_refused_and_the_bounds_are_named() =>
        Assert.Contains("2000–2059", Assert.Throws<ArgumentOutOfRangeException>(() => Given.Calendar.IsWorkday(new(2060, 1, 1))).Message);

    [Theory]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"years":{"2027":{"notice_no":"x","holidays":[{"date":"2027-02-30","name":"春节"}],"makeup_workdays":[]}}}""")]
    public void A_file_that_is_not_an_arrangement_of_holidays_is_refused(string json) =>
        Assert.StartsWith("放假安排文件读不懂", Assert.Throws<FormatException>(() => HolidayFile.Parse(json)).Message);

    [Fact]
    public void China_time_changes_its_date_at_16_hours_of_world_time()
    {
        Assert.Equal(new DateOnly(2024, 5, 9), new DateTimeOffset(2024, 5, 9, 15, 59, 59, TimeSpan.Zero).ChinaDate());
        Assert.Equal(new DateOnly(2024, 5, 10), new DateTimeOffset(2024, 5, 9, 16, 0, 0, TimeSpan.Zero).ChinaDate());
    }
}
