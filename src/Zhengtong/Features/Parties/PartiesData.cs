using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Parties;

public static class PartiesData
{
    static readonly Func<CountyDb, Guid, Task<Party?>> ById = EF.CompileAsyncQuery((CountyDb db, Guid id) => db.Set<Party>().FirstOrDefault(p => p.Id == id));

    extension(CountyDb db)
    {
        public DbSet<Party> Parties => db.Set<Party>();
        public DbSet<Mandate> Mandates => db.Set<Mandate>();

        /// <summary>A party for an act; null when there is none.</summary>
        public async Task<Party?> PartyAsync(Guid id) => db.Set<Party>().Local.FindEntry(id)?.Entity ?? await ById(db, id);
    }
}

sealed class PartiesMaps : IEntityTypeConfiguration<Party>, IEntityTypeConfiguration<Mandate>
{
    public void Configure(EntityTypeBuilder<Party> map)
    {
        map.Property(p => p.Kind).HasConversion<LowerCaseName<PartyKind>>();
        map.Ignore(p => p.Label);
    }

    public void Configure(EntityTypeBuilder<Mandate> map) =>
        map.Refers<Mandate, Party>(m => m.PrincipalId).Refers<Mandate, Party>(m => m.AgentId);
}
