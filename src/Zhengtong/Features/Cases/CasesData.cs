using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Cases;

public static class CasesData
{
    extension(CountyDb db)
    {
        public DbSet<Case> Cases => db.Set<Case>();
        public DbSet<OpinionRequest> OpinionRequests => db.Set<OpinionRequest>();
    }

    /// <summary>The Chinese name of an enum member ([Display]).</summary>
    public static string Label<T>(this T value) where T : struct, Enum =>
        typeof(T).GetField(value.ToString())?.GetCustomAttribute<DisplayAttribute>()?.Name ?? value.ToString();
}

sealed class CasesMaps :
    IEntityTypeConfiguration<Case>, IEntityTypeConfiguration<CaseMaterial>, IEntityTypeConfiguration<CaseCorrection>,
    IEntityTypeConfiguration<CaseOpinion>, IEntityTypeConfiguration<CaseSuspension>, IEntityTypeConfiguration<OpinionRequest>,
    IEntityTypeConfiguration<CaseDraft>
{
    public void Configure(EntityTypeBuilder<Case> map)
    {
        map.ToTable("service_case");
        map.HasOne(c => c.Commitment).WithOne().HasForeignKey<Case>(c => c.Id).IsRequired();
        map.HasOne(c => c.Applicant).WithMany().HasForeignKey(c => c.ApplicantId).OnDelete(DeleteBehavior.NoAction);
        map.HasOne(c => c.Agent).WithMany().HasForeignKey(c => c.AgentId).OnDelete(DeleteBehavior.NoAction);
        map.Property(c => c.State).HasConversion<LowerCaseName<CaseState>>();
        map.Property(c => c.Mode).HasConversion<LowerCaseName<HandlingMode>>();
        map.HasMany(c => c.Materials).WithOne().HasForeignKey(m => m.CaseId);
        map.HasMany(c => c.Opinions).WithOne().HasForeignKey(o => o.CaseId);
        map.HasMany(c => c.Suspensions).WithOne().HasForeignKey(s => s.CaseId);
        map.HasOne(c => c.Correction).WithOne().HasForeignKey<CaseCorrection>(c => c.CaseId);
        map.Ignore(c => c.StateName).Ignore(c => c.IsOpen).Ignore(c => c.DeferredMaterials);
    }

    public void Configure(EntityTypeBuilder<CaseMaterial> map) => map.Property(m => m.Source).HasConversion<LowerCaseName<MaterialSource>>();

    public void Configure(EntityTypeBuilder<CaseCorrection> map)
    {
        map.HasKey(c => c.CaseId);
        map.Ignore(c => c.List);
    }

    public void Configure(EntityTypeBuilder<CaseOpinion> map) => map.HasKey(o => o.Id);

    public void Configure(EntityTypeBuilder<CaseSuspension> map) => map.HasKey(s => s.Id);

    public void Configure(EntityTypeBuilder<CaseDraft> map) =>
        map.Refers<CaseDraft, Party>(d => d.ApplicantId).Refers<CaseDraft, Party>(d => d.AgentId).Property(d => d.Version).IsConcurrencyToken();

    public void Configure(EntityTypeBuilder<OpinionRequest> map)
    {
        map.HasOne(r => r.Commitment).WithOne().HasForeignKey<OpinionRequest>(r => r.Id).IsRequired();
        map.Refers<OpinionRequest, Case>(r => r.CaseId).Refers<OpinionRequest, Unit>(r => r.AskedUnitId);
        map.Property(r => r.State).HasConversion<LowerCaseName<OpinionState>>();
        map.Ignore(r => r.StateName);
    }
}
