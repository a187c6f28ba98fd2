using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Commitments;

/// <summary>One commitment as lists show it; persons masked.</summary>
public sealed record FoundRow(
    Guid Id, string Number, string Title, string PartyLabel, string? Site, string Kind, string Step, string? Outcome, string Unit, string? Person,
    DateTimeOffset OpenedAt, DateTimeOffset? ClosedAt, DateTimeOffset? DueAt, string Page);

/// <summary>Finds commitments, open and closed, by number, name, words and filters (查找); the newest first.</summary>
public sealed partial class Finder(CountyDb db, CommitmentKinds kinds)
{
    public const int PageSize = 30;

    /// <summary>A name that more parties bear must be written more fully.</summary>
    const int MostParties = 300;

    public Task<Places> PlacesAsync() => Places.OfAsync(db);

    /// <summary>One page, and the place after which the next begins.</summary>
    public async Task<(IReadOnlyList<FoundRow> Rows, string? Next)> PageAsync(Caller caller, CommitmentFilter filter, int size = PageSize)
    {
        var rows = await FilteredAsync(caller, filter);
        if (Cursor.Read(filter.After, 2) is [var openedText, var idText] && Cursor.Instant(openedText) is { } opened && Guid.TryParse(idText, out var id))
            rows = rows.Where(c => c.OpenedAt <= opened && (c.OpenedAt < opened || c.Id.CompareTo(id) > 0));
        var found = await ReadAsync(rows.Take(size + 1)).ToListAsync();
        var last = found.Count > size ? found[size - 1] : null;
        return (found[..Math.Min(found.Count, size)], last is null ? null : Cursor.Write(last.OpenedAt, last.Id));
    }

    /// <summary>All rows under a filter that the caller may see, in order: for page and export alike.</summary>
    /// <exception cref="Refusal">What is looked for is too short.</exception>
    public async Task<IQueryable<Commitment>> FilteredAsync(Caller caller, CommitmentFilter filter)
    {
        await db.EnterAsync();
        var rows = filter.Apply(db.Commitments.AsNoTracking().VisibleAmongMany(caller, db), kinds, await PlacesAsync());
        return (await LookingForAsync(rows, filter.Q)).OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Id);
    }

    /// <summary>Rows as lists show them, read as they come.</summary>
    public async IAsyncEnumerable<FoundRow> ReadAsync(IQueryable<Commitment> rows)
    {
        var places = await PlacesAsync();
        var read = rows.Select(c => new
        {
            c.Id,
            c.Number,
            c.Title,
            c.PartyLabel,
            c.SiteId,
            c.Kind,
            c.State,
            c.Outcome,
            c.UnitId,
            c.OpenedAt,
            c.ClosedAt,
            c.DueAt,
            Person = db.Set<Organisation.Person>().Where(p => p.Id == c.PersonId).Select(p => p.Name).FirstOrDefault(),
        }).AsAsyncEnumerable();
        await foreach (var c in read)
            yield return new FoundRow(c.Id, c.Number, c.Title, c.PartyLabel, places.Site(c.SiteId), kinds.NameOf(c.Kind), kinds.Label(c.Kind, c.State).Name,
                kinds.Outcome(c.Kind, c.Outcome), places.Unit(c.UnitId), c.Person, c.OpenedAt, c.ClosedAt, c.DueAt, kinds[c.Kind].PageOf(c.Id));
    }

    async Task<IQueryable<Commitment>> LookingForAsync(IQueryable<Commitment> rows, string? typed)
    {
        var word = (typed ?? "").Trim();
        if (word.Length == 0) return rows;
        if (NumberLike().IsMatch(word))
        {
            var number = word.ToUpperInvariant();
            return rows.Where(c => c.Number.StartsWith(number));
        }
        var text = word.ToLowerInvariant();
        var pairs = Bigrams.In(text);
        if (pairs.Length == 0) throw Refusal.Invalid(nameof(CommitmentFilter.Q), "至少写两个字，或者写编号的开头");
        var parties = await db.Set<Party>().AsNoTracking().Where(p => Bigrams.Held(p.Name, pairs) && p.Name.ToLower().Contains(text))
            .OrderBy(p => p.Name.Length).Select(p => p.Id).Take(MostParties).ToListAsync();
        return rows.Where(c => (Bigrams.Held(c.Title, pairs) && c.Title.ToLower().Contains(text)) || parties.Contains(c.PartyId!.Value));
    }

    [GeneratedRegex("^[A-Za-z]{1,6}[0-9][0-9A-Za-z-]*$")]
    private static partial Regex NumberLike();
}
