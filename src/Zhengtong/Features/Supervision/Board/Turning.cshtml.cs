using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Supervision;

/// <summary>The commitments behind the counts of what is about to turn.</summary>
public sealed class TurningPage(TurningClocks turning, CommitmentKinds kinds) : ActPage
{
    protected override string Permission => SupervisionAccess.Board;

    /// <summary>A unit; a town with its villages.</summary>
    [BindProperty(SupportsGet = true, Name = "unit")]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true, Name = "day")]
    public DateOnly? Day { get; set; }

    public IReadOnlyList<TurningClock> Rows { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Units { get; private set; } = new Dictionary<Guid, string>();

    public CommitmentKinds Kinds => kinds;

    /// <summary>The day looked at on which a clock turns: a rest day's turn stands with the working day after it.</summary>
    public static DateOnly DayOf(TurningClock clock, IReadOnlyList<DateOnly> days) =>
        days.Cast<DateOnly?>().FirstOrDefault(d => clock.At.ChinaDate() <= d) ?? days[^1];

    protected override async Task ShowAsync()
    {
        var days = await turning.DaysAsync();
        var units = await Db.Units.AsNoTracking().Select(u => new { u.Id, u.ShortName, u.ParentId }).ToListAsync();
        Units = units.ToDictionary(u => u.Id, u => u.ShortName);
        var within = units.Where(u => u.Id == Unit || u.ParentId == Unit).Select(u => u.Id).ToHashSet();
        Rows = [.. (await turning.ReadAsync(Caller)).Where(r => (Unit is null || within.Contains(r.UnitId)) && (Day is null || DayOf(r, days) == Day))];
    }
}
