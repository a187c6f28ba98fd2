using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Catalogue;

/// <summary>Where a citizen begins (我要办事): words, themes, or the nearest place.</summary>
public sealed class MattersPage(MatterSearch search) : ActPage
{
    public sealed record Theme(string Name, int Matters);

    protected override string Permission => Platform.Access.Permission.Anyone;

    [BindProperty(SupportsGet = true, Name = "")]
    public MatterQuery Query { get; set; } = new();

    /// <summary>Null while nothing is asked.</summary>
    public MatterPage? Found { get; private set; }

    /// <summary>What comes nearest when nothing was found.</summary>
    public IReadOnlyList<MatterRow> Nearest { get; private set; } = [];

    public IReadOnlyList<Theme> Personal { get; private set; } = [];

    public IReadOnlyList<Theme> Enterprise { get; private set; } = [];

    public IReadOnlyList<MatterRow> Often { get; private set; } = [];

    public IReadOnlyList<Unit> Towns { get; private set; } = [];

    public int Total { get; private set; }

    public string Heading => Query switch
    {
        { Q: { Length: > 0 } q } => $"“{q}”的搜索结果",
        { Theme: { Length: > 0 } theme } => theme,
        { At: { } place } => $"{Platform.Web.Choices.Name(place)}能办的事",
        { For: SubjectKind.Enterprise } => "企业和个体户办事",
        { For: SubjectKind.Person } => "个人办事",
        _ => "全部事项",
    };

    protected override async Task ShowAsync()
    {
        if (!ModelState.IsValid) Query = new();
        if (!Query.IsEmpty || Request.Query.ContainsKey("all"))
        {
            Found = await search.FindAsync(Query);
            if (Found.Total == 0 && Query.Q is { Length: > 0 } q) Nearest = await search.NearestAsync(q);
            return;
        }
        Personal = await Themes(Db.Matters.Where(m => m.Version > 0).SelectMany(m => m.PersonThemes));
        Enterprise = await Themes(Db.Matters.Where(m => m.Version > 0).SelectMany(m => m.EnterpriseThemes));
        Often = (await search.FindAsync(new() { State = MatterState.Published }, 12)).Rows;
        Towns = await Db.Units.AsNoTracking().Where(u => u.Kind == UnitKind.Town && u.AbolishedOn == null).OrderBy(u => u.Code).ToListAsync();
        Total = await Db.Matters.CountAsync();
    }

    static async Task<IReadOnlyList<Theme>> Themes(IQueryable<string> themes) =>
        await themes.GroupBy(t => t).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => new Theme(g.Key, g.Count())).ToListAsync();
}
