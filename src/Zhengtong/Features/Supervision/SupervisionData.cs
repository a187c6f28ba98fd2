using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Supervision;

public static class SupervisionData
{
    extension(CountyDb db)
    {
        public DbSet<Card> Cards => db.Set<Card>();
        public DbSet<CardRule> CardRules => db.Set<CardRule>();
        public DbSet<Reminder> Reminders => db.Set<Reminder>();

        /// <summary>A unit, and the villages of a town unless it is looked at alone.</summary>
        public IQueryable<Guid> UnitsWithin(Guid unit, bool? alone) =>
            db.Units.Where(u => u.Id == unit || (alone != true && u.ParentId == unit)).Select(u => u.Id);

        /// <summary>The cards a caller may see: a card is a commitment, and as confidential as what it was raised for.</summary>
        public IQueryable<Card> CardsVisibleTo(Caller caller) =>
            from card in db.Cards
            join commitment in db.Commitments.VisibleTo(caller) on card.Id equals commitment.Id
            select card;

        /// <summary>Loads a card for an act.</summary>
        /// <exception cref="Refusal">Not there or not visible.</exception>
        public async Task<Card> LoadCardAsync(Guid id, Caller caller)
        {
            await db.LoadAsync(id, caller);
            return await db.Cards.Include(c => c.Steps).Include(c => c.Commitment).FirstOrDefaultAsync(c => c.Id == id) ?? throw Refusal.NotFound("这张牌");
        }
    }
}

sealed class SupervisionMaps : IEntityTypeConfiguration<Card>, IEntityTypeConfiguration<CardStep>, IEntityTypeConfiguration<CardRule>, IEntityTypeConfiguration<Reminder>
{
    public void Configure(EntityTypeBuilder<Card> map)
    {
        map.HasOne(c => c.Commitment).WithOne().HasForeignKey<Card>(c => c.Id).IsRequired();
        map.Refers<Card, Commitment>(c => c.SubjectId).Refers<Card, Unit>(c => c.UnitId).Refers<Card, Person>(c => c.PersonId).Refers<Card, Site>(c => c.SiteId);
        map.HasOne<CardRule>().WithMany().HasForeignKey(c => new { c.RuleCode, c.RuleFrom }).OnDelete(DeleteBehavior.NoAction);
        map.HasMany(c => c.Steps).WithOne().HasForeignKey(s => s.CardId);
        map.Property(c => c.State).HasConversion<LowerCaseName<CardState>>();
        map.Property(c => c.Warning).HasConversion<LowerCaseName<Warning>>();
        map.Ignore(c => c.StateName);
    }

    public void Configure(EntityTypeBuilder<CardStep> map)
    {
        map.HasKey(s => new { s.CardId, s.Seq });
        map.Property(s => s.Ground).HasConversion<LowerCaseName<WithdrawalGround>>();
    }

    public void Configure(EntityTypeBuilder<CardRule> map)
    {
        map.HasKey(r => new { r.Code, r.EffectiveFrom });
        map.Property(r => r.Warning).HasConversion<LowerCaseName<Warning>>();
    }

    public void Configure(EntityTypeBuilder<Reminder> map)
    {
        map.HasKey(r => new { r.CommitmentId, r.Cause });
        map.Refers<Reminder, Commitment>(r => r.CommitmentId).Refers<Reminder, Unit>(r => r.UnitId).Refers<Reminder, Person>(r => r.PersonId);
    }
}
