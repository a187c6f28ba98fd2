using Npgsql;
using NpgsqlTypes;
using Zhengtong.Calendar;

namespace Zhengtong.Features.Organisation;

/// <summary>Loads what all counties share: the register, regions, holidays. Runs again harmlessly, and takes up what a new file adds.</summary>
static class SeedShared
{
    public static async Task RegisterAsync(NpgsqlDataSource source, CountyFile county, bool demonstration, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            insert into shared.county (code, name, short_name, prefix, hosts, is_default, is_demonstration, bureau) values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (code) do nothing
            """);
        foreach (var value in new object[] { county.Code, county.Name, county.ShortName, county.Prefix, county.Hosts, county.IsDefault, demonstration, county.BureauName })
            command.Parameters.AddWithValue(value);
        await command.ExecuteNonQueryAsync(ct);
    }

    public static async Task CalendarAsync(NpgsqlDataSource source, string holidayFile, CancellationToken ct)
    {
        var calendar = HolidayFile.Parse(await File.ReadAllTextAsync(holidayFile, ct));
        await using var batch = source.CreateBatch();
        foreach (var day in calendar.SpecialDays)
            Add(batch, """
                insert into shared.calendar_day (day, kind, name, source) values ($1, $2, $3, $4) on conflict (day) do nothing
                """, day.Date, day.IsWorkday ? "makeup" : "holiday", day.Name, day.Notice);
        foreach (var year in calendar.PublishedYears)
            Add(batch, "insert into shared.calendar_year (year, source) values ($1, $2) on conflict (year) do nothing",
                year, calendar.SpecialDays.First(d => d.Date.Year == year).Notice);
        await batch.ExecuteNonQueryAsync(ct);
    }

    public static async Task RegionsAsync(NpgsqlDataSource source, string regionFile, CancellationToken ct)
    {
        var rows = (await File.ReadAllLinesAsync(regionFile, ct)).Skip(1).Select(line => line.Split('\t')).Where(c => c.Length > 4).ToList();
        var known = rows.Select(c => c[0]).ToHashSet();
        await using var batch = source.CreateBatch();
        foreach (var c in rows.OrderBy(c => c[0].Length).ThenBy(c => c[0]))
            Add(batch, "insert into shared.region (code, name, level, parent_code) values ($1, $2, $3, $4) on conflict (code) do nothing",
                c[0], c[2], c[3], known.Contains(c[4]) ? c[4] : DBNull.Value);
        await batch.ExecuteNonQueryAsync(ct);
    }

    static void Add(NpgsqlBatch batch, string sql, params object[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(value is DBNull ? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.Text } : new NpgsqlParameter { Value = value });
        batch.BatchCommands.Add(command);
    }
}
