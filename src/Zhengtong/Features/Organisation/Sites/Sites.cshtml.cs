using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>Where people are served, by region (服务场所清单).</summary>
public sealed class SitesPage(Flash flash) : OrganisationPage(flash)
{
    [Display(Name = "种类"), BindProperty(SupportsGet = true)]
    public SiteKind? Kind { get; set; }

    [BindProperty]
    public AddSite Add { get; set; } = new();

    public IReadOnlyList<Site> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        var sites = Db.Sites.AsNoTracking();
        if (Kind is { } kind) sites = sites.Where(s => s.Kind == kind);
        if (Wanted is { } wanted) sites = sites.Where(s => EF.Functions.Like(s.Name, wanted) || EF.Functions.Like(s.Address, wanted));
        if (Place is var (region, id)) sites = sites.Where(s => EF.Functions.GreaterThan(ValueTuple.Create(s.RegionCode, s.Id), ValueTuple.Create(region, id)));
        (Rows, Next) = Page(await sites.OrderBy(s => s.RegionCode).ThenBy(s => s.Id).Take(PageSize + 1).ToListAsync(), s => (s.RegionCode, s.Id));
        Units = await UnitsAsync();
    }

    public Task<IActionResult> OnPostAsync() => Act(nameof(Add), Add, $"已设立“{Add.Name}”。", id => $"/organisation/sites/{id}");
}
