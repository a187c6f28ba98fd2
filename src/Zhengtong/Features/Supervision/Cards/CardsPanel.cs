using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Supervision;

/// <summary>What supervision says above a commitment's page: its open cards, and the reminder as long as no card has come.</summary>
public sealed record CardBanners(IReadOnlyList<Card> Cards, Reminder? Reminder);

/// <summary>The open cards of a commitment above its page, for staff who may see them.</summary>
sealed class CardsPanel : ICommitmentPanel
{
    static readonly Func<CountyDb, Guid, Caller, Task<List<Card>>> Cards = CompiledQuery.Many((CountyDb db, Guid commitment, Sight sight) => db.Set<Card>().AsNoTracking()
        .Include(c => c.Commitment).Where(c => c.SubjectId == commitment && Visibility.IsSeen(c.Commitment, sight)).OrderBy(c => c.IssuedAt));

    static readonly Func<CountyDb, Guid, Task<Reminder?>> LastReminder = EF.CompileAsyncQuery((CountyDb db, Guid commitment) => db.Set<Reminder>().AsNoTracking()
        .Where(r => r.CommitmentId == commitment && db.Set<Commitment>().Any(c => c.Id == commitment && c.ClosedAt == null)).OrderByDescending(r => r.At).FirstOrDefault());

    public PanelPlace Place => PanelPlace.Banner;

    public async Task<PanelView?> ShowAsync(CountyDb db, Guid commitment, Caller caller)
    {
        if (!caller.May(SupervisionAccess.See)) return null;
        var banners = await ReadAsync(db, commitment, caller);
        return banners is { Cards.Count: 0, Reminder: null } ? null : new("/Features/Supervision/Cards/_CardBanners.cshtml", banners);
    }

    public static async Task<CardBanners> ReadAsync(CountyDb db, Guid commitment, Caller caller)
    {
        var cards = await Cards(db, commitment, caller);
        var reminder = cards.Count > 0 ? null : await LastReminder(db, commitment);
        return new([.. cards.Where(c => c.State is not (CardState.Closed or CardState.Withdrawn))], reminder);
    }
}
