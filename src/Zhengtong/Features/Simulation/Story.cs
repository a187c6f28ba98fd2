using Zhengtong.Features.Commitments;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Simulation;

/// <summary>
/// One commitment lived through in memory: acts of people at moments, and between them the sweep that lets its clocks
/// climb, cards be raised and limits lapse, as the running program does.
/// </summary>
abstract class Story(World world)
{
    /// <summary>How long the sweep and the outbox take to come by.</summary>
    static readonly TimeSpan SweepDelay = TimeSpan.FromSeconds(10);

    protected World World => world;

    protected Dice Dice => world.Dice;

    protected WorkRhythm Rhythm => world.Rhythm;

    protected Bureau Bureau => world.Bureau;

    protected Commitment Commitment { get; init; } = null!;

    /// <summary>How many more steps are done before it is left lying; null when nobody lets it lie.</summary>
    protected int? StepsLeft { get; set; }

    /// <summary>When the last thing happened.</summary>
    protected DateTimeOffset Now { get; set; }

    protected Moment By(Caller caller) => new(Now, caller);

    /// <summary>Time passes; false when the present comes first, or the commitment ended meanwhile.</summary>
    protected bool Reach(DateTimeOffset at)
    {
        if (StepsLeft-- <= 0) at = DateTimeOffset.MaxValue;
        Sweep(at < world.Present ? at : world.Present);
        if (at > world.Present || !Commitment.IsOpen) return false;
        Now = at;
        return true;
    }

    /// <summary>Carries out what a transition asked of the clocks, and writes the journal.</summary>
    protected void Follow(string act, Caller by, IEnumerable<ClockChange> changes, string summary, object? data = null)
    {
        Commitment.Apply(changes, By(by), world.Calendar);
        Record(act, by, summary, data);
    }

    protected void Record(string act, Caller by, string summary, object? data = null) => world.Record(Commitment.Chain, By(by), act, summary, data);

    protected void Close(string outcome, Caller by) => Commitment.Close(outcome, By(by), world.Calendar);

    /// <summary>A fact against the rules, which supervision hears of.</summary>
    protected void Note(string code, string detail, string basis, Caller by)
    {
        var fact = Commitment.Note(world.Dice.NewId(Now), code, detail, basis, By(by));
        if (Bureau.Kinds[Commitment.Kind].RaisesCards)
            SimulatedCard.Raise(world, CardCause.Of(Commitment, fact), new Moment(Now + SweepDelay, Caller.System));
    }

    /// <summary>A clock that raises no card has run out.</summary>
    protected virtual void Lapse(string clock) { }

    /// <summary>A clock has reached a level.</summary>
    protected virtual void Hear(ClockLevelReached reached, CommitmentClock clock)
    {
        if (Bureau.Kinds[Commitment.Kind].RaisesCards)
            SimulatedCard.Raise(world, CardCause.Of(Commitment, clock, reached, world.Calendar), By(Caller.System));
    }

    void Sweep(DateTimeOffset to)
    {
        while (Commitment.Clocks.Min(c => c.AlarmAt) is { } alarm && alarm <= to)
        {
            Now = alarm + SweepDelay < to ? alarm + SweepDelay : to;
            foreach (var reached in Commitment.Climb(Now, world.Calendar))
                if (reached.Expired) Lapse(reached.Clock);
                else Hear(reached, Commitment.Clock(reached.Clock)!);
        }
    }
}
