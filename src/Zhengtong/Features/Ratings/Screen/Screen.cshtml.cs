using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>The screen before a window: waits, shows what the clerk called, says thanks without showing the rating. Nobody is signed in on it.</summary>
public sealed class ScreenPage(RatingTokens tokens, TimeProvider time) : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty(SupportsGet = true)]
    public string Token { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "thanks")]
    public bool Thanks { get; set; }

    /// <summary>What the screen shows already; empty when it waits. Sent when it asks for news.</summary>
    [BindProperty(SupportsGet = true, Name = "shown")]
    public string? Shown { get; set; }

    [BindProperty]
    public RateOnScreen Input { get; set; } = new();

    public Guid? Called { get; private set; }

    public ServedView? Served { get; private set; }

    public override async Task<IActionResult> OnGetAsync()
    {
        await ShowAsync();
        if (!Request.Headers.ContainsKey("HX-Request")) return Page();
        if ((Shown ?? "") == $"{Called}") return StatusCode(StatusCodes.Status204NoContent);
        Response.Headers["HX-Redirect"] = $"/rate/screen/{Token}";
        return new OkResult();
    }

    public Task<IActionResult> OnPostAsync()
    {
        Input.Token = Token;
        return Do(Input, _ => LocalRedirect($"/rate/screen/{Token}?thanks=true"));
    }

    protected override async Task ShowAsync()
    {
        var place = tokens.ReadScreen(Db.County, Token) ?? throw Refusal.NotFound("这块评价屏");
        Called = await RatingScreen.CalledAsync(Db, place, time.GetUtcNow());
        Served = Called is { } contact ? await ServedView.ReadAsync(Db, contact) : null;
    }
}
