using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Npgsql;
using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.Numbering;

/// <summary>
/// Numbers given out by series and period (编号): <c>JH20240426-0317</c>. They are drawn outside the act's transaction, so
/// that two clerks never wait for each other's commit; a number drawn and not used leaves a gap.
/// </summary>
public sealed partial class Numbers(CountySources sources)
{
    const int Block = 32;

    readonly ConcurrentDictionary<string, Series> open = new();

    /// <summary>The next number of a series within a period, from 1.</summary>
    public Task<int> NextAsync(County county, string series, string period, CancellationToken ct = default) => NextAsync(county, series, period, Block, ct);

    async Task<int> NextAsync(County county, string series, string period, int block, CancellationToken ct)
    {
        var held = open.GetOrAdd($"{county.Schema}/{series}/{period}", _ => new Series());
        Interlocked.Increment(ref held.Waiting);
        try
        {
            await held.Gate.WaitAsync(ct);
            try
            {
                if (held.Next > held.Last) // whoever draws, draws for all who stand in line
                    (held.Next, held.Last) = await Draw(county, series, period, Math.Max(block, held.Waiting), ct);
                return held.Next++;
            }
            finally
            {
                held.Gate.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref held.Waiting);
        }
    }

    /// <summary>Prefix, kind's letters, day, serial: <c>JHBJ20240426-0317</c>.</summary>
    public async Task<string> DatedAsync(County county, string letters, DateOnly day, CancellationToken ct = default) =>
        Dated(county, letters, day, await NextAsync(county, letters, $"{day:yyyyMMdd}", ct));

    public static string Dated(County county, string letters, DateOnly day, int serial) => $"{county.Prefix}{letters}{day:yyyyMMdd}-{serial:0000}";

    /// <summary>
    /// A number written by a pattern, drawn singly so that hardly one is missing: {short} the county, {year}, {region} its
    /// code, {seq} the serial or {seq:4} with leading zeros. A pattern with the year begins anew each year.
    /// </summary>
    public async Task<string> PatternedAsync(County county, string pattern, DateOnly day, CancellationToken ct = default)
    {
        var series = SeriesOf(county, pattern, day);
        return Patterned(series, await NextAsync(county, series, "", 1, ct));
    }

    /// <summary>The series of a pattern on a day: all of it but the serial.</summary>
    public static string SeriesOf(County county, string pattern, DateOnly day) =>
        pattern.Replace("{short}", county.ShortName).Replace("{year}", $"{day.Year}").Replace("{region}", county.Code);

    public static string Patterned(string series, int serial) =>
        Serial().Replace(series, place => serial.ToString($"D{(place.Groups[1] is { Success: true, Value: var width } ? width : "1")}"));

    /// <remarks>
    /// A single number does not wait for the disk: the log is written in order, so that what is committed with it brings the draw
    /// along, and a crash that loses the draw ends the act that waits for it. Of several, some are kept in memory: those wait.
    /// </remarks>
    async Task<(int First, int Last)> Draw(County county, string series, string period, int count, CancellationToken ct)
    {
        await using var batch = sources.Of(county).CreateBatch();
        batch.BatchCommands.Add(new("""
            insert into number_series (series, period, last) values ($1, $2, $3)
            on conflict (series, period) do update set last = number_series.last + $3 returning last
            """) { Parameters = { new() { Value = series }, new() { Value = period }, new() { Value = count } } });
        if (count == 1) batch.BatchCommands.Add(new("select set_config('synchronous_commit', 'off', true)"));
        var last = (int)(await batch.ExecuteScalarAsync(ct))!;
        return (last - count + 1, last);
    }

    [GeneratedRegex(@"\{seq(?::(\d))?\}")]
    private static partial Regex Serial();

    sealed class Series
    {
        public readonly SemaphoreSlim Gate = new(1);
        public int Next = 1, Last, Waiting;
    }
}
