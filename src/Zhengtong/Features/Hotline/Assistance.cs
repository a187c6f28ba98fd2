using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

public enum AssistanceState { Asked, Given, CalledOff }

/// <summary>
/// What an assisting unit owes the leading one on an order (协办): by a date, so a commitment of its own on the assisting
/// unit's desk. The clock of the order runs on (首接负责).
/// </summary>
public sealed class Assistance : ITenant
{
    public const string Code = "assistance";

    public static readonly Lifecycle<AssistanceState> Life = new(Code, "这件协办",
        [(AssistanceState.Asked, new("待协办", "协办", HotlineAccess.Undertake)), (AssistanceState.Given, new("已协办")), (AssistanceState.CalledOff, new("已撤回"))],
        [new(nameof(Give), "协办答复", [AssistanceState.Asked], AssistanceState.Given), new(nameof(CallOff), "撤回", [AssistanceState.Asked], AssistanceState.CalledOff)]);

    public Guid Id { get; init; }

    public Commitment Commitment { get; init; } = null!;

    public Guid OrderId { get; init; }

    public Guid UnitId { get; init; }

    /// <summary>What the unit is to do.</summary>
    public required string Task { get; init; }

    public AssistanceState State { get; private set; } = Life.First;

    public string? Answer { get; private set; }

    public string? AnsweredBy { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string StateName => Lifecycle<AssistanceState>.NameOf(State);

    public static IEnumerable<ClockChange> Ask(Limit limit) => [new ClockChange.Start(ClockNames.Promised, limit, "会办，协办单位答复主办单位", ClockLadder.Promise)];

    public void Give(string answer, Moment moment) => (State, Answer, AnsweredBy, AnsweredAt) = (Life.After(State), answer, moment.By.Name, moment.At);

    /// <summary>No longer needed, as when the leading unit has replied (撤回).</summary>
    public void CallOff() => State = Life.After(State);
}
