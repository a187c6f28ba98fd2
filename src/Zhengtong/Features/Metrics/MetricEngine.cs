using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Metrics;

/// <summary>Which evidence: a part, a unit, only what fell short.</summary>
/// <param name="Part">One trait, or several joined by <c>|</c>: the rows that have them all.</param>
/// <param name="Unit"><see cref="Guid.Empty"/>: what names no unit.</param>
public sealed record EvidenceFilter(string? Part = null, Guid? Unit = null, bool Missed = false)
{
    /// <summary>One record alone.</summary>
    public Guid? Id { get; init; }

    internal string Condition => string.Join("", [Part is null ? "" : " and string_to_array(e.part, '|') @> string_to_array(@part, '|')", Unit is null ? "" : Unit == Guid.Empty ? " and e.shown_unit is null" : " and e.shown_unit = @unit", Missed ? " and e.got < e.amount" : "", Id is null ? "" : " and e.id = @id"]);
}

/// <summary>
/// Folds the evidence of metrics (指标计算). The value, its months, its parts and the list behind it all read the same query,
/// so they cannot disagree. Restricted records count, but neither their name nor their unit leaves the engine.
/// </summary>
public sealed class MetricEngine(CountyDb db, MetricRegistry registry)
{
    const string Folded = "count(*), coalesce(sum(e.amount), 0), coalesce(sum(e.got), 0)";

    public async Task<MetricValue> ValueAsync(Metric metric, Period period, EvidenceFilter? filter = null) =>
        (await FoldAsync(metric, period, "1", _ => 1, filter)).Values.SingleOrDefault() ?? new(metric.Kind, 0, 0, 0, (await KeptAsync(period)).Contains(metric.Section));

    /// <summary>Several at once, by code.</summary>
    public async Task<IReadOnlyDictionary<string, MetricValue>> ValuesAsync(IReadOnlyList<Metric> metrics, Period period)
    {
        var (kept, values) = (await KeptAsync(period), new Dictionary<string, MetricValue>());
        await using var command = await CommandAsync(period, new(), string.Join(" union all ", metrics.Select((m, n) => $"select {n}, {Folded} from {Rows(m)} e")));
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            values[metrics[reader.GetInt32(0)].Code] = new(metrics[reader.GetInt32(0)].Kind, reader.GetInt64(1), reader.GetDecimal(2), reader.GetDecimal(3), kept.Contains(metrics[reader.GetInt32(0)].Section));
        return values;
    }

    /// <summary>The sections of which anything was counted up to then.</summary>
    public async Task<IReadOnlySet<string>> KeptAsync(Period period)
    {
        await db.EnterAsync();
        var kept = await db.Set<MetricRoll>().Where(r => db.Set<MetricDay>().Any(d => d.Metric == r.Metric && d.Day <= period.To)).Select(r => r.Metric).ToListAsync();
        return kept.Select(registry.Find).OfType<Metric>().Select(m => m.Section).ToHashSet();
    }

    /// <summary>By the first day of the month. What stands on a day is asked for each month's last.</summary>
    public async Task<IReadOnlyDictionary<DateOnly, MetricValue>> MonthsAsync(Metric metric, Period period)
    {
        if (!metric.IsStock) return await FoldAsync(metric, period, "date_trunc('month', e.day)::date", r => r.GetFieldValue<DateOnly>(0));
        var months = new Dictionary<DateOnly, MetricValue>();
        foreach (var month in period.Months)
            months[month.From] = await ValueAsync(metric, month);
        return months;
    }

    /// <summary>Each day and part with its sums and a digest that does not depend on the order of rows: what is frozen, to see later whether it still holds.</summary>
    public async Task<IReadOnlyList<EvidenceDay>> DaysAsync(Metric metric, Period period, Guid? unit)
    {
        await using var command = await CommandAsync(period, new(Unit: unit), $"""
            select e.day, coalesce(e.part, ''), {Folded}, sum(('x' || left(md5(concat_ws('|', e.id, trim_scale(e.amount), trim_scale(e.got))), 16))::bit(64)::bigint::numeric)
            from {Rows(metric)} e where true{new EvidenceFilter(Unit: unit).Condition} group by 1, 2 order by 1, 2
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var days = new List<EvidenceDay>();
        while (await reader.ReadAsync())
            days.Add(new(reader.GetFieldValue<DateOnly>(0), reader.GetString(1), reader.GetInt64(2), reader.GetDecimal(3), reader.GetDecimal(4), reader.GetDecimal(5)));
        return days;
    }

    public Task<IReadOnlyDictionary<string, MetricValue>> PartsAsync(Metric metric, Period period, Guid? unit = null) => FoldAsync(metric, period, "coalesce(e.part, '')", r => r.GetString(0), new(Unit: unit));

    /// <summary>By unit; <see cref="Guid.Empty"/> where none is named.</summary>
    public Task<IReadOnlyDictionary<Guid, MetricValue>> UnitsAsync(Metric metric, Period period) =>
        FoldAsync(metric, period, $"coalesce(e.shown_unit, '{Guid.Empty}')", r => r.GetGuid(0));

    /// <summary>The evidence by day, after a row or from the first.</summary>
    public async IAsyncEnumerable<Evidence> EvidenceAsync(Metric metric, Period period, EvidenceFilter filter, (DateOnly Day, Guid Id)? after, int most, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await using var command = await CommandAsync(period, filter, $"""
            select e.id, case when e.restricted then null else e.label end, e.day, e.shown_unit, e.part, e.amount, e.got from {Rows(metric)} e
            where true{filter.Condition}{(after is null ? "" : " and (e.day, e.id) > (@after_day, @after_id)")} order by e.day, e.id limit @most
            """, ct);
        if (after is var (day, id))
        {
            command.Parameters.Add(new("after_day", day));
            command.Parameters.Add(new("after_id", id));
        }
        command.Parameters.Add(new("most", most));
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var label = reader.IsDBNull(1) ? null : reader.GetString(1);
            yield return new(reader.GetGuid(0), label, label is null ? null : metric.PageOf(reader.GetGuid(0)), reader.GetFieldValue<DateOnly>(2), reader.IsDBNull(3) ? null : reader.GetGuid(3),
                reader.IsDBNull(4) ? null : reader.GetString(4), reader.GetDecimal(5), reader.IsDBNull(6) ? null : reader.GetDecimal(6));
        }
    }

    /// <summary>Writes the sums of each day anew; the first time of all the years there are, however long that takes.</summary>
    public async Task RollUpAsync(Metric metric, Period period, CancellationToken ct)
    {
        await using var command = await CommandAsync(period, new(), $"""
            delete from metric_day where metric = @metric and day between @from and @to;
            insert into metric_day (metric, day, rows, amount, got) select @metric, e.day, {Folded} from {Rows(metric)} e where e.day between @from and @to group by e.day
            """, ct);
        command.Parameters.Add(new("metric", metric.Code));
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(ct);
    }

    async Task<IReadOnlyDictionary<TKey, MetricValue>> FoldAsync<TKey>(Metric metric, Period period, string key, Func<NpgsqlDataReader, TKey> read, EvidenceFilter? filter = null) where TKey : notnull
    {
        filter ??= new();
        await using var command = await CommandAsync(period, filter, $"select {key}, {Folded} from {Rows(metric)} e where true{filter.Condition} group by 1");
        var folded = new Dictionary<TKey, MetricValue>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            folded[read(reader)] = new(metric.Kind, reader.GetInt64(1), reader.GetDecimal(2), reader.GetDecimal(3));
        return folded;
    }

    /// <summary>The metric's query as a table of rows; a rate's rows never get more than they are.</summary>
    static string Rows(Metric metric)
    {
        var got = metric.Kind == MetricKind.Rate ? "least(greatest(m.got, 0), m.amount)" : "m.got";
        return $"(select m.id, m.label, m.day, m.restricted, m.part, m.amount, {got} as got, case when m.restricted then null else m.unit_id end as shown_unit from ({metric.Sql}) m)";
    }

    async Task<NpgsqlCommand> CommandAsync(Period period, EvidenceFilter filter, string query, CancellationToken ct = default)
    {
        await db.EnterAsync(ct);
        var command = new NpgsqlCommand(query, (NpgsqlConnection)db.Database.GetDbConnection());
        foreach (var (name, value, type) in new (string, object?, NpgsqlDbType)[]
        {
            ("begin", period.Begin.ToUniversalTime(), NpgsqlDbType.TimestampTz), ("end", period.End.ToUniversalTime(), NpgsqlDbType.TimestampTz), ("at", period.At.ToUniversalTime(), NpgsqlDbType.TimestampTz),
            ("from", period.From, NpgsqlDbType.Date), ("to", period.To, NpgsqlDbType.Date), ("part", filter.Part, NpgsqlDbType.Text), ("unit", filter.Unit, NpgsqlDbType.Uuid), ("id", filter.Id, NpgsqlDbType.Uuid),
        })
            command.Parameters.Add(new(name, type) { Value = value ?? DBNull.Value });
        return command;
    }
}
