using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>The units, by code (单位清单).</summary>
public sealed class UnitsPage(Flash flash) : OrganisationPage(flash)
{
    [Display(Name = "种类"), BindProperty(SupportsGet = true)]
    public UnitKind? Kind { get; set; }

    [BindProperty]
    public AddUnit Add { get; set; } = new();

    public IReadOnlyList<Unit> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        var units = Db.Units.AsNoTracking();
        if (Kind is { } kind) units = units.Where(u => u.Kind == kind);
        if (Wanted is { } wanted) units = units.Where(u => EF.Functions.Like(u.Name, wanted) || EF.Functions.Like(u.ShortName, wanted) || EF.Functions.Like(u.Code, wanted));
        if (Place is var (code, id)) units = units.Where(u => EF.Functions.GreaterThan(ValueTuple.Create(u.Code, u.Id), ValueTuple.Create(code, id)));
        (Rows, Next) = Page(await units.OrderBy(u => u.Code).ThenBy(u => u.Id).Take(PageSize + 1).ToListAsync(), u => (u.Code, u.Id));
        Parents = await UnitsAsync();
    }

    public Task<IActionResult> OnPostAsync() => Act(nameof(Add), Add, $"已设立“{Add.Name}”。", id => $"/organisation/units/{id}");
}
