using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>Matters and guides for programs: reading is open to everybody, as the guides are public.</summary>
static class CatalogueApi
{
    /// <param name="Items">On this page.</param>
    public sealed record Found(IReadOnlyList<MatterRow> Items, int Total, string? Next);

    /// <param name="List">Null while the guide is not published; then nothing but the name is certain.</param>
    public sealed record Guide(string Code, string Name, MatterState State, string? SuspendedFor, int Version, ImplementationList? List);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapRead<Found>("/matters", [Permission.Anyone], "FindMatters", "查找事项", FindAsync);
        api.MapRead<Guide>("/matters/{code}", [Permission.Anyone], "ShowGuide", "办事指南", GuideAsync);
        api.MapRead<ImplementationList>("/matters/{code}/versions/{version:int}", [Permission.Anyone], "ShowVersion", "实施清单的某一版", VersionAsync);
        api.MapAct<AdoptMatter, AdoptMatter.Result>("/matters/{code}/adopt");
        api.MapAct<PublishMatter, PublishMatter.Result>("/matters/{code}/publish");
        api.MapAct<SuspendMatter, SuspendMatter.Result>("/matters/{code}/suspend");
        api.MapAct<ResumeMatter, ResumeMatter.Result>("/matters/{code}/resume");
    }

    static async Task<Found> FindAsync(MatterSearch search, string? q, SubjectKind? @for, string? theme, PlaceKind? at, MatterState? state, MatterKind? kind, [AsParameters] Paging paging)
    {
        var query = new MatterQuery { Q = q, For = @for, Theme = theme, At = at, State = state, Kind = kind, After = paging.After };
        var page = await search.FindAsync(query, paging.Rows());
        return new([.. page.Rows.Select(r => r with { Department = null })], page.Total, page.Next);
    }

    static async Task<Guide> GuideAsync(CountyDb db, string code)
    {
        var matter = await db.Matters.AsNoTracking().FirstOrDefaultAsync(m => m.Code == code) ?? throw Refusal.NotFound("这个事项");
        return new(matter.Code, matter.Name, matter.State, matter.SuspendedFor, matter.Version, matter.Version == 0 ? null : (await db.ListAsync(code, matter.Version)).List);
    }

    static async Task<ImplementationList> VersionAsync(CountyDb db, string code, int version)
    {
        if (!await db.Matters.AnyAsync(m => m.Code == code && version >= 1 && version <= m.Version)) throw Refusal.NotFound("这一版实施清单");
        return (await db.ListAsync(code, version)).List;
    }
}
