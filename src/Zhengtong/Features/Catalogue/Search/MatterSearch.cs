using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Catalogue;

/// <summary>What is looked for among the county's matters; everything given must hold.</summary>
public sealed record MatterQuery
{
    [Display(Name = "事项名称或您自己的话"), StringLength(50)]
    public string? Q { get; init; }

    /// <summary>Themes of persons or of enterprises.</summary>
    [Display(Name = "服务对象")]
    public SubjectKind? For { get; init; }

    [Display(Name = "主题"), StringLength(20)]
    public string? Theme { get; init; }

    /// <summary>Accepted there by the published list or, before publication, meant for that level.</summary>
    [Display(Name = "在哪里办")]
    public PlaceKind? At { get; init; }

    [Display(Name = "状态")]
    public MatterState? State { get; init; }

    [Display(Name = "类型")]
    public MatterKind? Kind { get; init; }

    [Display(Name = "部门"), StringLength(40)]
    public string? Department { get; init; }

    /// <summary>The key after which the page begins.</summary>
    [StringLength(30)]
    public string? After { get; init; }

    public bool IsEmpty => this with { After = null } == new MatterQuery();
}

/// <param name="Department">As the base catalogue names it; for staff only.</param>
public sealed record MatterRow(string Code, string Title, string? Summary, MatterState State, MatterKind Kind, HandlingKind? Handling, int Version, string? Department)
{
    public bool HasGuide => Version > 0;
}

/// <param name="Next">Key of the next page; null on the last.</param>
public sealed record MatterPage(IReadOnlyList<MatterRow> Rows, int Total, string? Next);

/// <summary>Finds matters (事项查找). Words of two characters are found: at this size every row is looked through.</summary>
public sealed class MatterSearch(CountyDb db)
{
    /// <summary>Published ones first, then those whose title holds the words.</summary>
    public async Task<MatterPage> FindAsync(MatterQuery query, int size = 20, CancellationToken ct = default)
    {
        await db.EnterAsync(ct);
        var found = Where(query);
        var total = await found.CountAsync(ct);
        var title = Like.Containing(query.Q?.Trim().ToLowerInvariant() ?? "");
        var ranked = found.Select(m => new { Matter = m, Rank = (m.Version > 0 ? 0 : 2) + (EF.Functions.Like(m.Title.ToLower(), title, Like.Escape) ? 0 : 1) });
        if (Key(query.After) is var (rank, code))
            ranked = ranked.Where(r => r.Rank > rank || (r.Rank == rank && string.Compare(r.Matter.Code, code) > 0));
        var rows = await ranked.OrderBy(r => r.Rank).ThenBy(r => r.Matter.Code).Take(size + 1)
            .Select(r => new { r.Rank, Row = new MatterRow(r.Matter.Code, r.Matter.Title, r.Matter.Summary, r.Matter.State, r.Matter.Kind, r.Matter.Handling, r.Matter.Version, r.Matter.Department) })
            .ToListAsync(ct);
        var last = rows.Count > size ? rows[size - 1] : null;
        return new([.. rows.Take(size).Select(r => r.Row)], total, last is null ? null : $"{last.Rank}-{last.Row.Code}");
    }

    /// <summary>The matters nearest to words that nothing holds as they are: those that share most pairs of characters.</summary>
    public async Task<IReadOnlyList<MatterRow>> NearestAsync(string typed, int size = 8, CancellationToken ct = default)
    {
        await db.EnterAsync(ct);
        var pairs = typed.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(word => Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => word.Substring(i, 2))).Distinct().Select(Like.Containing).ToArray();
        return await db.Matters.AsNoTracking()
            .Select(m => new { Matter = m, Shared = pairs.Count(p => EF.Functions.Like(m.SearchText, p, Like.Escape)) })
            .Where(m => m.Shared > 0).OrderByDescending(m => m.Shared).ThenByDescending(m => m.Matter.Version > 0).ThenBy(m => m.Matter.Code).Take(size)
            .Select(m => new MatterRow(m.Matter.Code, m.Matter.Title, m.Matter.Summary, m.Matter.State, m.Matter.Kind, m.Matter.Handling, m.Matter.Version, m.Matter.Department))
            .ToListAsync(ct);
    }

    IQueryable<Matter> Where(MatterQuery query)
    {
        var found = db.Matters.AsNoTracking();
        foreach (var word in (query.Q ?? "").ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(8).Select(Like.Containing))
            found = found.Where(m => EF.Functions.Like(m.SearchText, word, Like.Escape) || EF.Functions.Like(m.Code.ToLower(), word, Like.Escape));
        if (query.State is { } state) found = found.Where(m => m.State == state);
        if (query.Kind is { } kind) found = found.Where(m => m.Kind == kind);
        if (query.Department is { Length: > 0 } department) found = found.Where(m => EF.Functions.Like(m.Department, Like.Containing(department.Trim()), Like.Escape));
        if (query.Theme is { Length: > 0 } theme)
            found = query.For == SubjectKind.Enterprise ? found.Where(m => m.EnterpriseThemes.Contains(theme)) : found.Where(m => m.PersonThemes.Contains(theme));
        else if (query.For is { } subject)
            found = subject == SubjectKind.Enterprise ? found.Where(m => m.EnterpriseThemes.Count > 0) : found.Where(m => m.PersonThemes.Count > 0);
        if (query.At is { } place)
        {
            var level = AdministrativeLevel.County + (int)place;
            found = found.Where(m => m.Version > 0 ? m.Places.Contains(place) : m.Levels.Contains(level));
        }
        return found;
    }

    static (int Rank, string Code)? Key(string? after) =>
        after?.Split('-') is [var rank, var code] && int.TryParse(rank, out var number) ? (number, code) : null;
}
