using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Parties;

public static class PartiesData
{
    extension(CountyDb db)
    {
        public DbSet<Party> Parties => db.Set<Party>();
        public DbSet<Mandate> Mandates => db.Set<Mandate>();
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
