using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using ClockLevel = Zhengtong.Features.Commitments.ClockLevel;

namespace Zhengtong.Features.Ratings;

/// <summary>Which rectifications to list.</summary>
public sealed class RectificationFilter : ListFilter
{
    [Display(Name = "环节"), FromQuery(Name = "state")]
    public RectificationState? State { get; set; }

    [Display(Name = "单位"), FromQuery(Name = "unit")]
    public Guid? Unit { get; set; }

    [Display(Name = "差评从"), FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [Display(Name = "差评到"), FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    /// <summary>Only those past their promise, ended or not.</summary>
    [Display(Name = "超时的"), FromQuery(Name = "late")]
    public bool? Late { get; set; }

    /// <summary>Only those that ended (true) or did not (false).</summary>
    [Display(Name = "办结情况"), FromQuery(Name = "ended")]
    public bool? Ended { get; set; }

    public bool IsEmpty => this is { State: null, Unit: null, From: null, To: null, Late: null, Ended: null };

    /// <summary>Those that the caller may see, in no order.</summary>
    public IQueryable<Rectification> Of(CountyDb db, Caller caller)
    {
        var visible = db.Commitments.VisibleTo(caller);
        var rows = db.Rectifications.AsNoTracking().Where(r => visible.Any(c => c.Id == r.Id));
        if (State is { } state) rows = rows.Where(r => r.State == state);
        if (Unit is { } unit) rows = rows.Where(r => r.UnitId == unit);
        if (Late is { } late) rows = rows.Where(r => (r.Commitment.Level == ClockLevel.Red) == late);
        if (Ended is { } ended) rows = rows.Where(r => (r.Commitment.ClosedAt != null) == ended);
        if (From is { } from && from > DateOnly.MinValue)
        {
            var begin = ChinaTime.At(from, TimeSpan.Zero);
            rows = rows.Where(r => r.Commitment.OpenedAt >= begin);
        }
        if (To is { } to && to < DateOnly.MaxValue)
        {
            var end = ChinaTime.At(to.AddDays(1), TimeSpan.Zero);
            rows = rows.Where(r => r.Commitment.OpenedAt < end);
        }
        return rows;
    }
}

/// <summary>A rectification in a list; nothing of who rated.</summary>
public sealed record RectificationRow(Guid Id, string Number, string Title, string Unit, RectificationState State, DateTimeOffset OpenedAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt, bool Late);

public static class RectificationRows
{
    public const int PageSize = 50;

    /// <summary>One page, the newest first.</summary>
    public static async Task<Page<RectificationRow>> PageAsync(CountyDb db, Caller caller, RectificationFilter filter, int size = PageSize)
    {
        IQueryable<Rectification> rows = filter.Of(db, caller).OrderByDescending(r => r.Id);
        if (Guid.TryParse(filter.After, out var after)) rows = rows.Where(r => r.Id.CompareTo(after) < 0);
        var found = await rows.Take(size + 1).Select(r => new RectificationRow(r.Id, r.Commitment.Number, r.Commitment.Title,
            db.Set<Unit>().Where(u => u.Id == r.UnitId).Select(u => u.ShortName).First(), r.State, r.Commitment.OpenedAt, r.Commitment.DueAt, r.Commitment.ClosedAt, r.Commitment.Level == ClockLevel.Red)).ToListAsync();
        return Page<RectificationRow>.Of([.. found.OrderByDescending(r => r.Id)], size, r => r.Id.ToString());
    }
}
