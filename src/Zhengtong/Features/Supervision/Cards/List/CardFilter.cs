using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Supervision;

/// <summary>Which cards to list.</summary>
public sealed class CardFilter
{
    [Display(Name = "类型"), FromQuery(Name = "warning")]
    public Warning? Warning { get; set; }

    [Display(Name = "环节"), FromQuery(Name = "state")]
    public CardState? State { get; set; }

    /// <summary>A unit; a town with its villages.</summary>
    [Display(Name = "单位"), FromQuery(Name = "unit")]
    public Guid? Unit { get; set; }

    [Display(Name = "发牌从"), FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    /// <summary>Only cards not struck off and not withdrawn.</summary>
    [Display(Name = "没销号的"), FromQuery(Name = "open")]
    public bool Open { get; set; }

    /// <summary>The last card of the page before.</summary>
    [FromQuery(Name = "after")]
    public Guid? After { get; set; }

    public bool IsEmpty => this is { Warning: null, State: null, Unit: null, From: null, Open: false };

    /// <summary>The newest first; identifiers are ordered by time.</summary>
    public IQueryable<Card> Of(CountyDb db, Caller caller)
    {
        var cards = db.CardsVisibleTo(caller).AsNoTracking();
        if (Warning is Supervision.Warning.Red) cards = cards.Where(c => c.Warning == Supervision.Warning.Red || c.Warning == Supervision.Warning.Grave);
        else if (Warning is { } warning) cards = cards.Where(c => c.Warning == warning);
        if (State is { } state) cards = cards.Where(c => c.State == state);
        if (Open) cards = cards.Where(c => c.State != CardState.Closed && c.State != CardState.Withdrawn);
        if (Unit is { } unit) cards = cards.Where(c => db.Set<Unit>().Any(u => u.Id == c.UnitId && (u.Id == unit || u.ParentId == unit)));
        if (From is { } from)
        {
            var begin = ChinaTime.At(from, TimeSpan.Zero);
            cards = cards.Where(c => c.IssuedAt >= begin);
        }
        return cards.OrderByDescending(c => c.Id);
    }
}

/// <summary>A card in a list.</summary>
public sealed record CardRow(Guid Id, string Number, Warning Warning, string SubjectNumber, string SubjectTitle, string Unit, CardState State, DateTimeOffset IssuedAt, DateTimeOffset? DueAt);

public static class CardRows
{
    public const int PageSize = 50;

    /// <summary>One page, and the card after which the next begins.</summary>
    public static async Task<(IReadOnlyList<CardRow> Rows, Guid? Next)> PageAsync(CountyDb db, Caller caller, CardFilter filter)
    {
        var cards = filter.Of(db, caller);
        if (filter.After is { } after) cards = cards.Where(c => c.Id.CompareTo(after) < 0);
        var found = await cards.Take(PageSize + 1)
            .Join(db.Units, c => c.UnitId, u => u.Id, (c, u) => new CardRow(c.Id, c.Commitment.Number, c.Warning, c.SubjectNumber, c.SubjectTitle, u.ShortName, c.State, c.IssuedAt, c.Commitment.DueAt)).ToListAsync();
        found = [.. found.OrderByDescending(c => c.IssuedAt).ThenByDescending(c => c.Id)];
        return found.Count > PageSize ? (found[..PageSize], found[PageSize - 1].Id) : (found, null);
    }
}
