using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Cases;

/// <summary>Where a citizen arrives (首页): words, what most people come for, progress, the nearest place.</summary>
public sealed class HomePage(PopularMatters popular) : ActPage
{
    protected override string Permission => Platform.Access.Permission.Anyone;

    public IReadOnlyList<PopularMatters.Row> Popular { get; private set; } = [];

    public IReadOnlyList<Unit> Towns { get; private set; } = [];

    public Site Hall { get; private set; } = null!;

    public int InTowns { get; private set; }

    public int InVillages { get; private set; }

    /// <summary>What waits for the one who signed in: drafts to finish, corrections asked.</summary>
    public int Drafts { get; private set; }

    protected override async Task ShowAsync()
    {
        Popular = await popular.ReadAsync(Db);
        Towns = await Db.Units.AsNoTracking().Where(u => u.Kind == UnitKind.Town && u.AbolishedOn == null).OrderBy(u => u.Code).ToListAsync();
        Hall = (await Places.OfAsync(Db)).Hall;
        InTowns = await Db.Matters.CountAsync(m => m.State == MatterState.Published && m.Places.Contains(PlaceKind.Town));
        InVillages = await Db.Matters.CountAsync(m => m.State == MatterState.Published && m.Places.Contains(PlaceKind.Village));
        if (Caller.May(CasesAccess.Own)) Drafts = await Db.Drafts.CountAsync(d => d.OwnerId == Caller.Id);
    }
}
