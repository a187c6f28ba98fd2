using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>The screen that the clerk hands over: the person rates, and the screen says thanks without showing the rating.</summary>
public sealed class WindowPage : ActPage
{
    protected override string Permission => RatingsAccess.Window;

    [BindProperty(SupportsGet = true)]
    public Guid Contact { get; set; }

    [BindProperty(SupportsGet = true, Name = "thanks")]
    public bool Thanks { get; set; }

    [BindProperty]
    public RateAtWindow Input { get; set; } = new();

    public ServedView Served { get; private set; } = null!;

    protected override async Task ShowAsync()
    {
        var visible = Db.Commitments.VisibleTo(Caller);
        if (!await Db.Set<ServiceContact>().AnyAsync(k => k.Id == Contact && visible.Any(c => c.Id == k.CommitmentId))) throw Refusal.NotFound("这次服务");
        Served = await ServedView.ReadAsync(Db, Contact);
    }

    public Task<IActionResult> OnPostAsync()
    {
        Input.Contact = Contact;
        return Do(Input, _ => LocalRedirect($"/rate/window/{Contact}?thanks=true"));
    }
}
