using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Hotline;

/// <summary>Beside an order that is a letter, for who may publish it: whether it is published.</summary>
public sealed class LetterPanel : ICommitmentPanel
{
    public sealed record Shown(Guid Order, Guid? Published, bool Answered);

    public PanelPlace Place => PanelPlace.Side;

    public async Task<PanelView?> ShowAsync(CountyDb db, Guid commitment, Caller caller) =>
        caller.May(HotlineAccess.Publish) && await db.WorkOrders.Where(o => o.Id == commitment && db.Set<Letter>().Any(l => l.Id == o.Id))
            .Select(o => new Shown(o.Id, db.Set<PublishedLetter>().Where(p => p.OrderId == o.Id && p.WithdrawnAt == null).Select(p => (Guid?)p.Id).FirstOrDefault(), o.State == OrderState.Reviewed || o.State == OrderState.Closed))
            .FirstOrDefaultAsync() is { } shown ? new("/Features/Hotline/Mailbox/_Letter.cshtml", shown) : null;
}
