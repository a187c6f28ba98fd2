namespace Zhengtong.Calendar;

public enum ClockEventKind
{
    Start, Pause, Resume, Extend, Stop,

    /// <summary>Voids the event named by <see cref="ClockEvent.Corrects"/>.</summary>
    Correct,
}

/// <summary>
/// One entry in the ledger of a clock (时限台账). Entries are only added. An entry that <see cref="Corrects"/> an earlier one
/// takes its place when it is of any other kind than <see cref="ClockEventKind.Correct"/>, and voids it when it is.
/// </summary>
/// <param name="Seq">Its number in the ledger, ascending.</param>
/// <param name="At">When it took effect; for a replacement, the time that should have been recorded.</param>
/// <param name="Cause">What happened, in words: 受理, 听证, 现场核查.</param>
/// <param name="Basis">The article or the published list that it rests on.</param>
/// <param name="Extension">Added time, in the unit of the limit; only for <see cref="ClockEventKind.Extend"/>.</param>
/// <param name="By">Who did it; for an extension, who approved it.</param>
/// <param name="Corrects">The number of the earlier entry that this one corrects.</param>
public sealed record ClockEvent(
    int Seq,
    ClockEventKind Kind,
    DateTimeOffset At,
    string? Cause = null,
    string? Basis = null,
    Limit? Extension = null,
    string? By = null,
    int? Corrects = null);
