using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Catalogue;

public static class CatalogueData
{
    extension(CountyDb db)
    {
        public DbSet<Matter> Matters => db.Set<Matter>();
        public DbSet<MatterVersion> MatterVersions => db.Set<MatterVersion>();
    }
}

sealed class CatalogueMaps : IEntityTypeConfiguration<Matter>, IEntityTypeConfiguration<MatterVersion>
{
    public void Configure(EntityTypeBuilder<Matter> map)
    {
        map.HasKey(m => m.Code);
        map.Property(m => m.Kind).HasConversion<LowerCaseName<MatterKind>>();
        map.Property(m => m.Level).HasConversion<LowerCaseName<AdministrativeLevel>>();
        map.Property(m => m.State).HasConversion<LowerCaseName<MatterState>>();
    }

    public void Configure(EntityTypeBuilder<MatterVersion> map)
    {
        map.Refers<MatterVersion, Matter>(v => v.MatterCode).Ignore(v => v.List);
        map.Property(v => v.ListJson).HasColumnName("list");
    }
}
