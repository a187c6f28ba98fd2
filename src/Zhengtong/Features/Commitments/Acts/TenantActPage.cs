using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Commitments;

/// <summary>
/// The page of one act on one tenant (办理页): the frame <c>_TenantAct.cshtml</c> shows the thing, the form and its buttons, the
/// act's own page its fields. What cannot be undone is shown once more before it is done.
/// </summary>
public abstract class TenantActPage : ActPage
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Pressed on the page that shows everything once more.</summary>
    [BindProperty(Name = "confirmed")]
    public bool Confirmed { get; set; }

    public abstract IShownTenant Thing { get; }

    public abstract TenantDoor Door { get; }

    public ActAttribute Act => Door.Described;

    protected override string Permission => Act.Permission;

    /// <summary>The page now shows what was filled in, and asks.</summary>
    public bool Confirming { get; protected set; }

    /// <summary>What was filled in, to be sent again from the page that asks.</summary>
    public IEnumerable<(string Name, string Value)> Typed =>
        Request.Form.Where(f => f.Key.StartsWith("Input.", StringComparison.Ordinal) && f.Key != "Input.Version").SelectMany(f => f.Value, (f, v) => (f.Key, v ?? ""));
}

/// <summary>The same, with the act and what it shows.</summary>
public abstract class TenantActPage<TShown, TAct, TResult>(Flash flash) : TenantActPage
    where TShown : IShownTenant where TAct : TenantAct<TResult>, new() where TResult : ITenantResult
{
    [BindProperty]
    public TAct Input { get; set; } = new();

    public TShown Shown { get; private set; } = default!;

    public override IShownTenant Thing => Shown;

    public override TenantDoor Door => Way;

    protected abstract TenantDoor<TShown> Way { get; }

    /// <exception cref="Refusal">Not there or not visible.</exception>
    protected abstract Task<TShown> ReadAsync();

    protected override async Task ShowAsync() => Shown = await ReadAsync();

    /// <summary>An act that is not possible now is said so before anybody fills in a form.</summary>
    public override async Task<IActionResult> OnGetAsync()
    {
        await ShowAsync();
        return Way.Closed(Shown, Caller) is { } why ? throw Refusal.NotNow($"{Shown.Commitment.Kind}.not-now", why) : Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await CompleteAsync();
        if (ModelState.IsValid && Door.Confirms && !Confirmed)
        {
            await ShowAsync();
            Confirming = true;
            return Page();
        }
        Input.Id = Id;
        return await Do(Input, Done);
    }

    /// <summary>“Back” on the page that asks: the form again, with what was typed.</summary>
    public async Task<IActionResult> OnPostBackAsync()
    {
        await ShowAsync();
        ModelState.Keys.ToList().ForEach(k => ModelState[k]!.Errors.Clear());
        return Page();
    }

    /// <summary>Puts into the act what the form sends in another shape.</summary>
    protected virtual Task CompleteAsync() => Task.CompletedTask;

    /// <summary>Where the page of the thing is, and what its states are called.</summary>
    protected abstract CommitmentKind Kind { get; }

    /// <summary>Where one goes when it is done.</summary>
    protected virtual string Next => Kind.PageOf(Id);

    IActionResult Done(TResult result)
    {
        flash.Say($"{Act.Name}：办好了。{result.Number} 现在是“{Kind.States[result.State].Name}”。");
        return LocalRedirect(Next);
    }
}
