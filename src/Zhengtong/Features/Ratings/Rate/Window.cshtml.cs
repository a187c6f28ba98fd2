using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Ratings;

/// <summary>The clerk asks for a rating: on the screen before the window, or on the person's own telephone. The own screen is never handed over.</summary>
public sealed class WindowPage(RatingTokens tokens, Flash flash) : ActPage
{
    protected override string Permission => RatingsAccess.Window;

    [BindProperty(SupportsGet = true)]
    public Guid Contact { get; set; }

    public ServedView Served { get; private set; } = null!;

    /// <summary>The address of the screen of this window; null where there is none.</summary>
    public string? Screen => RatingScreen.PlaceOf(Caller) is { } place ? AddressOf($"screen/{tokens.OfScreen(Db.County, place)}") : null;

    public string Phone => AddressOf(tokens.Of(Db.County, Contact));

    protected override async Task ShowAsync()
    {
        var visible = Db.Commitments.VisibleTo(Caller);
        if (!await Db.Set<ServiceContact>().AnyAsync(k => k.Id == Contact && visible.Any(c => c.Id == k.CommitmentId))) throw Refusal.NotFound("这次服务");
        Served = await ServedView.ReadAsync(Db, Contact);
    }

    public Task<IActionResult> OnPostAsync() => Do(new CallRater { Contact = Contact }, _ =>
    {
        flash.Say("评价屏上正在请群众评价");
        return LocalRedirect($"/rate/window/{Contact}");
    });

    string AddressOf(string path) => $"{Request.Scheme}://{Request.Host}/rate/{path}";
}
