using System.Globalization;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.Import;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>Takes in announced holidays and make-up workdays (导入放假安排): the rows of one notice become one announcement.</summary>
[Act("导入放假安排", OrganisationAccess.Manage)]
public sealed class ImportHolidays : IAct<ImportResult>
{
    public required IReadOnlyList<AnnounceHolidays> Announcements { get; init; }

    public async Task<ImportResult> Handle(Acting acting)
    {
        var days = 0;
        foreach (var announcement in Announcements) days += await acting.Also(announcement);
        return new(days, 0);
    }
}

sealed record HolidayImport() : ImportKind("holidays", "放假安排", ["日期", "类别", "名称", "通知文号"])
{
    static readonly Dictionary<string, bool> Kinds = new() { ["放假"] = false, ["调休上班"] = true };

    sealed record Line(DateOnly Date, bool IsWorkday, string Name, string Notice);

    public override async Task<ImportResult> RunAsync(IServiceProvider services, FileInfo file, bool rehearse, CancellationToken ct)
    {
        var (rows, faults) = TableFile.Read(file, Columns);
        var (lines, wrong) = (new List<Line>(), new List<RowFault>(faults));
        foreach (var row in rows)
            try
            {
                lines.Add(Read(row));
            }
            catch (RowFaultException fault)
            {
                wrong.Add(fault.Fault);
            }
        if (wrong.Count > 0) throw new ImportRefused([.. wrong.OrderBy(f => f.Row)]);
        if (lines.Count == 0) throw new CommandFailure(ExitCode.Input, $"{file.Name} 里没有数据。");
        var announcements = lines.GroupBy(l => (l.Date.Year, l.Notice)).Select(n => new AnnounceHolidays
        {
            Year = n.Key.Year,
            Notice = n.Key.Notice,
            Holidays = Text(n.Where(l => !l.IsWorkday)),
            MakeUpWorkdays = Text(n.Where(l => l.IsWorkday)),
        }).ToList();
        return await Run(services, new ImportHolidays { Announcements = announcements }, rehearse, ct);
    }

    static Line Read(TsvRow row) =>
        DateOnly.TryParseExact(row.Required("日期"), ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2020 and <= 2059
            ? new(date, row.OneOf("类别", Kinds), row.Required("名称"), row.Required("通知文号"))
            : throw row.Bad("日期", $"“{row["日期"]}”不是 2020 到 2059 年的日期，应写成 2027-10-01");

    static string Text(IEnumerable<Line> lines) => string.Join('\n', lines.Select(l => $"{l.Date:yyyy-MM-dd} {l.Name}"));
}
