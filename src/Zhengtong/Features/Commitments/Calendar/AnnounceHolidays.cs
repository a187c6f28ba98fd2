using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>
/// Enters the holidays and make-up workdays of a year as a notice announced them (放假安排), or corrects days. Rows are only
/// added or corrected, always with the notice; the open clocks of all counties are derived anew afterwards.
/// </summary>
[Act("录入放假安排", OrganisationAccess.Manage)]
public sealed class AnnounceHolidays : IAct<int>
{
    [Display(Name = "年份")]
    [Required, Range(2020, 2059)]
    public int? Year { get; init; }

    [Display(Name = "通知文号", Description = "例如：国办发明电〔2023〕7 号")]
    [Required, StringLength(60, MinimumLength = 6), RegularExpression(@".*[\[〔（(]?20\d{2}[\]〕）)]?.*号.*", ErrorMessage = "通知文号应当像“国办发明电〔2023〕7 号”")]
    public string Notice { get; init; } = "";

    [Display(Name = "放假的日子", Description = "一行一天或一段，后面写节名。例如：2027-10-01 至 2027-10-07 国庆节"), DataType(DataType.MultilineText)]
    [Required, StringLength(4000)]
    public string Holidays { get; init; } = "";

    [Display(Name = "调休上班的日子", Description = "只写周六、周日。例如：2027-10-09 国庆节"), DataType(DataType.MultilineText)]
    [StringLength(4000)]
    public string? MakeUpWorkdays { get; init; }

    /// <returns>How many days were added or corrected.</returns>
    public async Task<int> Handle(Acting acting)
    {
        var days = Days();
        var dates = days.Select(d => d.Date).ToList();
        var known = await acting.Db.Set<CalendarDay>().Where(d => dates.Contains(d.Day)).ToDictionaryAsync(d => d.Day);
        var changed = 0;
        foreach (var day in days)
        {
            var kind = day.IsWorkday ? "makeup" : "holiday";
            if (known.TryGetValue(day.Date, out var row))
            {
                if (row.Kind == kind && row.Name == day.Name) continue;
                acting.Db.Remove(row);
                await acting.Db.SaveChangesAsync();
            }
            acting.Db.Add(new CalendarDay { Day = day.Date, Kind = kind, Name = day.Name, Source = day.Notice });
            changed++;
        }
        if (changed == 0) throw Refusal.NotNow("calendar.same", "这些日子已经在日历里，没有要改的");
        if (!await acting.Db.Set<CalendarYear>().AnyAsync(y => y.Year == Year))
            acting.Db.Add(new CalendarYear { Year = Year!.Value, Source = Notice.Trim() });
        await acting.Record(CalendarChain.Id, $"录入 {Year} 年放假安排（{Notice.Trim()}），{changed} 天", days.Select(d => new { d.Date, d.IsWorkday, d.Name }));
        return changed;
    }

    List<SpecialDay> Days()
    {
        var (holidays, wrong) = DayLines.Read(Holidays, Year!.Value, false, Notice.Trim());
        if (wrong is not null) throw Refusal.Invalid(nameof(Holidays), wrong);
        var (makeUps, alsoWrong) = DayLines.Read(MakeUpWorkdays ?? "", Year.Value, true, Notice.Trim());
        if (alsoWrong is not null) throw Refusal.Invalid(nameof(MakeUpWorkdays), alsoWrong);
        if (makeUps.FirstOrDefault(m => holidays.Any(h => h.Date == m.Date)) is { } both)
            throw Refusal.Invalid(nameof(MakeUpWorkdays), $"{both.Date:yyyy-MM-dd} 又写了放假又写了上班");
        if (holidays.Count == 0) throw Refusal.Invalid(nameof(Holidays), "至少写一天");
        return [.. holidays, .. makeUps];
    }
}
