using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Hotline;

/// <summary>Asks why, records it, and shows names and numbers once; to a unit not those who are hidden.</summary>
public sealed class RevealCallerPage(OrderReader reader, Secrets secrets) : ActPage
{
    protected override string Permission => HotlineAccess.Reveal;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public RevealCaller Input { get; set; } = new();

    public ShownOrder Shown { get; private set; } = null!;

    public IReadOnlyList<(string Name, string Number)> Callers { get; private set; } = [];

    protected override async Task ShowAsync() => Shown = await reader.ReadAsync(Id, Caller);

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
        var office = Caller.UnitId == Shown.Book.Office;
        Callers = [.. Shown.Order.Callers.Select(c => c.Hidden && !office ? ("身份保密", "需要联系的，请热线转告")
            : (c.Name ?? "没有说姓名", c.PhoneSecret is { } secret ? secrets.Decrypt(secret) : "没有号码"))];
        return page;
    }
}
