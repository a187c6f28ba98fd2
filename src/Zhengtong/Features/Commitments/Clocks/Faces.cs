using Zhengtong.Calendar;
using Zhengtong.Platform.Web;
using FaceLevel = Zhengtong.Platform.Web.ClockLevel;

namespace Zhengtong.Features.Commitments;

/// <summary>What the chips of clocks say (时钟牌), in days of the county's calendar.</summary>
static class Faces
{
    public static FaceLevel LevelOf(Urgency urgency) => urgency switch
    {
        Urgency.Overdue => FaceLevel.Red,
        Urgency.Yellow => FaceLevel.Yellow,
        Urgency.Soon => FaceLevel.Soon,
        Urgency.Paused => FaceLevel.Paused,
        _ => FaceLevel.Normal,
    };

    public static string NameOf(Urgency urgency) => ClockFace.Name(LevelOf(urgency));

    /// <summary>The chip of a commitment on a list: that of the clock which presses most.</summary>
    public static ClockFace Of(Urgency urgency, ClockLevel level, IEnumerable<CommitmentClock> clocks, DateTimeOffset now, OfficeCalendar calendar)
    {
        var open = Commitment.Pressing(clocks);
        var pressing = urgency == Urgency.Paused ? open.Find(c => c is { Ladder: ClockLadder.Promise, State: ClockState.Paused })
            : level == ClockLevel.Grave && urgency == Urgency.Overdue ? open.Find(c => c.Ladder == ClockLadder.Statute)
            : open.Where(c => c.DueAt is not null).MinBy(c => c.DueAt);
        if (pressing is null) return new(LevelOf(urgency), Text: urgency == Urgency.Ample ? "没有时限" : NameOf(urgency));
        var face = Of(pressing, pressing.Replay(calendar), now);
        return (urgency, face.Level) switch
        {
            (Urgency.Yellow, FaceLevel.Normal or FaceLevel.Soon) => face with { Level = FaceLevel.Yellow, Text = (level == ClockLevel.Yellow ? "黄牌 " : "有红牌 ") + face.Words },
            (Urgency.Soon, FaceLevel.Normal) => face with { Level = FaceLevel.Soon },
            _ => face,
        };
    }

    /// <summary>The chip of one clock.</summary>
    public static ClockFace Of(CommitmentClock clock, ClockSchedule schedule, DateTimeOffset now)
    {
        var reading = schedule.At(now);
        var over = Math.Max(1, (int)Math.Ceiling(reading.Overdue));
        var unit = clock.Unit == LimitUnit.WorkingHours ? "小时" : "天";
        var left = reading.DaysLeft ?? 0;
        var today = schedule.DueDate == now.ChinaDate() ? $"今天 {schedule.DueAt!.Value.InChina():HH:mm}" : null;
        return (reading.State, clock.Ladder, reading.Level) switch
        {
            (ClockState.Stopped or ClockState.NotStarted, _, _) => new(FaceLevel.Done, Text: "已停表"),
            (ClockState.Paused, _, _) => Paused(schedule, now),
            (_, ClockLadder.Statute, Calendar.ClockLevel.Red) => new(FaceLevel.Grave, over, $"超法定 {over} {unit}"),
            (_, ClockLadder.Step, Calendar.ClockLevel.Red) => new(FaceLevel.Yellow, over, $"黄牌 环节超 {over} {unit}"),
            (_, ClockLadder.Lapse, Calendar.ClockLevel.Red) => new(FaceLevel.Done, Text: "已到期"),
            (_, _, Calendar.ClockLevel.Red) => new(FaceLevel.Red, over, $"红牌 超 {over} {unit}"),
            (_, ClockLadder.Promise, Calendar.ClockLevel.Yellow) => new(FaceLevel.Yellow, left, today is null ? null : "黄牌 " + today),
            (_, _, Calendar.ClockLevel.Ample) => new(FaceLevel.Normal, left, today),
            _ => new(FaceLevel.Soon, left, today),
        };
    }

    static ClockFace Paused(ClockSchedule schedule, DateTimeOffset now)
    {
        var days = schedule.Calendar.WorkingDaysBetween(schedule.Pauses[^1].Paused.At.ChinaDate(), now.ChinaDate());
        return new(FaceLevel.Paused, days, days == 0 ? "今天起暂停" : null);
    }
}
