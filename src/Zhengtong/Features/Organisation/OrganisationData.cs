using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Organisation;

/// <summary>Maps and sets of the organisation's tables.</summary>
public static class OrganisationData
{
    extension(CountyDb db)
    {
        public DbSet<Unit> Units => db.Set<Unit>();
        public DbSet<Site> Sites => db.Set<Site>();
        public DbSet<Window> Windows => db.Set<Window>();
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<Post> Posts => db.Set<Post>();
        public DbSet<Account> Accounts => db.Set<Account>();
    }
}

sealed class OrganisationMaps :
    IEntityTypeConfiguration<Unit>, IEntityTypeConfiguration<Site>, IEntityTypeConfiguration<Window>, IEntityTypeConfiguration<Person>,
    IEntityTypeConfiguration<Post>, IEntityTypeConfiguration<HandOver>, IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<ClientToken>,
    IEntityTypeConfiguration<OfficeHours>, IEntityTypeConfiguration<CalendarDay>, IEntityTypeConfiguration<CalendarYear>, IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Unit> map) => map.Property(u => u.Kind).HasConversion<LowerCaseName<UnitKind>>();

    public void Configure(EntityTypeBuilder<Site> map) => map.Property(s => s.Kind).HasConversion<LowerCaseName<SiteKind>>();

    public void Configure(EntityTypeBuilder<Window> map) => map.HasKey(w => w.Id);

    public void Configure(EntityTypeBuilder<Person> map) =>
        map.PrimitiveCollection(p => p.Roles).ElementType().HasConversion<string>();

    public void Configure(EntityTypeBuilder<Post> map) => map.HasKey(p => p.Id);

    public void Configure(EntityTypeBuilder<HandOver> map) => map.HasKey(h => h.Id);

    public void Configure(EntityTypeBuilder<Account> map) => map.Property(a => a.Kind).HasConversion<LowerCaseName<AccountKind>>();

    public void Configure(EntityTypeBuilder<ClientToken> map) => map.HasKey(t => t.Id);

    public void Configure(EntityTypeBuilder<OfficeHours> map) => map.HasKey(h => h.EffectiveFrom);

    public void Configure(EntityTypeBuilder<CalendarDay> map) => map.HasKey(d => d.Day);

    public void Configure(EntityTypeBuilder<CalendarYear> map)
    {
        map.HasKey(y => y.Year);
        map.Property(y => y.Year).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Region> map) => map.HasKey(r => r.Code);
}
