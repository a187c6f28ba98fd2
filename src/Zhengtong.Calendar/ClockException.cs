namespace Zhengtong.Calendar;

/// <summary>Why a ledger cannot be replayed.</summary>
public enum ClockFault
{
    OutOfOrder,
    StartedTwice,
    NotStarted,
    PausedTwice,
    NotPaused,
    AlreadyStopped,
    ExtensionMissing,
    ExtensionInOtherUnit,
    CorrectsUnknown,
}

/// <summary>A ledger that contradicts itself; the message is a Chinese sentence for the person who did the act.</summary>
public sealed class ClockException(ClockFault fault, ClockEvent entry) : Exception(Sentence(fault))
{
    public ClockFault Fault => fault;

    /// <summary>The entry that does not fit.</summary>
    public ClockEvent Entry => entry;

    static string Sentence(ClockFault fault) => fault switch
    {
        ClockFault.OutOfOrder => "时间早于上一条计时记录，请核对时间",
        ClockFault.StartedTwice => "计时已经开始，不能再次开始",
        ClockFault.NotStarted => "计时还没有开始",
        ClockFault.PausedTwice => "计时已经暂停，先恢复才能再暂停",
        ClockFault.NotPaused => "计时没有暂停，不用恢复",
        ClockFault.AlreadyStopped => "计时已经停止，不能再改动",
        ClockFault.ExtensionMissing => "延期要写明延长多少",
        ClockFault.ExtensionInOtherUnit => "延长的时间要用原时限的单位",
        _ => "要更正的计时记录不存在",
    };
}
