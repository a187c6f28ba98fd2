using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Hotline;

public static class MailboxData
{
    extension(CountyDb db)
    {
        public DbSet<Letter> Letters => db.Set<Letter>();
        public DbSet<PublishedLetter> PublishedLetters => db.Set<PublishedLetter>();
    }
}

sealed class MailboxMaps : IEntityTypeConfiguration<Letter>, IEntityTypeConfiguration<PublishedLetter>
{
    public void Configure(EntityTypeBuilder<Letter> map) => map.Refers<Letter, WorkOrder>(l => l.Id);

    public void Configure(EntityTypeBuilder<PublishedLetter> map) =>
        map.Refers<PublishedLetter, WorkOrder>(p => p.OrderId).Refers<PublishedLetter, Unit>(p => p.UnitId).Refers<PublishedLetter, Topic>(p => p.TopicCode);
}
