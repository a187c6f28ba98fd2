using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Supervision;

/// <summary>Which cards to list.</summary>
public sealed class CardFilter : ListFilter
{
    [Display(Name = "类型"), FromQuery(Name = "warning")]
    public Warning? Warning { get; set; }

    [Display(Name = "环节"), FromQuery(Name = "state")]
    public CardState? State { get; set; }

    /// <summary>A unit; a town with its villages.</summary>
    [Display(Name = "单位"), FromQuery(Name = "unit")]
    public Guid? Unit { get; set; }

    /// <summary>The unit itself, without its villages.</summary>
    [FromQuery(Name = "alone")]
    public bool? Alone { get; set; }

    /// <summary>Kind of what it was raised for.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [Display(Name = "发牌从"), FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [Display(Name = "发牌到"), FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    /// <summary>Only cards not struck off and not withdrawn.</summary>
    [Display(Name = "没销号的"), FromQuery(Name = "open")]
    public bool? Open { get; set; }

    /// <summary>Only cards on which this was done (Confirm, Withdraw, Close …), since <see cref="DoneFrom"/>.</summary>
    [FromQuery(Name = "done")]
    public string? Done { get; set; }

    [FromQuery(Name = "done_from")]
    public DateOnly? DoneFrom { get; set; }

    public bool IsEmpty => this is { Warning: null, State: null, Unit: null, Kind: null, From: null, To: null, Open: null, Done: null };

    /// <summary>The cards of this filter that the caller may see, in no order.</summary>
    public IQueryable<Card> Of(CountyDb db, Caller caller)
    {
        var cards = db.CardsVisibleTo(caller).AsNoTracking();
        if (Warning is { } warning) cards = cards.Where(c => c.Warning == warning);
        if (State is { } state) cards = cards.Where(c => c.State == state);
        if (Kind is { } kind) cards = cards.Where(c => c.SubjectKind == kind);
        if (Open == true) cards = cards.Where(c => c.State != CardState.Closed && c.State != CardState.Withdrawn);
        if (Unit is { } unit)
        {
            var within = db.UnitsWithin(unit, Alone);
            cards = cards.Where(c => within.Contains(c.UnitId));
        }
        return Dated(db, cards);
    }

    IQueryable<Card> Dated(CountyDb db, IQueryable<Card> cards)
    {
        if (From is { } from && from > DateOnly.MinValue)
        {
            var begin = ChinaTime.At(from, TimeSpan.Zero);
            cards = cards.Where(c => c.IssuedAt >= begin);
        }
        if (To is { } to && to < DateOnly.MaxValue)
        {
            var end = ChinaTime.At(to.AddDays(1), TimeSpan.Zero);
            cards = cards.Where(c => c.IssuedAt < end);
        }
        if (Done is { } done)
        {
            var since = ChinaTime.At(DoneFrom is { } first && first > DateOnly.MinValue ? first : DateOnly.MinValue.AddDays(1), TimeSpan.Zero);
            cards = cards.Where(c => db.Set<CardStep>().Any(s => s.CardId == c.Id && s.Act == done && s.At >= since));
        }
        return cards;
    }
}

/// <summary>A card in a list.</summary>
public sealed record CardRow(Guid Id, string Number, Warning Warning, string SubjectNumber, string SubjectTitle, string Unit, CardState State, DateTimeOffset IssuedAt, DateTimeOffset? DueAt);

public static class CardRows
{
    public const int PageSize = 50;

    /// <summary>One page, the newest first.</summary>
    public static async Task<Page<CardRow>> PageAsync(CountyDb db, Caller caller, CardFilter filter, int size = PageSize)
    {
        IQueryable<Card> cards = filter.Of(db, caller).OrderByDescending(c => c.Id);
        if (Guid.TryParse(filter.After, out var after)) cards = cards.Where(c => c.Id.CompareTo(after) < 0);
        var found = await cards.Take(size + 1)
            .Join(db.Units, c => c.UnitId, u => u.Id, (c, u) => new CardRow(c.Id, c.Commitment.Number, c.Warning, c.SubjectNumber, c.SubjectTitle, u.ShortName, c.State, c.IssuedAt, c.Commitment.DueAt)).ToListAsync();
        return Page<CardRow>.Of([.. found.OrderByDescending(c => c.Id)], size, c => c.Id.ToString());
    }
}
