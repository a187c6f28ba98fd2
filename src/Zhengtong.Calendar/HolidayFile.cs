using System.Text.Json;

namespace Zhengtong.Calendar;

/// <summary>Reads the file of announced holidays (放假安排): years, each with its notice, holidays and make-up workdays.</summary>
public static class HolidayFile
{
    /// <exception cref="FormatException">The text is not such a file; the message says where.</exception>
    public static OfficeCalendar Parse(string json, IEnumerable<OfficeHours>? hours = null)
    {
        try
        {
            using var file = JsonDocument.Parse(json);
            var years = file.RootElement.GetProperty("years").EnumerateObject().ToList();
            return new(years.SelectMany(y => DaysOf(y.Value)), years.Select(y => int.Parse(y.Name)), hours);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new FormatException($"放假安排文件读不懂：{e.Message}", e);
        }
    }

    static IEnumerable<SpecialDay> DaysOf(JsonElement year)
    {
        var notice = year.GetProperty("notice_no").GetString()!;
        foreach (var day in year.GetProperty("holidays").EnumerateArray())
            yield return Read(day, isWorkday: false, "name", notice);
        foreach (var day in year.GetProperty("makeup_workdays").EnumerateArray())
            yield return Read(day, isWorkday: true, "for", notice);
    }

    /// <summary>A day may name a notice of its own, as when a holiday is lengthened later.</summary>
    static SpecialDay Read(JsonElement day, bool isWorkday, string nameProperty, string notice) => new(
        DateOnly.ParseExact(day.GetProperty("date").GetString()!, "yyyy-MM-dd"),
        isWorkday,
        day.GetProperty(nameProperty).GetString()!,
        day.TryGetProperty("notice", out var own) ? own.GetString()! : notice);
}
