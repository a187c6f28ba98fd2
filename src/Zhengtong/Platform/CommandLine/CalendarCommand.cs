using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Zhengtong.Calendar;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.CommandLine;

/// <summary><c>zt calendar</c>: the deadline calculator (时限计算器). Needs no database: announced holidays ship with the program.</summary>
public sealed class CalendarCommand : Command
{
    static readonly Dictionary<string, LimitUnit> Units = new()
    {
        ["工作日"] = LimitUnit.WorkingDays,
        ["自然日"] = LimitUnit.CalendarDays,
        ["工作小时"] = LimitUnit.WorkingHours,
    };

    static readonly string[] TimeFormats = ["yyyy-M-d H:mm", "yyyy-M-d'T'H:mm", "yyyy-M-d"];

    readonly Option<DateTimeOffset> start = new("--start")
    {
        Description = "起算时间，例如 2023-09-27 10:00；当天是第 0 天",
        HelpName = "时间",
        Required = true,
        CustomParser = result => Time(result, result.Tokens.Single().Value),
    };

    readonly Option<decimal> limit = new("--limit")
    {
        Description = "时限，例如 20 或 1.5",
        HelpName = "数量",
        Required = true,
        CustomParser = result => Amount(result),
    };

    readonly Option<string> unit = new("--unit") { Description = "时限单位", HelpName = "工作日|自然日|工作小时", DefaultValueFactory = _ => "工作日" };

    readonly Option<(DateTimeOffset From, DateTimeOffset? To)[]> pauses = new("--pause")
    {
        Description = "暂停的起止时间，例如 \"2023-10-09 09:00/2023-10-20 17:00\"；不写止则暂停至今；可写多次",
        HelpName = "起/止",
        CustomParser = result => [.. result.Tokens.Select(token => Pause(result, token.Value))],
    };

    readonly Option<FileInfo> holidays = new("--holidays")
    {
        Description = "放假安排文件；不填则用随程序提供的",
        HelpName = "文件",
        DefaultValueFactory = _ => new(Path.Combine(AppContext.BaseDirectory, "reference", "holidays.json")),
    };

    readonly Option<bool> json = new("--json") { Description = "以 JSON 输出" };

    public CalendarCommand() : base("calendar", "时限计算器：算出截止时间，并逐日列出怎么算的（每天 9:00–12:00、13:00–17:00 办公）")
    {
        unit.AcceptOnlyFromAmong([.. Units.Keys]);
        foreach (var option in new Option[] { start, limit, unit, pauses, holidays, json })
            Options.Add(option);
        SetAction(parse => (int)Run(parse));
    }

    ExitCode Run(ParseResult parse)
    {
        try
        {
            var schedule = Clock.Replay(new(parse.GetValue(limit), Units[parse.GetValue(unit)!]), Ledger(parse), HolidayFile.Parse(File.ReadAllText(parse.GetValue(holidays)!.FullName)));
            var output = parse.InvocationConfiguration.Output;
            if (parse.GetValue(json))
                output.WriteLine(JsonSerializer.Serialize(DeadlineAnswer.Of(schedule), Json.Options));
            else
                DeadlineTable.Write(schedule, output);
            return ExitCode.Good;
        }
        catch (Exception wrong) when (wrong is ClockException or FormatException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCode.Input, wrong is ArgumentOutOfRangeException ? "算到的日期超出了 2000 到 2059 年。" : wrong.Message);
        }
    }

    List<ClockEvent> Ledger(ParseResult parse)
    {
        List<ClockEvent> ledger = [new(1, ClockEventKind.Start, parse.GetValue(start), "起算")];
        foreach (var (from, to) in parse.GetValue(pauses) ?? [])
        {
            ledger.Add(new(ledger.Count + 1, ClockEventKind.Pause, from));
            if (to is { } end)
                ledger.Add(new(ledger.Count + 1, ClockEventKind.Resume, end));
        }
        return ledger;
    }

    static (DateTimeOffset, DateTimeOffset?) Pause(SymbolResult result, string text)
    {
        var ends = text.Split('/', 2);
        return (Time(result, ends[0]), ends.Length == 2 ? Time(result, ends[1]) : null);
    }

    static DateTimeOffset Time(SymbolResult result, string text)
    {
        if (!DateTime.TryParseExact(text.Trim(), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            result.AddError($"看不懂时间“{text}”，应写成 2023-09-27 10:00 或 2023-09-27。");
        var date = DateOnly.FromDateTime(time);
        return ChinaTime.At(date, time.TimeOfDay == TimeSpan.Zero ? OfficeHours.Default.Opens : time.TimeOfDay);
    }

    static decimal Amount(ArgumentResult result)
    {
        if (!decimal.TryParse(result.Tokens.Single().Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount) || amount > 10_000)
            result.AddError("--limit 应是 0 到 10000 之间的数。");
        return amount;
    }
}
