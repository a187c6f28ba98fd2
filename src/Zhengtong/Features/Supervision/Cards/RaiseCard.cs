using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using ClockLevel = Zhengtong.Features.Commitments.ClockLevel;

namespace Zhengtong.Features.Supervision;

/// <summary>Reminds, or raises a card, because a clock reached a level (超时发牌).</summary>
[Act("发牌", SupervisionAccess.Raise)]
public sealed class RaiseCardForClock : IAct<Guid?>
{
    public required ClockLevelReached Reached { get; init; }

    /// <returns>The new card; null when there was nothing to raise.</returns>
    public async Task<Guid?> Handle(Acting acting)
    {
        var subject = await acting.Db.LoadAsync(Reached.Commitment, acting.By);
        if (subject.Clock(Reached.Clock) is not { } clock) return null;
        return await acting.RaiseAsync(CardCause.Of(subject, clock, Reached, await acting.CalendarAsync()));
    }
}

/// <summary>Raises a card because a tenant recorded an irregularity (不规范发牌).</summary>
[Act("发牌", SupervisionAccess.Raise)]
public sealed class RaiseCardForIrregularity : IAct<Guid?>
{
    public required IrregularityRecorded Recorded { get; init; }

    /// <returns>The new card; null when there was nothing to raise.</returns>
    public async Task<Guid?> Handle(Acting acting)
    {
        var subject = await acting.Db.LoadAsync(Recorded.Commitment, acting.By);
        var fact = await acting.Db.Set<Irregularity>().AsNoTracking().FirstAsync(i => i.Id == Recorded.Irregularity);
        return await acting.RaiseAsync(CardCause.Of(subject, fact));
    }
}

/// <summary>Lets a card go to review when its unit did not explain in time (逾期未说明).</summary>
[Act("逾期未说明", SupervisionAccess.Raise)]
public sealed class LapseExplanation : CardAct
{
    protected override Task Do(Acting acting, Card card) => Card.Life.Allows(nameof(Card.Lapse), card.State)
        ? acting.ToSupervisionAsync(card, [card.Lapse(acting.Moment)], "规定时间内没有说明，直接核查")
        : Task.CompletedTask;
}

/// <summary>What supervision does when a clock has spoken.</summary>
static class WhenClockSpeaks
{
    public static Task Run(IServiceProvider services, ClockLevelReached reached, CancellationToken ct) => reached switch
    {
        { Expired: true } => Task.CompletedTask,
        { Kind: Card.Kind, Clock: Card.ExplainClock, Level: ClockLevel.Red } => services.GetRequiredService<UseCases>().Run(new LapseExplanation { Id = reached.Commitment }, Caller.System, ct: ct),
        { Kind: Card.Kind } => Task.CompletedTask,
        _ => services.GetRequiredService<UseCases>().Run(new RaiseCardForClock { Reached = reached }, Caller.System, ct: ct),
    };
}
