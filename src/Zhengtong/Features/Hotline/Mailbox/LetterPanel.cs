using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Hotline;

/// <summary>Beside an order that is a letter, for who may publish it: whether it is published.</summary>
public sealed class LetterPanel : ICommitmentPanel
{
    public sealed record Shown(Guid Order, Guid? Published);

    public PanelPlace Place => PanelPlace.Side;

    public async Task<PanelView?> ShowAsync(CountyDb db, Guid commitment, Caller caller) =>
        caller.May(HotlineAccess.Publish) && await db.Letters.AnyAsync(l => l.Id == commitment)
            ? new("/Features/Hotline/Mailbox/_Letter.cshtml", new Shown(commitment, await db.PublishedLetters.Where(p => p.OrderId == commitment && p.WithdrawnAt == null).Select(p => (Guid?)p.Id).FirstOrDefaultAsync()))
            : null;
}
