using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Catalogue;

/// <summary>All matters of the county by state, for the staff (事项清单).</summary>
public sealed class CataloguePage(MatterSearch search) : ActPage
{
    protected override string Permission => CatalogueAccess.View;

    [BindProperty(SupportsGet = true, Name = "")]
    public MatterQuery Query { get; set; } = new();

    public MatterPage Found { get; private set; } = null!;

    public IReadOnlyDictionary<MatterState, int> States { get; private set; } = new Dictionary<MatterState, int>();

    public IEnumerable<SelectListItem> Kinds => Choices.Of<MatterKind>();

    protected override async Task ShowAsync()
    {
        if (!ModelState.IsValid) Query = new();
        Found = await search.FindAsync(Query, 50);
        States = await Db.Matters.GroupBy(m => m.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    /// <summary>The same list in another state; null for all.</summary>
    public string In(MatterState? state) => state is { } one ? $"/catalogue?state={one.ToString().ToLowerInvariant()}" : "/catalogue";
}
