using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Supervision;

/// <summary>The open cards of a commitment above its page, for staff who may see them.</summary>
sealed class CardsPanel : ICommitmentPanel
{
    public PanelPlace Place => PanelPlace.Banner;

    public async Task<PanelView?> ShowAsync(CountyDb db, Guid commitment, Caller caller)
    {
        if (!caller.May(SupervisionAccess.See)) return null;
        var open = await db.CardsOf(commitment, caller).Where(c => c.State != CardState.Closed && c.State != CardState.Withdrawn).ToListAsync();
        return open.Count == 0 ? null : new("/Features/Supervision/Cards/_CardBanners.cshtml", open);
    }
}
