using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Abolishes a unit (撤销单位): refused while people, posts, sites, units below it or open work are left.</summary>
[Act("撤销单位", OrganisationAccess.Manage)]
public sealed class AbolishUnit : IAct<Guid>
{
    public Guid Id { get; init; }

    public async Task<Guid> Handle(Acting acting)
    {
        var db = acting.Db;
        var unit = await db.Units.FirstOrDefaultAsync(u => u.Id == Id) ?? throw Refusal.NotFound("这个单位");
        if (unit.AbolishedOn is not null) throw Refusal.NotNow("unit.abolished", $"“{unit.Name}”已经撤销");
        string?[] left =
        [
            Left(await db.People.CountAsync(p => p.UnitId == Id && p.LeftOn == null), "名在岗人员"),
            Left(await db.Posts.CountAsync(p => p.UnitId == Id), "个岗位"),
            Left(await db.Sites.CountAsync(s => s.UnitId == Id), "个服务场所"),
            Left(await db.Units.CountAsync(u => u.ParentId == Id && u.AbolishedOn == null), "个下级单位"),
            .. await BondsAsync(acting),
        ];
        if (left.OfType<string>().ToList() is { Count: > 0 } all)
            throw Refusal.NotNow("unit.in-use", $"“{unit.Name}”还有{string.Join("、", all)}，先移交或调整完再撤销");
        unit.AbolishedOn = acting.Moment.Date;
        await acting.Record(unit.Id, $"撤销“{unit.Name}”");
        return unit.Id;
    }

    async Task<List<string?>> BondsAsync(Acting acting)
    {
        var left = new List<string?>();
        foreach (var bond in acting.Use<IEnumerable<IUnitBond>>())
            left.Add(await bond.LeftAsync(acting.Db, Id));
        return left;
    }

    static string? Left(int count, string what) => count == 0 ? null : $" {count} {what}";
}
