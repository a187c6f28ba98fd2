using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Commitments;

/// <summary>Holidays and office hours, and their changes (工作日历).</summary>
public sealed class CalendarPage(Flash flash, TimeProvider time) : ActPage
{
    protected override string Permission => OrganisationAccess.Manage;

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? Asked { get; set; }

    [BindProperty]
    public AnnounceHolidays Holidays { get; set; } = new();

    [BindProperty]
    public SetOfficeHours Hours { get; set; } = new();

    public int Year { get; private set; }

    public IReadOnlyList<CalendarDay> Days { get; private set; } = [];

    public IReadOnlyList<CalendarYear> Years { get; private set; } = [];

    public IReadOnlyList<OfficeHours> AllHours { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        Year = Asked is >= 2000 and <= 2059 ? Asked.Value : ChinaClock.Today(time).Year;
        var (from, to) = (new DateOnly(Year, 1, 1), new DateOnly(Year, 12, 31));
        Days = await Db.Set<CalendarDay>().AsNoTracking().Where(d => d.Day >= from && d.Day <= to).OrderBy(d => d.Day).ToListAsync();
        Years = await Db.Set<CalendarYear>().AsNoTracking().OrderByDescending(y => y.Year).ToListAsync();
        AllHours = await Db.Set<OfficeHours>().AsNoTracking().OrderByDescending(h => h.EffectiveFrom).ToListAsync();
    }

    public Task<IActionResult> OnPostHolidaysAsync()
    {
        Only(nameof(Holidays));
        return Do(Holidays, changed =>
        {
            flash.Say($"已录入 {changed} 天。在办的件正在重算到期日，日期变了的会记入流程记录。");
            return LocalRedirect($"/calendar?year={Holidays.Year}");
        }, nameof(Holidays));
    }

    public Task<IActionResult> OnPostHoursAsync()
    {
        Only(nameof(Hours));
        return Do(Hours, from =>
        {
            flash.Say($"{from:yyyy-MM-dd} 起按新的办公时间。在办的件正在重算到期时间。");
            return LocalRedirect("/calendar");
        }, nameof(Hours));
    }
}
