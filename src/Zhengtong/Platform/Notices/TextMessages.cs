using System.Net.Http.Json;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Notices;

/// <summary>Sends text messages (短信).</summary>
public interface ITextMessages
{
    Task SendAsync(County county, string phone, string text, CancellationToken ct);
}

/// <summary>Writes text messages to a file.</summary>
public sealed class TextMessagesToFile(NoticeFile file) : ITextMessages
{
    public Task SendAsync(County county, string phone, string text, CancellationToken ct) => file.AddAsync(county, "sms", at => new { at, phone, text }, ct);
}

/// <summary>Hands text messages to a gateway by HTTP: POST {county, phone, text} as JSON; any answer but 2xx is tried again by the outbox.</summary>
public sealed class TextMessageGateway(HttpClient http, Uri gateway) : ITextMessages
{
    public async Task SendAsync(County county, string phone, string text, CancellationToken ct) =>
        (await http.PostAsJsonAsync(gateway, new { county = county.Code, phone, text }, Json.Options, ct)).EnsureSuccessStatusCode();
}
