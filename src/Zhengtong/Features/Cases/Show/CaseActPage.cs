using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>
/// The page of one act on one case (办理页): the frame <c>_CaseAct.cshtml</c> shows the case, the form and its buttons, the
/// act's own page its fields. What cannot be undone is shown once more before it is done.
/// </summary>
public abstract class CaseActPage : ActPage
{
    protected CaseReader Reader => HttpContext.RequestServices.GetRequiredService<CaseReader>();

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Pressed on the page that shows everything once more.</summary>
    [BindProperty(Name = "confirmed")]
    public bool Confirmed { get; set; }

    public ShownCase Shown { get; private set; } = null!;

    public abstract CaseDoor Door { get; }

    public ActAttribute Act => Door.Described;

    protected override string Permission => Act.Permission;

    /// <summary>The page now shows what was filled in, and asks.</summary>
    public bool Confirming { get; protected set; }

    /// <summary>What was filled in, to be sent again from the page that asks.</summary>
    public IEnumerable<(string Name, string Value)> Typed =>
        Request.Form.Where(f => f.Key.StartsWith("Input.", StringComparison.Ordinal) && f.Key != "Input.Version").SelectMany(f => f.Value, (f, v) => (f.Key, v ?? ""));

    protected override async Task ShowAsync() => Shown = await Reader.ReadAsync(Id, Caller);
}

/// <summary>The same, with the act: <c>@model CaseActPage&lt;AcceptCase&gt;</c>.</summary>
public class CaseActPage<TAct>(Flash flash) : CaseActPage where TAct : CaseAct, new()
{
    [BindProperty]
    public TAct Input { get; set; } = new();

    public override CaseDoor Door => CaseDoor.To<TAct>();

    /// <summary>An act that is not possible now is said so before anybody fills in a form.</summary>
    public override async Task<IActionResult> OnGetAsync()
    {
        await ShowAsync();
        return Door.Closed(Shown, Caller) is { } why ? throw Refusal.NotNow("case.not-now", why) : Page();
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

    IActionResult Done(CaseResult result)
    {
        flash.Say($"{Act.Name}：办好了。{result.Number} 现在是“{CaseKinds.Case.States[result.State].Name}”。");
        return LocalRedirect($"/cases/{Id}");
    }
}
