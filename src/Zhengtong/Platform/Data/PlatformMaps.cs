using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Outbox;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Data;

sealed class PlatformMaps :
    IEntityTypeConfiguration<IdempotencyKey>, IEntityTypeConfiguration<OutboxMessage>,
    IEntityTypeConfiguration<JournalChain>, IEntityTypeConfiguration<JournalEntry>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> map) => map.HasKey(k => new { k.Caller, k.Key });

    public void Configure(EntityTypeBuilder<OutboxMessage> map) => map.Property(m => m.Id).ValueGeneratedNever();

    public void Configure(EntityTypeBuilder<JournalChain> map)
    {
        map.Property(c => c.Id).ValueGeneratedNever();
        map.Property(c => c.Length).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<JournalEntry> map) => map.HasKey(e => new { e.ChainId, e.Seq });
}
