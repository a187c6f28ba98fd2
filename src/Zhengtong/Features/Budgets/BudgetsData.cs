using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

public static class BudgetsData
{
    extension(CountyDb db)
    {
        public DbSet<FiscalYear> FiscalYears => db.Set<FiscalYear>();
        public DbSet<LedgerEntry> LedgerEntries => db.Set<LedgerEntry>();
        public DbSet<BudgetProject> BudgetProjects => db.Set<BudgetProject>();
        public DbSet<Procurement> Procurements => db.Set<Procurement>();
        public DbSet<FixedAsset> FixedAssets => db.Set<FixedAsset>();
        public DbSet<Stocktake> Stocktakes => db.Set<Stocktake>();
        public DbSet<Establishment> Establishments => db.Set<Establishment>();

        /// <summary>A year that the caller may see.</summary>
        /// <exception cref="Refusal">There is none.</exception>
        public async Task<FiscalYear> FiscalYearAsync(Guid? id, Caller caller) =>
            await db.FiscalYears.VisibleTo(caller).FirstOrDefaultAsync(y => y.Id == id) ?? throw Refusal.NotFound("这个预算年度");
    }

    /// <summary>The years of the caller's own unit, or of all for whoever sees all: the one row filter of everything that hangs on a year.</summary>
    public static IQueryable<FiscalYear> VisibleTo(this IQueryable<FiscalYear> years, Caller caller) =>
        caller.May(BudgetsAccess.SeeAll) ? years : years.Where(y => y.UnitId == caller.UnitId);
}

sealed class BudgetsMaps :
    IEntityTypeConfiguration<FiscalYear>, IEntityTypeConfiguration<LedgerEntry>, IEntityTypeConfiguration<BudgetProject>, IEntityTypeConfiguration<Procurement>,
    IEntityTypeConfiguration<FixedAsset>, IEntityTypeConfiguration<Stocktake>, IEntityTypeConfiguration<Establishment>
{
    public void Configure(EntityTypeBuilder<FiscalYear> map) => map.Refers<FiscalYear, Unit>(y => y.UnitId).Ignore(y => y.IsOpen).Ignore(y => y.StateName);

    public void Configure(EntityTypeBuilder<LedgerEntry> map)
    {
        map.Refers<LedgerEntry, FiscalYear>(e => e.YearId).Refers<LedgerEntry, BudgetProject>(e => e.ProjectId).Refers<LedgerEntry, LedgerEntry>(e => e.CorrectsId);
        map.Property(e => e.Stage).HasConversion<LowerCaseName<LedgerStage>>();
        map.Property(e => e.Source).HasConversion<LowerCaseName<FundSource>>();
        map.Property(e => e.Class).HasConversion<LowerCaseName<ExpenditureClass>>();
        map.Property(e => e.ThreePublic).HasConversion<LowerCaseName<ThreePublic>>();
    }

    public void Configure(EntityTypeBuilder<BudgetProject> map) => map.Refers<BudgetProject, Unit>(p => p.UnitId);

    public void Configure(EntityTypeBuilder<Procurement> map) =>
        map.Refers<Procurement, Unit>(p => p.UnitId).Refers<Procurement, FiscalYear>(p => p.YearId).Property(p => p.Kind).HasConversion<LowerCaseName<ProcurementKind>>();

    public void Configure(EntityTypeBuilder<FixedAsset> map) => map.Refers<FixedAsset, Unit>(a => a.UnitId).Property(a => a.Kind).HasConversion<LowerCaseName<AssetKind>>();

    public void Configure(EntityTypeBuilder<Stocktake> map) => map.Refers<Stocktake, Unit>(s => s.UnitId).Ignore(s => s.Agrees);

    public void Configure(EntityTypeBuilder<Establishment> map) => map.Refers<Establishment, Unit>(e => e.UnitId).Property(e => e.Kind).HasConversion<LowerCaseName<EstablishmentKind>>();
}
