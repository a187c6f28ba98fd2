using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Platform.Doors;

/// <summary>
/// A page as a door to acts: <see cref="ShowAsync"/> reads what it shows, <see cref="Do"/> runs an act and, when it is
/// refused, shows the page again with what was typed and why.
/// </summary>
public abstract class ActPage : PageModel
{
    /// <summary>The permission without which the page does not open.</summary>
    protected abstract string Permission { get; }

    public Caller Caller => HttpContext.Caller;

    protected CountyDb Db => field ??= HttpContext.RequestServices.GetRequiredService<CountyDb>();

    /// <summary>The refusal that made the page show again.</summary>
    public Refusal? Refused { get; private set; }

    /// <summary>Reads what the page shows; runs for GET and again after a refusal.</summary>
    protected virtual Task ShowAsync() => Task.CompletedTask;

    public virtual async Task<IActionResult> OnGetAsync()
    {
        await ShowAsync();
        return Page();
    }

    [NonHandler] // by its name it would be one, of a method PAGE
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerMethod is null) // else the page would be drawn without anything having been read for it
        {
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
            return;
        }
        try
        {
            Caller.Demand(Permission);
            Nul.Refuse(HttpContext);
            await Db.EnterAsync(HttpContext.RequestAborted);
            var executed = await next();
            if (executed.Exception is Refusal refusal && !executed.ExceptionHandled)
            {
                executed.ExceptionHandled = true;
                executed.Result = Refuse(refusal);
            }
        }
        catch (Refusal refusal)
        {
            context.Result = Refuse(refusal);
        }
    }

    /// <summary>Runs the act; on success goes where <paramref name="then"/> says.</summary>
    /// <param name="field">The bound property the act is in, for messages at fields.</param>
    protected async Task<IActionResult> Do<TResult>(IAct<TResult> act, Func<TResult, IActionResult> then, string field = "Input")
    {
        if (!ModelState.IsValid)
            return await Again();
        try
        {
            return then(await HttpContext.RequestServices.GetRequiredService<UseCases.UseCases>().Run(act, Caller, Once, HttpContext.RequestAborted));
        }
        catch (Refusal refusal) when (refusal.Kind is RefusalKind.Invalid or RefusalKind.Forbidden or RefusalKind.NotNow or RefusalKind.Stale or RefusalKind.TooLarge or RefusalKind.TooMany)
        {
            return await Again(refusal, field);
        }
    }

    /// <summary>Shows the page again with the refusal.</summary>
    protected Task<IActionResult> Again(Refusal refusal, string field = "Input")
    {
        Refused = refusal;
        if (refusal.Kind == RefusalKind.Stale)
        {
            ViewData.SetStale(new(refusal.Message, []) { Since = [.. refusal.Fields.Select(f => f.Message)] });
            return Again((int)refusal.Kind);
        }
        foreach (var message in refusal.Fields)
            ModelState.AddModelError(message.Field.Length == 0 ? "" : field.Length == 0 ? message.Field : $"{field}.{message.Field}", message.Message);
        if (refusal.Fields.Count == 0)
            ModelState.AddModelError("", refusal.Basis is null ? refusal.Message : $"{refusal.Message}（{refusal.Basis}）");
        return Again((int)refusal.Kind);
    }

    /// <summary>Shows the page again with what is wrong in the fields.</summary>
    protected async Task<IActionResult> Again(int status = StatusCodes.Status400BadRequest)
    {
        await Db.EnterAsync();
        await ShowAsync();
        Response.StatusCode = status;
        return Page();
    }

    IActionResult Refuse(Refusal refusal) => refusal.Kind == RefusalKind.SignIn
        ? LocalRedirect($"/sign-in?back={Uri.EscapeDataString(Request.Path + Request.QueryString)}")
        : refusal.Kind == RefusalKind.Forbidden && Caller.MustChangePassword ? LocalRedirect("/password")
        : new RefusalResult(refusal);

    /// <summary>Several forms on one page: what is wrong with those not sent does not count.</summary>
    protected void Only(string form)
    {
        foreach (var other in ModelState.Keys.Where(k => !k.StartsWith(form + ".", StringComparison.Ordinal)).ToList())
            ModelState.Remove(other);
    }

    /// <summary>The idempotency key of what is sent: that of the form. A page whose form may be sent again, changed, has none.</summary>
    protected virtual string? Once => Request.HasFormContentType && Request.Form.TryGetValue("once", out var once) && once.ToString() is { Length: > 0 and <= 64 } key ? key : null;
}

/// <summary>An answer that is only the refusal: the error pages show it.</summary>
public sealed class RefusalResult(Refusal refusal) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context)
    {
        context.HttpContext.Features.Set(refusal);
        context.HttpContext.Response.StatusCode = (int)refusal.Kind;
        return Task.CompletedTask;
    }
}
