using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>The service guide of a matter (办事指南), from its published list; before that only its name.</summary>
public sealed class GuidePage(OfficeCalendars calendars, TimeProvider time) : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public Matter Matter { get; private set; } = null!;

    /// <summary>Null while nothing is published.</summary>
    public MatterVersion? Version { get; private set; }

    public ImplementationList List => Version!.List;

    public Site Hall { get; private set; } = null!;

    public IReadOnlyList<string> Towns { get; private set; } = [];

    public string HallHours { get; private set; } = "";

    public DateOnly Today { get; private set; }

    /// <summary>The last day by the promise, were it accepted today; null when it is done on the spot or not counted in working days.</summary>
    public DateOnly? DueIfAcceptedToday { get; private set; }

    /// <summary>The holidays of that year are not announced yet.</summary>
    public bool DueIsProvisional { get; private set; }

    public string Qr => Documents.Writing.Qr.Svg($"{Request.Scheme}://{Request.Host}/matters/{Matter.Code}", "本指南的二维码，扫码在手机上打开");

    protected override async Task ShowAsync()
    {
        Matter = await Db.Matters.AsNoTracking().FirstOrDefaultAsync(m => m.Code == Code) ?? throw Refusal.NotFound("这个事项");
        Hall = (await Places.OfAsync(Db)).Hall;
        if (Matter.Version == 0) return;
        Version = await Db.ListAsync(Code, Matter.Version);
        Towns = await Db.Units.AsNoTracking().Where(u => u.Kind == UnitKind.Town && u.AbolishedOn == null).OrderBy(u => u.Code).Select(u => u.ShortName).ToListAsync();
        Today = ChinaClock.Today(time);
        Reckon(await calendars.OfAsync(Db));
    }

    void Reckon(OfficeCalendar calendar)
    {
        var hours = calendar.HoursOn(Today);
        HallHours = string.Join("，", hours.Spans.Select(s => $"{s.Opens:H:mm}–{s.Closes:H:mm}"));
        if (List.Promised is { Value: > 0, Unit: LimitUnit.WorkingDays } promised)
        {
            DueIfAcceptedToday = calendar.AddWorkingDays(Today, (int)decimal.Ceiling(promised.Value));
            DueIsProvisional = !calendar.IsPublished(DueIfAcceptedToday.Value.Year);
        }
    }
}
