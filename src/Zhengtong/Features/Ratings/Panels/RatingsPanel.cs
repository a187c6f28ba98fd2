using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Ratings;

/// <summary>A contact that can be rated, and whether it was.</summary>
public sealed record RatableContact(Guid Id, string What, DateTimeOffset At, string Token, RatingLevel? Level);

/// <summary>What stands beside a ratable commitment: for its party the contacts to rate, for staff the ratings, once it has ended.</summary>
/// <param name="Ended">Staff see nothing of a rating before.</param>
/// <param name="AtWindow">The clerk may ask for a rating.</param>
public sealed record RatingsPanelView(bool IsParty, bool Ended, bool AtWindow, IReadOnlyList<RatableContact> Contacts, IReadOnlyList<ShownRating> Ratings);

sealed class RatingsPanel(CommitmentKinds kinds, RatingTokens tokens) : ICommitmentPanel
{
    public PanelPlace Place => PanelPlace.Side;

    public async Task<PanelView?> ShowAsync(CountyDb db, Guid commitment, Caller caller)
    {
        if (await RatableContacts.ReadAsync(db, kinds, tokens, commitment) is not { Contacts.Count: > 0 } found) return null;
        var isParty = found.PartyId is { } party && caller.PartyIds.Contains(party);
        if (!isParty && !caller.IsStaff) return null;
        var ratings = isParty || !found.Ended ? [] : await RatingsShown.ToStaffAsync(db, commitment, caller);
        return new("/Features/Ratings/Panels/_Ratings.cshtml", new RatingsPanelView(isParty, found.Ended, caller.May(RatingsAccess.Window), found.Contacts, ratings));
    }
}

/// <summary>Above a commitment that has ended, for its party: rate how it ended (请您评价), as long as that may be rated and was not.</summary>
sealed class AskPanel(CommitmentKinds kinds, RatingTokens tokens, TimeProvider time) : ICommitmentPanel
{
    public PanelPlace Place => PanelPlace.Banner;

    public async Task<PanelView?> ShowAsync(CountyDb db, Guid commitment, Caller caller)
    {
        if (caller.IsStaff || await RatableContacts.ReadAsync(db, kinds, tokens, commitment) is not { Contacts: [.., { Level: null } last], EndedAt: { } ended, PartyId: { } party } || !caller.PartyIds.Contains(party))
            return null;
        var today = ChinaClock.Today(time);
        return (await db.RatingPolicyAsync(today)).MayRate(ended, today) ? new("/Features/Ratings/Panels/_Ask.cshtml", last) : null;
    }
}

/// <summary>On the receipt: the code with which the last contact is rated.</summary>
sealed class ReceiptPanel(CommitmentKinds kinds, RatingTokens tokens) : ICommitmentPanel
{
    public PanelPlace Place => PanelPlace.Receipt;

    public async Task<PanelView?> ShowAsync(CountyDb db, Guid commitment, Caller caller) =>
        await RatableContacts.ReadAsync(db, kinds, tokens, commitment) is { Contacts: [.., var last] }
            ? new("/Features/Ratings/Panels/_RatingCode.cshtml", last) : null;
}

static class RatableContacts
{
    public sealed record Found(Guid? PartyId, DateTimeOffset? EndedAt, IReadOnlyList<RatableContact> Contacts)
    {
        public bool Ended => EndedAt is not null;
    }

    sealed record Contact(string Kind, Guid? PartyId, DateTimeOffset? ClosedAt, Guid Id, string What, DateTimeOffset At, RatingLevel? Level);

    static readonly Func<CountyDb, Guid, IAsyncEnumerable<Contact>> Contacts = EF.CompileAsyncQuery((CountyDb db, Guid commitment) =>
        from k in db.Set<ServiceContact>()
        where k.CommitmentId == commitment
        join c in db.Set<Commitment>() on k.CommitmentId equals c.Id
        join r in db.Set<Rating>() on k.Id equals r.ContactId into given
        from r in given.DefaultIfEmpty()
        orderby k.At, k.Id
        select new Contact(c.Kind, c.PartyId, c.ClosedAt, k.Id, k.What, k.At, r == null ? null : r.Level));

    /// <returns>Null when there is none, or the kind is not ratable.</returns>
    public static async Task<Found?> ReadAsync(CountyDb db, CommitmentKinds kinds, RatingTokens tokens, Guid id)
    {
        var contacts = await Contacts(db, id).ToListAsync();
        return contacts is [var any, ..] && kinds[any.Kind].Ratable
            ? new(any.PartyId, any.ClosedAt, [.. contacts.Select(k => new RatableContact(k.Id, k.What, k.At, tokens.Of(db.County, k.Id), k.Level))]) : null;
    }
}
