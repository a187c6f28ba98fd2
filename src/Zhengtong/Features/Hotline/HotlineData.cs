using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Hotline;

public static class HotlineData
{
    extension(CountyDb db)
    {
        public DbSet<WorkOrder> WorkOrders => db.Set<WorkOrder>();
        public DbSet<Assistance> Assistances => db.Set<Assistance>();
        public DbSet<Topic> Topics => db.Set<Topic>();
        public DbSet<Duty> Duties => db.Set<Duty>();
        public DbSet<HotlineCall> Calls => db.Set<HotlineCall>();
    }
}

sealed class HotlineMaps :
    IEntityTypeConfiguration<WorkOrder>, IEntityTypeConfiguration<OrderCaller>, IEntityTypeConfiguration<OrderReturn>, IEntityTypeConfiguration<OrderReply>,
    IEntityTypeConfiguration<CallBack>, IEntityTypeConfiguration<Assistance>, IEntityTypeConfiguration<Topic>, IEntityTypeConfiguration<Duty>,
    IEntityTypeConfiguration<OrderLimit>, IEntityTypeConfiguration<HotlineOffice>, IEntityTypeConfiguration<HotlineCall>
{
    public void Configure(EntityTypeBuilder<WorkOrder> map)
    {
        map.HasOne(o => o.Commitment).WithOne().HasForeignKey<WorkOrder>(o => o.Id).IsRequired();
        map.Refers<WorkOrder, Topic>(o => o.TopicCode).Refers<WorkOrder, Unit>(o => o.AccusedUnitId).Refers<WorkOrder, Unit>(o => o.UnitId)
            .Refers<WorkOrder, Person>(o => o.HandlerId).Refers<WorkOrder, WorkOrder>(o => o.OriginalId);
        map.Property(o => o.Kind).HasConversion<LowerCaseName<OrderKind>>();
        map.Property(o => o.Source).HasConversion<LowerCaseName<OrderSource>>();
        map.Property(o => o.Urgency).HasConversion<LowerCaseName<OrderUrgency>>();
        map.Property(o => o.State).HasConversion<LowerCaseName<OrderState>>();
        map.Property(o => o.Supervision).HasConversion<LowerCaseName<SupervisionLevel>>();
        map.Property(o => o.Resolution).HasConversion<LowerCaseName<Resolution>>();
        map.Property(o => o.Channel).HasConversion<LowerCaseName<LegalChannel>>();
        map.HasMany(o => o.Callers).WithOne().HasForeignKey(c => c.OrderId);
        map.HasMany(o => o.Returns).WithOne().HasForeignKey(r => r.OrderId);
        map.HasMany(o => o.Replies).WithOne().HasForeignKey(r => r.OrderId);
        map.HasMany(o => o.CallBacks).WithOne().HasForeignKey(c => c.OrderId);
        map.Ignore(o => o.StateName).Ignore(o => o.IsConfidential).Ignore(o => o.OwesCallBack).Ignore(o => o.PromiseClock);
    }

    public void Configure(EntityTypeBuilder<HotlineCall> map)
    {
        map.Refers<HotlineCall, Person>(c => c.AgentId);
        map.Ignore(c => c.IsRinging);
    }

    public void Configure(EntityTypeBuilder<OrderCaller> map) => map.Ignore(c => c.MayBeCalled);

    public void Configure(EntityTypeBuilder<OrderReturn> map) =>
        map.Refers<OrderReturn, Unit>(r => r.UnitId).Refers<OrderReturn, Unit>(r => r.ProposedUnitId).Refers<OrderReturn, Unit>(r => r.RuledUnitId);

    public void Configure(EntityTypeBuilder<OrderReply> map) =>
        map.Refers<OrderReply, Unit>(r => r.UnitId).Property(r => r.Resolution).HasConversion<LowerCaseName<Resolution>>();

    public void Configure(EntityTypeBuilder<CallBack> map)
    {
        map.Property(c => c.Process).HasConversion<LowerCaseName<Contentment>>();
        map.Property(c => c.Result).HasConversion<LowerCaseName<Contentment>>();
    }

    public void Configure(EntityTypeBuilder<Assistance> map)
    {
        map.HasOne(a => a.Commitment).WithOne().HasForeignKey<Assistance>(a => a.Id).IsRequired();
        map.Refers<Assistance, WorkOrder>(a => a.OrderId).Refers<Assistance, Unit>(a => a.UnitId);
        map.Property(a => a.State).HasConversion<LowerCaseName<AssistanceState>>();
        map.Ignore(a => a.StateName);
    }

    public void Configure(EntityTypeBuilder<Topic> map)
    {
        map.HasKey(t => t.Code);
        map.Property(t => t.Urgency).HasConversion<LowerCaseName<OrderUrgency>>();
        map.Ignore(t => t.Name);
    }

    public void Configure(EntityTypeBuilder<Duty> map) => map.Refers<Duty, Topic>(d => d.TopicCode).Refers<Duty, Unit>(d => d.UnitId);

    public void Configure(EntityTypeBuilder<OrderLimit> map) => map.HasKey(l => new { l.EffectiveFrom, l.Kind, l.Source, l.Urgency });

    public void Configure(EntityTypeBuilder<HotlineOffice> map) => map.HasKey(o => o.UnitId);
}
