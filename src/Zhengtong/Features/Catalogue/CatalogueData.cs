using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>Maps and sets of the catalogue's tables.</summary>
public static class CatalogueData
{
    extension(CountyDb db)
    {
        public DbSet<Matter> Matters => db.Set<Matter>();
        public DbSet<MatterVersion> MatterVersions => db.Set<MatterVersion>();
        public DbSet<BaseMatter> BaseMatters => db.Set<BaseMatter>();
        public DbSet<BaseEdition> BaseEditions => db.Set<BaseEdition>();

        /// <summary>The list under which a case of this matter is accepted now; null while nothing is published or it is suspended.</summary>
        public Task<MatterVersion?> ListInForceAsync(string code) =>
            (from m in db.Matters
             join v in db.MatterVersions on new { MatterId = m.Id, m.Version } equals new { v.MatterId, v.Version }
             where m.Code == code && m.State == MatterState.Published
             select v).AsNoTracking().FirstOrDefaultAsync();

        /// <summary>The list of a version, as a running case keeps it.</summary>
        public Task<MatterVersion> ListAsync(string code, int version) =>
            (from m in db.Matters
             join v in db.MatterVersions on m.Id equals v.MatterId
             where m.Code == code && v.Version == version
             select v).AsNoTracking().FirstAsync();
    }
}

sealed class CatalogueMaps :
    IEntityTypeConfiguration<Matter>, IEntityTypeConfiguration<MatterVersion>, IEntityTypeConfiguration<BaseEdition>, IEntityTypeConfiguration<BaseMatter>
{
    public void Configure(EntityTypeBuilder<Matter> map)
    {
        map.Property(m => m.Kind).HasConversion<LowerCaseName<MatterKind>>();
        map.Property(m => m.State).HasConversion<LowerCaseName<MatterState>>();
        map.Property(m => m.Handling).HasConversion<LowerCaseName<HandlingKind>>();
        map.PrimitiveCollection(m => m.Levels).ElementType().HasConversion<string>();
        map.PrimitiveCollection(m => m.Places).ElementType().HasConversion<string>();
        map.Refers<Matter, Unit>(m => m.UnitId);
    }

    public void Configure(EntityTypeBuilder<MatterVersion> map)
    {
        map.HasKey(v => new { v.MatterId, v.Version });
        map.Property(v => v.List).HasConversion<AsJson<ImplementationList>>().HasColumnType("jsonb");
        map.Refers<MatterVersion, Matter>(v => v.MatterId);
    }

    public void Configure(EntityTypeBuilder<BaseEdition> map) => map.HasKey(e => e.No);

    public void Configure(EntityTypeBuilder<BaseMatter> map)
    {
        map.HasKey(m => new { m.Edition, m.Code });
        map.Property(m => m.Content).HasConversion<AsJson<AdoptedMatter>>().HasColumnType("jsonb");
    }
}
