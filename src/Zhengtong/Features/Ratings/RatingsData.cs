using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

public static class RatingsData
{
    extension(CountyDb db)
    {
        public DbSet<Rating> Ratings => db.Set<Rating>();
        public DbSet<Rectification> Rectifications => db.Set<Rectification>();

        /// <summary>The county's decisions about ratings, in force on a day.</summary>
        public Task<RatingPolicy> RatingPolicyAsync(DateOnly day) =>
            db.Set<RatingPolicy>().AsNoTracking().Where(p => p.EffectiveFrom <= day).OrderByDescending(p => p.EffectiveFrom).FirstAsync();

        /// <summary>Loads a rectification for an act.</summary>
        /// <exception cref="Refusal">Not there or not visible.</exception>
        public async Task<Rectification> LoadRectificationAsync(Guid id, Caller caller)
        {
            await db.LoadAsync(id, caller);
            return await db.Rectifications.Include(r => r.Commitment).FirstOrDefaultAsync(r => r.Id == id) ?? throw Refusal.NotFound("这件差评整改");
        }
    }
}

sealed class RatingsMaps :
    IEntityTypeConfiguration<Rating>, IEntityTypeConfiguration<EarlierRating>, IEntityTypeConfiguration<RatingPolicy>,
    IEntityTypeConfiguration<Rectification>, IEntityTypeConfiguration<RaterReveal>, IEntityTypeConfiguration<RatingScreen>
{
    public void Configure(EntityTypeBuilder<Rating> map)
    {
        map.Refers<Rating, ServiceContact>(r => r.ContactId).Refers<Rating, Commitment>(r => r.CommitmentId).Refers<Rating, Party>(r => r.RaterId);
        map.Property(r => r.Level).HasConversion<LowerCaseName<RatingLevel>>();
        map.Property(r => r.Channel).HasConversion<LowerCaseName<RatingChannel>>();
        map.PrimitiveCollection(r => r.Tags).ElementType().HasConversion<LowerCaseName<RatingTag>>();
        map.Ignore(r => r.IsBad);
    }

    public void Configure(EntityTypeBuilder<EarlierRating> map)
    {
        map.HasKey(r => r.RatingId);
        map.Refers<EarlierRating, Rating>(r => r.RatingId);
        map.Property(r => r.Level).HasConversion<LowerCaseName<RatingLevel>>();
        map.Property(r => r.Channel).HasConversion<LowerCaseName<RatingChannel>>();
        map.PrimitiveCollection(r => r.Tags).ElementType().HasConversion<LowerCaseName<RatingTag>>();
    }

    public void Configure(EntityTypeBuilder<RatingPolicy> map) => map.HasKey(p => p.EffectiveFrom);

    public void Configure(EntityTypeBuilder<RatingScreen> map)
    {
        map.HasKey(s => s.PlaceId);
        map.Refers<RatingScreen, ServiceContact>(s => s.ContactId);
    }

    public void Configure(EntityTypeBuilder<Rectification> map)
    {
        map.HasOne(r => r.Commitment).WithOne().HasForeignKey<Rectification>(r => r.Id).IsRequired();
        map.Refers<Rectification, Rating>(r => r.RatingId).Refers<Rectification, Commitment>(r => r.SubjectId)
            .Refers<Rectification, Unit>(r => r.UnitId).Refers<Rectification, Person>(r => r.RatedPersonId);
        map.Property(r => r.State).HasConversion<LowerCaseName<RectificationState>>();
        map.Property(r => r.Contact).HasConversion<LowerCaseName<ContactResult>>();
        map.Ignore(r => r.StateName);
    }

    public void Configure(EntityTypeBuilder<RaterReveal> map)
    {
        map.HasKey(r => r.Id);
        map.Refers<RaterReveal, Rectification>(r => r.RectificationId).Refers<RaterReveal, Person>(r => r.ById);
    }
}
