using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Features.Budgets;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Standards;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.SelfEvaluation;

public static class SelfEvaluationData
{
    extension(CountyDb db)
    {
        public DbSet<EvaluationScheme> Schemes => db.Set<EvaluationScheme>();
        public DbSet<EvaluationYear> EvaluationYears => db.Set<EvaluationYear>();
        public DbSet<Evaluation> Evaluations => db.Set<Evaluation>();
    }
}

sealed class SelfEvaluationMaps :
    IEntityTypeConfiguration<EvaluationScheme>, IEntityTypeConfiguration<EvaluationYear>, IEntityTypeConfiguration<Evaluation>, IEntityTypeConfiguration<EvaluationItem>,
    IEntityTypeConfiguration<ChecklistTick>, IEntityTypeConfiguration<EvaluationVersion>
{
    public void Configure(EntityTypeBuilder<EvaluationScheme> map)
    {
        map.Property(s => s.Subject).HasConversion<LowerCaseName<SchemeSubject>>();
        map.Property(s => s.Indicators).HasConversion<AsJson<IReadOnlyList<Indicator>>>().HasColumnType("json");
        map.Ignore(s => s.IsPublished);
    }

    public void Configure(EntityTypeBuilder<EvaluationYear> map)
    {
        map.HasKey(y => y.Year);
        map.Property(y => y.Year).ValueGeneratedNever();
        map.Refers<EvaluationYear, Unit>(y => y.OfficeId);
    }

    public void Configure(EntityTypeBuilder<Evaluation> map)
    {
        map.HasOne(e => e.Commitment).WithOne().HasForeignKey<Evaluation>(e => e.Id).IsRequired();
        map.Refers<Evaluation, Unit>(e => e.UnitId).Refers<Evaluation, BudgetProject>(e => e.ProjectId).Refers<Evaluation, EvaluationScheme>(e => e.SchemeId)
            .Refers<Evaluation, EvaluationYear>(e => e.Year).Refers<Evaluation, Person>(e => e.SubmittedById);
        map.Property(e => e.State).HasConversion<LowerCaseName<EvaluationState>>();
        map.HasMany(e => e.Items).WithOne().HasForeignKey(i => i.EvaluationId);
        map.HasMany(e => e.Versions).WithOne().HasForeignKey(v => v.EvaluationId);
        map.Ignore(e => e.StateName).Ignore(e => e.IsFilled).Ignore(e => e.PromiseClock);
    }

    public void Configure(EntityTypeBuilder<EvaluationItem> map)
    {
        map.HasKey(i => new { i.EvaluationId, i.Code });
        map.Refers<EvaluationItem, Unit>(i => i.OwedById);
        map.Property(i => i.Definition).HasConversion<AsJson<Indicator>>().HasColumnType("json");
        map.HasMany(i => i.Ticks).WithOne().HasForeignKey(t => new { t.EvaluationId, t.Code });
        map.Ignore(i => i.Indicator);
    }

    public void Configure(EntityTypeBuilder<ChecklistTick> map)
    {
        map.HasKey(t => new { t.EvaluationId, t.Code, t.Point });
        map.Refers<ChecklistTick, Institution>(t => t.InstitutionId);
    }

    public void Configure(EntityTypeBuilder<EvaluationVersion> map)
    {
        map.HasKey(v => new { v.EvaluationId, v.Seq });
        map.Property(v => v.View).HasConversion<AsJson<EvaluationView>>().HasColumnType("json");
    }
}
