using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace Zhengtong.Benchmarks;

/// <summary>Asks a program over one connection, with JSON and a token.</summary>
static class Client
{
    /// <returns>The answer's body; an empty object when there is none.</returns>
    public static async Task<JsonElement> SendAsync(this HttpClient http, HttpMethod method, string path, string body, AuthenticationHeaderValue? token, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(method, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token;
        using var answer = await http.SendAsync(request, ct);
        var text = await answer.Content.ReadAsByteArrayAsync(ct);
        return !answer.IsSuccessStatusCode ? throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {Encoding.UTF8.GetString(text)}")
            : text.Length == 0 ? default : JsonDocument.Parse(text).RootElement;
    }

    public static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);
}
