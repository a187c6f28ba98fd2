using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Commitments;

public static class CommitmentsData
{
    extension(CountyDb db)
    {
        public DbSet<Commitment> Commitments => db.Set<Commitment>();
        public DbSet<CommitmentClock> Clocks => db.Set<CommitmentClock>();
    }
}

sealed class CommitmentsMaps :
    IEntityTypeConfiguration<Commitment>, IEntityTypeConfiguration<CommitmentClock>, IEntityTypeConfiguration<ClockEntry>,
    IEntityTypeConfiguration<CommitmentReader>, IEntityTypeConfiguration<ServiceContact>, IEntityTypeConfiguration<Irregularity>
{
    public void Configure(EntityTypeBuilder<Commitment> map)
    {
        map.Property(c => c.Confidentiality).HasConversion<LowerCaseName<Confidentiality>>();
        map.Property(c => c.Level).HasConversion<LowerCaseName<ClockLevel>>();
        map.HasOne(c => c.Chain).WithOne().HasForeignKey<Commitment>(c => c.Id).IsRequired();
        map.HasMany(c => c.Clocks).WithOne().HasForeignKey(c => c.CommitmentId);
        map.HasMany(c => c.Contacts).WithOne().HasForeignKey(c => c.CommitmentId);
        map.HasMany(c => c.Irregularities).WithOne().HasForeignKey(c => c.CommitmentId);
        map.HasMany(c => c.Readers).WithOne().HasForeignKey(c => c.CommitmentId);
        map.Refers<Commitment, Party>(c => c.PartyId).Refers<Commitment, Site>(c => c.SiteId).Refers<Commitment, Unit>(c => c.UnitId)
            .Refers<Commitment, Post>(c => c.PostId).Refers<Commitment, Person>(c => c.PersonId);
        map.Ignore(c => c.IsOpen);
        Bigrams.Map(map.Metadata.Model);
    }

    public void Configure(EntityTypeBuilder<CommitmentClock> map)
    {
        map.ToTable("clock");
        map.HasKey(c => new { c.CommitmentId, c.Name });
        map.Property(c => c.Unit).HasConversion<LowerCaseName<Calendar.LimitUnit>>();
        map.Property(c => c.Ladder).HasConversion<LowerCaseName<ClockLadder>>();
        map.Property(c => c.State).HasConversion<LowerCaseName<Calendar.ClockState>>();
        map.Property(c => c.Level).HasConversion<LowerCaseName<ClockLevel>>();
        map.HasMany(c => c.Entries).WithOne().HasForeignKey(e => new { e.CommitmentId, e.Name });
        map.Ignore(c => c.Limit);
        map.Ignore(c => c.IsOpen);
    }

    public void Configure(EntityTypeBuilder<ClockEntry> map)
    {
        map.HasKey(e => new { e.CommitmentId, e.Name, e.Seq });
        map.Property(e => e.Kind).HasConversion<LowerCaseName<Calendar.ClockEventKind>>();
        map.Property(e => e.Unit).HasConversion<LowerCaseName<Calendar.LimitUnit>>();
    }

    public void Configure(EntityTypeBuilder<CommitmentReader> map) => map.HasKey(r => new { r.CommitmentId, r.ReaderId });

    public void Configure(EntityTypeBuilder<ServiceContact> map) => map.HasKey(c => c.Id);

    public void Configure(EntityTypeBuilder<Irregularity> map) => map.HasKey(i => i.Id);
}
