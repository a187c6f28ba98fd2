using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>Fills a new county's catalogue: adopts the newest edition and publishes the lists that are shipped complete, through the same acts as a keeper.</summary>
sealed class SeedCatalogue(CountyDb db, UseCases acts)
{
    public async Task RunAsync(string lists)
    {
        await db.EnterAsync();
        var edition = await db.BaseEditions.MaxAsync(e => (int?)e.No);
        if (edition is null || await db.Matters.AnyAsync()) return;
        var units = await db.Units.AsNoTracking().Where(u => u.CreditCode != null).OrderBy(u => u.Code).ToListAsync();
        await acts.Run(new AdoptEdition { Edition = edition.Value }, Caller.System);
        foreach (var file in Directory.EnumerateFiles(lists, "*.json").Order(StringComparer.Ordinal))
        {
            await using var json = File.OpenRead(file);
            var list = ReferenceReader.ImplementationList(json);
            await acts.Run(new PublishMatter { Code = list.Id, List = Local(list, units) }, Caller.System);
        }
    }

    /// <summary>The list with the authority and telephones of this county; all else is common to counties.</summary>
    static ImplementationList Local(ImplementationList list, IReadOnlyList<Unit> units)
    {
        var unit = units.First(u => list.Authority.Scope switch
        {
            AuthorityScope.Town => u.Kind == UnitKind.Town,
            AuthorityScope.Village => u.Kind == UnitKind.Village,
            _ => u.Code == list.Authority.Unit,
        });
        return CreditCode.TryParse(unit.CreditCode, out var code, out var fault)
            ? list.By(list.Authority with { Name = unit.Name, CreditCode = code }, unit.Phone ?? list.Contact.Consultation)
            : throw new FormatException($"{unit.Name}：{fault}");
    }
}
