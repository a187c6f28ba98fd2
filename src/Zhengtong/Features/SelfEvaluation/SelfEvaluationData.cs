using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Zhengtong.Features.Budgets;
using Zhengtong.Features.Metrics;
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
        public DbSet<FigureRequest> FigureRequests => db.Set<FigureRequest>();
        public DbSet<FrozenEvidence> FrozenEvidence => db.Set<FrozenEvidence>();
        public DbSet<PublishedFile> PublishedFiles => db.Set<PublishedFile>();
        public DbSet<ReportComparison> ReportComparisons => db.Set<ReportComparison>();
    }
}

sealed class SelfEvaluationMaps :
    IEntityTypeConfiguration<EvaluationScheme>, IEntityTypeConfiguration<EvaluationYear>, IEntityTypeConfiguration<Evaluation>, IEntityTypeConfiguration<EvaluationItem>,
    IEntityTypeConfiguration<ChecklistTick>, IEntityTypeConfiguration<EvaluationVersion>, IEntityTypeConfiguration<EvaluationPassage>, IEntityTypeConfiguration<EvaluationFact>,
    IEntityTypeConfiguration<FrozenEvidence>, IEntityTypeConfiguration<FigureRequest>, IEntityTypeConfiguration<PublishedFile>, IEntityTypeConfiguration<ReportComparison>
{
    public void Configure(EntityTypeBuilder<EvaluationScheme> map)
    {
        // A tree is replaced as a whole, never changed in place.
        map.Property(s => s.Subject).HasConversion<LowerCaseName<SchemeSubject>>();
        map.Property(s => s.Indicators).HasConversion(new AsJson<IReadOnlyList<Indicator>>(), Whole<IReadOnlyList<Indicator>>()).HasColumnType("json");
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
        map.HasMany(e => e.Passages).WithOne().HasForeignKey(p => p.EvaluationId);
        map.HasMany(e => e.Requests).WithOne().HasForeignKey(r => r.EvaluationId);
        map.HasMany(e => e.Facts).WithOne().HasForeignKey(f => f.EvaluationId);
        map.Ignore(e => e.StateName).Ignore(e => e.IsFilled).Ignore(e => e.PromiseClock);
    }

    public void Configure(EntityTypeBuilder<EvaluationItem> map)
    {
        map.HasKey(i => new { i.EvaluationId, i.Code });
        map.Property(i => i.Definition).HasConversion<AsJson<Indicator>>().HasColumnType("json");
        map.HasMany(i => i.Ticks).WithOne().HasForeignKey(t => new { t.EvaluationId, t.Code });
        map.Ignore(i => i.Indicator).Ignore(i => i.IsAnswered);
    }

    public void Configure(EntityTypeBuilder<FigureRequest> map)
    {
        map.HasOne(r => r.Commitment).WithOne().HasForeignKey<FigureRequest>(r => r.Id).IsRequired();
        map.Refers<FigureRequest, Unit>(r => r.UnitId);
        map.HasOne<EvaluationItem>().WithMany().HasForeignKey(r => new { r.EvaluationId, r.Indicator });
        map.Property(r => r.State).HasConversion<LowerCaseName<RequestState>>();
        map.Ignore(r => r.StateName).Ignore(r => r.IsOpen).Ignore(r => r.Admits);
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
        map.Property(v => v.Report).HasConversion<AsJson<EvaluationReport>>().HasColumnType("json");
        map.HasMany(v => v.Evidence).WithOne().HasForeignKey(e => new { e.EvaluationId, e.Seq });
    }

    public void Configure(EntityTypeBuilder<EvaluationPassage> map) => map.HasKey(p => new { p.EvaluationId, p.Section });

    public void Configure(EntityTypeBuilder<EvaluationFact> map) => map.HasKey(f => new { f.EvaluationId, f.Section, f.Text });

    public void Configure(EntityTypeBuilder<FrozenEvidence> map)
    {
        map.HasKey(e => new { e.EvaluationId, e.Seq, e.Key });
        map.Property(e => e.Days).HasConversion(new AsJson<IReadOnlyList<EvidenceDay>>(), Whole<IReadOnlyList<EvidenceDay>>()).HasColumnType("json");
        map.Property(e => e.Kept).HasConversion((ValueConverter?)new AsJson<IReadOnlyList<Evidence>>(), Whole<IReadOnlyList<Evidence>>()).HasColumnType("json");
    }

    public void Configure(EntityTypeBuilder<ReportComparison> map)
    {
        map.HasKey(c => c.EvaluationId);
        map.HasOne<Evaluation>().WithMany().HasForeignKey(c => c.EvaluationId);
        map.Property(c => c.Figures).HasConversion(new AsJson<IReadOnlyList<ComparedFigure>>(), Whole<IReadOnlyList<ComparedFigure>>()).HasColumnType("json");
    }

    public void Configure(EntityTypeBuilder<PublishedFile> map)
    {
        map.HasKey(f => new { f.EvaluationId, f.Kind });
        map.HasOne<Evaluation>().WithMany().HasForeignKey(f => f.EvaluationId);
        map.Property(f => f.Kind).HasConversion<LowerCaseName<ReportFileKind>>();
    }

    static ValueComparer<T> Whole<T>() where T : class => new((one, other) => ReferenceEquals(one, other), whole => whole.GetHashCode(), whole => whole);
}
