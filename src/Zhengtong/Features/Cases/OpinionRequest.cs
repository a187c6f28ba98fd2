using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

public enum OpinionState { Asked, Answered, CalledOff }

/// <summary>
/// An opinion that one unit asks of another on a case (征求意见): owed by a date, so a commitment of its own that stands on
/// the other unit's desk. It stops no clock of the case (行政许可法 Article 45 does not name it).
/// </summary>
public sealed class OpinionRequest : ITenant
{
    public static readonly Lifecycle<OpinionState> Life = new("opinion", "这份征求意见",
        [(OpinionState.Asked, new("待答复", "答复", CasesAccess.Opinion)), (OpinionState.Answered, new("已答复")), (OpinionState.CalledOff, new("已撤回"))],
        [new(nameof(Give), "答复", [OpinionState.Asked], OpinionState.Answered), new(nameof(CallOff), "撤回", [OpinionState.Asked], OpinionState.CalledOff)]);

    public Guid Id { get; init; }

    public Commitment Commitment { get; init; } = null!;

    public Guid CaseId { get; init; }

    public Guid AskedUnitId { get; init; }

    public required string Question { get; init; }

    public OpinionState State { get; private set; }

    public string? Answer { get; private set; }

    public string? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string StateName => Lifecycle<OpinionState>.NameOf(State);

    public static IEnumerable<ClockChange> Ask(Limit limit) =>
        [new ClockChange.Start(ClockNames.Promised, limit, $"征求意见函，{limit}", ClockLadder.Promise)];

    public void Give(string answer, Moment moment)
    {
        (State, Answer, AnsweredBy, AnsweredAt) = (Life.After(State), answer, moment.By.Name, moment.At);
    }

    /// <summary>No longer needed, as when the case ended (撤回).</summary>
    public void CallOff() => State = Life.After(State);
}
