using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;
using static Zhengtong.Features.SelfEvaluation.RequestState;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Where a request stands (数据提供状态).</summary>
public enum RequestState { Asked, Supplied, Declined, Withdrawn }

/// <summary>A figure that another unit owes to an evaluation by a day (数据提供): it is on that unit's desk until it is there or refused.</summary>
public sealed class FigureRequest : ITenant
{
    public const string Code = "figure-request";

    public static readonly Lifecycle<RequestState> Life = new(Code, "这项数据",
    [
        (Asked, new("待提供", "提供数据", SelfEvaluationAccess.Fill)),
        (Supplied, new("已提供")),
        (Declined, new("答复没有")),
        (Withdrawn, new("已撤回")),
    ],
    [
        new(nameof(Supply), "提供数据", [Asked], Supplied),
        new(nameof(Decline), "答复没有这项数据", [Asked], Declined),
        new(nameof(Withdraw), "撤回", [Asked], Withdrawn),
    ]);

    public static readonly CommitmentKind Kind = new(Code, "自评数据提供", "SJ", Ratable: false, RaisesCards: false, "/figure-requests/{id}", null, Life.Labels)
    {
        Outcomes = Life.Labels.Where(l => l.Value.Next is null).ToDictionary(l => l.Key, l => l.Value.Name),
        ClockLabels = new Dictionary<string, string> { [ClockNames.Promised] = "提供" },
    };

    public Guid Id { get; init; }

    public Commitment Commitment { get; init; } = null!;

    public Guid EvaluationId { get; init; }

    /// <summary>Code of the indicator whose figure is owed.</summary>
    public required string Indicator { get; init; }

    /// <summary>The unit that owes it.</summary>
    public Guid UnitId { get; init; }

    public RequestState State { get; private set; } = Life.First;

    /// <summary>Why it cannot be had, as the unit says.</summary>
    public string? Answer { get; private set; }

    public string StateName => Lifecycle<RequestState>.NameOf(State);

    public bool IsOpen => State == Asked;

    /// <summary>The unit may state the figure, and put right what it stated.</summary>
    public bool Admits => State is Asked or Supplied;

    public static FigureRequest Of(Commitment commitment, Evaluation evaluation, string indicator)
    {
        commitment.Admit(commitment.UnitId);
        commitment.Admit(evaluation.UnitId);
        evaluation.Commitment.Admit(commitment.UnitId);
        return new() { Id = commitment.Id, Commitment = commitment, EvaluationId = evaluation.Id, Indicator = indicator, UnitId = commitment.UnitId };
    }

    public static ClockChange Start(DateOnly asked, DateOnly by) =>
        new ClockChange.Start(ClockNames.Promised, Limit.CalendarDays(by.DayNumber - asked.DayNumber), $"{by:yyyy-MM-dd} 前提供", ClockLadder.Promise);

    public void Supply() => State = Life.After(State);

    public void Decline(string reason) => (State, Answer) = (Life.After(State), reason);

    public void Withdraw() => State = Life.After(State);
}
