using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>An order whole (工单): what to do next, its clocks, what was wanted, done and said.</summary>
public sealed class OrderPage(OrderReader reader) : ActPage
{
    protected override string Permission => HotlineAccess.See;

    [FromRoute]
    public Guid Id { get; set; }

    public ShownOrder Shown { get; private set; } = null!;

    public IReadOnlyList<NextAct> Acts { get; private set; } = [];

    /// <summary>What cannot be done now, and why.</summary>
    public string? Note { get; private set; }

    public bool MayReveal => Caller.May(HotlineAccess.Reveal) && Shown.Order.Callers.Exists(c => c.Name is not null || c.PhoneMasked is not null)
        && (Caller.UnitId == Shown.Book.Office || (Caller.UnitId == Shown.Order.UnitId && Shown.Commitment.IsOpen));

    protected override async Task ShowAsync()
    {
        Shown = await reader.ReadAsync(Id, Caller);
        (Acts, var barred) = OrderDoor.All.Open(Shown, Caller);
        Note = barred.Count > 0 ? $"现在还不能：{string.Join("；", barred)}" : Acts.Count > 0 ? null : Idle();
    }

    string Idle() => !Shown.Commitment.IsOpen ? "这张工单已经办完。"
        : Shown.Commitment.UnitId != Caller.UnitId ? $"现在归{Shown.Places.Unit(Shown.Commitment.UnitId)}办，您可以查看。"
        : "现在没有要您办的事。";
}
