using System.ComponentModel.DataAnnotations;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

public enum OpinionState
{
    [Display(Name = "待答复")] Asked,
    [Display(Name = "已答复")] Answered,
    [Display(Name = "已撤回")] CalledOff,
}

/// <summary>
/// An opinion that one unit asks of another on a case (征求意见): owed by a date, so a commitment of its own that stands on
/// the other unit's desk. It stops no clock of the case (行政许可法 Article 45 does not name it).
/// </summary>
public sealed class OpinionRequest : ITenant
{
    public Guid Id { get; init; }

    public Commitment Commitment { get; init; } = null!;

    public Guid CaseId { get; init; }

    public Guid AskedUnitId { get; init; }

    public required string Question { get; init; }

    public OpinionState State { get; private set; }

    public string? Answer { get; private set; }

    public string? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string StateName => State.ToString();

    public static IEnumerable<ClockChange> Ask(Limit limit) =>
        [new ClockChange.Start(ClockNames.Promised, limit, $"征求意见函，{limit}", ClockLadder.Promise)];

    public void Give(string answer, Moment moment)
    {
        if (State != OpinionState.Asked)
            throw Refusal.NotNow("opinion.state", $"这份征求意见{State.Label()}，不用再答复");
        (State, Answer, AnsweredBy, AnsweredAt) = (OpinionState.Answered, answer, moment.By.Name, moment.At);
    }

    /// <summary>No longer needed, as when the case ended (撤回).</summary>
    public void CallOff()
    {
        if (State == OpinionState.Asked) State = OpinionState.CalledOff;
    }
}
