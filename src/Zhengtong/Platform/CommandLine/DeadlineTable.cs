using Zhengtong.Calendar;

namespace Zhengtong.Platform.CommandLine;

/// <summary>A computed deadline as text for a terminal, in which a Chinese character is two columns wide.</summary>
static class DeadlineTable
{
    public static void Write(ClockSchedule clock, TextWriter output)
    {
        output.WriteLine($"起算：{Instant(clock.Start!.At)}");
        output.WriteLine($"时限：{clock.Limit}");
        output.WriteLine($"截止：{(clock.DueAt is { } due ? Instant(due) : "暂停中，恢复后再算")}");
        foreach (var (name, at) in new[] { ("提醒", clock.RemindAt), ("黄牌", clock.YellowAt) })
            if (at is { } instant)
                output.WriteLine($"{name}：{Instant(instant)}");
        if (clock.ProvisionalNote is { } note)
            output.WriteLine($"注意：{note}。");
        output.WriteLine();

        string[][] rows = [["日期", "计数", "情形", "依据"], .. clock.Explain().Select(line => new[] { line.Dates, line.Counted, line.Text, line.Source })];
        var widths = Enumerable.Range(0, 3).Select(column => rows.Max(row => Width(row[column]))).ToArray();
        foreach (var row in rows)
            output.WriteLine((string.Concat(widths.Select((width, column) => row[column] + new string(' ', width - Width(row[column]) + 2))) + row[3]).TrimEnd());
    }

    static string Instant(DateTimeOffset at) => $"{ChineseDates.FullDay(at.ChinaDate())} {at.InChina():HH:mm}";

    static int Width(string text) => text.Sum(character => character < '\u1100' ? 1 : 2);
}
