using System.Net.Http.Json;
using System.Text.Json;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Notices;

/// <summary>Sends text messages (短信).</summary>
public interface ITextMessages
{
    Task SendAsync(County county, string phone, string text, CancellationToken ct);
}

/// <summary>Writes text messages to a file of the day in the data folder: what a county without a gateway has, and a demonstration.</summary>
public sealed class TextMessagesToFile(string folder, TimeProvider time) : ITextMessages
{
    static readonly SemaphoreSlim Gate = new(1);

    public async Task SendAsync(County county, string phone, string text, CancellationToken ct)
    {
        var now = ChinaClock.Now(time);
        var file = Path.Combine(folder, county.Code, $"sms-{now:yyyyMMdd}.jsonl");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var line = JsonSerializer.Serialize(new { at = now, phone, text }, Json.Options) + "\n";
        await Gate.WaitAsync(ct);
        try { await File.AppendAllTextAsync(file, line, ct); }
        finally { Gate.Release(); }
    }
}

/// <summary>Hands text messages to a gateway by HTTP: POST {phone, text} as JSON; any answer but 2xx is tried again by the outbox.</summary>
public sealed class TextMessageGateway(HttpClient http, Uri gateway) : ITextMessages
{
    public async Task SendAsync(County county, string phone, string text, CancellationToken ct) =>
        (await http.PostAsJsonAsync(gateway, new { county = county.Code, phone, text }, Json.Options, ct)).EnsureSuccessStatusCode();
}
