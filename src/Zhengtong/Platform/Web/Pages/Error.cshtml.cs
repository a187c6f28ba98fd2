using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Web.Pages;

/// <summary>Every answer that is not the page asked for, in plain words, in the frame that the reader knows.</summary>
[IgnoreAntiforgeryToken, ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ErrorPage(TimeProvider clock) : PageModel
{
    /// <summary>Read from the route by hand: binding would read the form, which may be what could not be read.</summary>
    public int Status { get; private set; }

    public Trouble Trouble => HttpContext.Features.Get<Refusal>() is { } refusal ? Trouble.Of(Status) with { Meaning = refusal.Message + "。" } : Trouble.Of(Status);

    /// <summary>What to tell the technician: status, trace, time. Nothing about the inside.</summary>
    public string Trace => HttpContext.TraceIdentifier;

    public DateTimeOffset At => clock.GetUtcNow();

    /// <summary>Where the reader was, if the server sent them here.</summary>
    public string? Path => HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
        ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;

    public void OnGet() => Answer();

    public void OnPost() => Answer();

    void Answer()
    {
        Status = int.Parse((string)RouteData.Values["status"]!);
        // A failure keeps the status that the handler chose (413 for a body too large, else 500).
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
            Status = Response.StatusCode;
        Response.StatusCode = Status is >= 400 and < 600 ? Status : 404;
    }
}
