using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Ratings;

/// <summary>The contacts behind a score: what was served, and what was said of it, without who said it.</summary>
public sealed class RatedListPage(CommitmentKinds kinds, TimeProvider time) : ActPage
{
    const int PageSize = 50;

    public sealed record Row(Guid Id, DateTimeOffset At, string Number, string Title, string What, string Unit, string Page, RatingLevel? Level, IReadOnlyList<RatingTag> Tags, string? Words);

    protected override string Permission => RatingsAccess.Scores;

    [BindProperty(SupportsGet = true)]
    public ScoreFilter Filter { get; set; } = new();

    [BindProperty(SupportsGet = true, Name = "rated")]
    public bool Rated { get; set; }

    [BindProperty(SupportsGet = true, Name = "bad")]
    public bool Bad { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public Guid? After { get; set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public Guid? Next { get; private set; }

    /// <summary>Null when there are too many to count.</summary>
    public long? Total { get; private set; }

    protected override async Task ShowAsync()
    {
        if (!ModelState.IsValid) (Filter, After) = (new(), null);
        var today = ChinaClock.Today(time);
        (From, To) = Filter.Days(today);
        var contacts = Filter.Contacts(Db, Caller, kinds, today);
        if (Rated) contacts = contacts.Where(c => c.Level != null);
        if (Bad) contacts = contacts.Where(c => c.Level == RatingLevel.Dissatisfied || c.Level == RatingLevel.VeryDissatisfied);
        Total = await contacts.CountedAsync();
        if (After is { } after) contacts = contacts.Where(c => c.Id.CompareTo(after) < 0);
        var ids = await contacts.OrderByDescending(c => c.Id).Take(PageSize + 1).Select(c => c.Id).ToListAsync();
        if (ids.Count > PageSize) Next = ids[PageSize - 1];
        Rows = await ReadAsync([.. ids.Take(PageSize)]);
    }

    async Task<IReadOnlyList<Row>> ReadAsync(Guid[] ids)
    {
        var counted = Db.Ratings.Where(r => r.ExcludedAt == null);
        var rows = await (from k in Db.Set<ServiceContact>()
                          where ids.Contains(k.Id)
                          join c in Db.Commitments on k.CommitmentId equals c.Id
                          join u in Db.Units on k.UnitId equals u.Id
                          join r in counted on k.Id equals r.ContactId into given
                          from r in given.DefaultIfEmpty()
                          select new { k.Id, k.At, CommitmentId = c.Id, c.Number, c.Title, c.Kind, k.What, u.ShortName, Level = r == null ? (RatingLevel?)null : r.Level, Tags = r == null ? null : r.Tags, Words = r == null ? null : r.Words }).AsNoTracking().ToListAsync();
        return [.. rows.OrderByDescending(r => r.Id).Select(r => new Row(r.Id, r.At, r.Number, r.Title, r.What, r.ShortName, kinds[r.Kind].PageOf(r.CommitmentId), r.Level, r.Tags ?? [], RatingsShown.MaskNumbers(r.Words)))];
    }
}
