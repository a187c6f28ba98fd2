namespace Zhengtong.Platform.Web;

/// <summary>How urgent a clock is (紧急程度), from the least to the most.</summary>
public enum ClockLevel { Done, Paused, Normal, Soon, Yellow, Red, Grave }

/// <summary>What the chip of a clock shows (时钟牌).</summary>
/// <param name="Days">Days left, today counted, up to yellow; days over from red on (for grave: over the statutory limit); days of pause when paused.</param>
/// <param name="Text">Other words, for clocks that run in hours (“今天 17:30”) or wait for something (“黄牌 待说明”).</param>
public sealed record ClockFace(ClockLevel Level, int Days = 0, string? Text = null)
{
    public string Words => Text ?? Level switch
    {
        ClockLevel.Normal or ClockLevel.Soon => $"剩 {Days} 天",
        ClockLevel.Yellow => $"黄牌 剩 {Days} 天",
        ClockLevel.Red => $"红牌 超 {Days} 天",
        ClockLevel.Grave => $"超法定 {Days} 天",
        ClockLevel.Paused => $"暂停 {Days} 天",
        _ => "已办结",
    };

    /// <summary>The heading of a group of such clocks on a desk.</summary>
    public static string Name(ClockLevel level) => level switch
    {
        ClockLevel.Normal => "时间充足",
        ClockLevel.Soon => "今明到期",
        ClockLevel.Yellow => "黄牌",
        ClockLevel.Red => "已超期",
        ClockLevel.Grave => "超法定时限",
        ClockLevel.Paused => "暂停",
        _ => "已办结",
    };

    internal static (string Style, string Icon) Look(ClockLevel level) => level switch
    {
        ClockLevel.Soon => (" clock-soon", Icon: "bell"),
        ClockLevel.Yellow => (" clock-yellow", Icon: "alert-triangle"),
        ClockLevel.Red => (" clock-red", Icon: "alert-octagon"),
        ClockLevel.Grave => (" clock-grave", Icon: "alert-octagon"),
        ClockLevel.Paused => (" clock-paused", Icon: "player-pause"),
        ClockLevel.Done => (" clock-done", Icon: "check"),
        _ => ("", Icon: "clock"),
    };
}
