using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>Asks why somebody wants to see personal numbers, records it, and shows them once (看号码); the frame is <c>_Reveal.cshtml</c>, the field of the reason the page's own.</summary>
public abstract class RevealPage : ActPage
{
    [FromRoute]
    public Guid Id { get; set; }

    public abstract IShownTenant Thing { get; }

    public abstract ActAttribute Act { get; }

    protected override string Permission => Act.Permission;

    /// <summary>What each number is, and the number; empty before the reason is recorded.</summary>
    public IReadOnlyList<(string Label, string Number)> Numbers { get; protected set; } = [];
}

/// <summary>The same, with the act that records it and what it shows.</summary>
public abstract class RevealPage<TShown, TAct, TResult> : RevealPage where TShown : IShownTenant where TAct : TenantAct<TResult>, new()
{
    [BindProperty]
    public TAct Input { get; set; } = new();

    public TShown Shown { get; private set; } = default!;

    public override IShownTenant Thing => Shown;

    public override ActAttribute Act => UseCases.Describe(typeof(TAct));

    protected abstract Task<TShown> ReadAsync();

    protected abstract IEnumerable<(string Label, string Number)> Reveal();

    protected override async Task ShowAsync() => Shown = await ReadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        var recorded = false;
        var page = await Do(Input, _ =>
        {
            recorded = true;
            return Page();
        });
        if (!recorded) return page;
        await ShowAsync();
        Numbers = [.. Reveal()];
        return page;
    }
}
