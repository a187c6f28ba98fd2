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
    public void Configure(EntityTypeBuilder<Unit> map) => map.Refers<Unit, Unit>(u => u.ParentId).Property(u => u.Kind).HasConversion<LowerCaseName<UnitKind>>();

    public void Configure(EntityTypeBuilder<Site> map) => map.Refers<Site, Unit>(s => s.UnitId).Property(s => s.Kind).HasConversion<LowerCaseName<SiteKind>>();

    public void Configure(EntityTypeBuilder<Window> map) => map.Refers<Window, Site>(w => w.SiteId);

    public void Configure(EntityTypeBuilder<Person> map) =>
        map.Refers<Person, Unit>(p => p.UnitId).Refers<Person, Site>(p => p.SiteId).Refers<Person, Window>(p => p.WindowId)
            .PrimitiveCollection(p => p.Roles).ElementType().HasConversion<string>();

    public void Configure(EntityTypeBuilder<Post> map) =>
        map.Refers<Post, Unit>(p => p.UnitId).Refers<Post, Person>(p => p.HolderId).Refers<Post, Person>(p => p.StandInId).Refers<Post, Person>(p => p.ActingId);

    public void Configure(EntityTypeBuilder<HandOver> map) => map.Refers<HandOver, Post>(h => h.PostId).Refers<HandOver, Person>(h => h.FromId).Refers<HandOver, Person>(h => h.ToId);

    public void Configure(EntityTypeBuilder<Account> map) => map.Property(a => a.Kind).HasConversion<LowerCaseName<AccountKind>>();

    public void Configure(EntityTypeBuilder<ClientToken> map) => map.Refers<ClientToken, Person>(t => t.PersonId).HasKey(t => t.Id);

    public void Configure(EntityTypeBuilder<OfficeHours> map) => map.HasKey(h => h.EffectiveFrom);

    public void Configure(EntityTypeBuilder<CalendarDay> map) => map.HasKey(d => d.Day);

    public void Configure(EntityTypeBuilder<CalendarYear> map)
    {
        map.HasKey(y => y.Year);
        map.Property(y => y.Year).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Region> map) => map.HasKey(r => r.Code);
}
