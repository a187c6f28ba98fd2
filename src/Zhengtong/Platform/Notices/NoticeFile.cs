using System.Text.Json;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Notices;

/// <summary>
/// Keeps notices as lines of a file of the day in the data folder: what a county without a gateway has, and a demonstration.
/// </summary>
public sealed class NoticeFile(string folder, TimeProvider time)
{
    static readonly SemaphoreSlim Gate = new(1);

    /// <param name="kind">sms, mail.</param>
    public async Task AddAsync<TNotice>(County county, string kind, Func<DateTimeOffset, TNotice> notice, CancellationToken ct)
    {
        var now = ChinaClock.Now(time);
        var file = Path.Combine(folder, county.Code, $"{kind}-{now:yyyyMMdd}.jsonl");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await Gate.WaitAsync(ct);
        try { await File.AppendAllTextAsync(file, JsonSerializer.Serialize(notice(now), Json.Options) + "\n", ct); }
        finally { Gate.Release(); }
    }
}
