using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>What somebody looks for among the published letters.</summary>
public sealed class LettersFilter : ListFilter
{
    [Display(Name = "信里的词"), FromQuery(Name = "q"), StringLength(60)]
    public string? Q { get; set; }
}

/// <summary>One published letter in a list.</summary>
/// <param name="Unit">Who replied.</param>
public sealed record LetterRow(Guid Id, string Title, string Unit, DateOnly RepliedOn, DateTimeOffset PublishedAt)
{
    /// <summary>Those not withdrawn, the newest first.</summary>
    public static async Task<Page<LetterRow>> FindAsync(CountyDb db, LettersFilter filter)
    {
        var (rows, letters) = (filter.Rows(), db.PublishedLetters.AsNoTracking().Where(p => p.WithdrawnAt == null));
        if (filter.Q?.Trim() is { Length: > 0 } word)
        {
            var like = Like.Containing(word);
            letters = letters.Where(p => EF.Functions.ILike(p.Title, like, Like.Escape) || EF.Functions.ILike(p.Text, like, Like.Escape) || EF.Functions.ILike(p.Reply, like, Like.Escape));
        }
        if (Cursor.Read(filter.After, 2) is [var instant, var last] && Cursor.Instant(instant) is { } at && Guid.TryParse(last, out var id))
            letters = letters.Where(p => p.PublishedAt < at || (p.PublishedAt == at && p.Id < id));
        var places = await Places.OfAsync(db);
        var found = await letters.OrderByDescending(p => p.PublishedAt).ThenByDescending(p => p.Id).Take(rows + 1).Select(p => new { p.Id, p.Title, p.UnitId, p.RepliedAt, p.PublishedAt }).ToListAsync();
        return Page<LetterRow>.Of([.. found.Select(p => new LetterRow(p.Id, p.Title, places.Unit(p.UnitId), DateOnly.FromDateTime(ChinaClock.Cut(p.RepliedAt).DateTime), p.PublishedAt))], rows, r => Cursor.Write(r.PublishedAt, r.Id));
    }
}

/// <summary>One published letter, whole.</summary>
public sealed record LetterItem(Guid Id, string Title, string Text, string Reply, string Unit, DateTimeOffset WrittenAt, DateTimeOffset RepliedAt)
{
    /// <summary>Null when there is none, or it was withdrawn.</summary>
    public static async Task<LetterItem?> FindAsync(CountyDb db, Guid id)
    {
        var places = await Places.OfAsync(db);
        return await db.PublishedLetters.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.WithdrawnAt == null) is { } p
            ? new(p.Id, p.Title, p.Text, p.Reply, places.Unit(p.UnitId), p.WrittenAt, p.RepliedAt) : null;
    }
}
