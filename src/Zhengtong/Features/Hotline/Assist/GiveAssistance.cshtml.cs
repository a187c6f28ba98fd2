using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Hotline;

/// <summary>What an assisting unit is to do on an order, and its answer (协办).</summary>
public sealed class GiveAssistancePage(Flash flash) : ActPage
{
    protected override string Permission => HotlineAccess.See;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public GiveAssistance Input { get; set; } = new();

    public Assistance Asked { get; private set; } = null!;

    public string OrderNumber { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public bool MayGive => Asked.State == AssistanceState.Asked && Asked.UnitId == Caller.UnitId && Caller.May(HotlineAccess.Undertake);

    protected override async Task ShowAsync()
    {
        var visible = Db.Commitments.VisibleTo(Caller);
        Asked = await Db.Assistances.AsNoTracking().Include(a => a.Commitment.Chain).FirstOrDefaultAsync(a => a.Id == Id && visible.Any(c => c.Id == Id)) ?? throw Refusal.NotFound("这件协办");
        OrderNumber = await Db.Commitments.Where(c => c.Id == Asked.OrderId).Select(c => c.Number).FirstAsync();
        Unit = (await Places.OfAsync(Db)).Unit(Asked.UnitId);
    }

    public Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        return Do(Input, id =>
        {
            flash.Say("已答复主办单位");
            return LocalRedirect($"/orders/assistance/{id}");
        });
    }
}
