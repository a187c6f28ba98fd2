using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Simulation;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commands;

/// <summary>Clerks who submit and accept cases over HTTP, and what was acknowledged to them.</summary>
sealed class WorkingHall
{
    const string Matter = "M0367";

    readonly HttpClient http;
    readonly object application;

    WorkingHall(HttpClient http, object application) => (this.http, this.application) = (http, application);

    /// <summary>Number of the trial → the case and the state that was acknowledged last.</summary>
    public ConcurrentDictionary<int, (Guid Id, string State)> Acknowledged { get; } = new();

    public static async Task<WorkingHall> OpenAsync(ServedProgram program)
    {
        var http = new HttpClient { BaseAddress = program.Http.BaseAddress, Timeout = TimeSpan.FromSeconds(20) };
        var session = await ReadAsync(await http.PostAsJsonAsync("/api/v1/sign-in", new { login = "window1", password = "Zhengtong-2026" }));
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("token").GetString());
        var guide = await ReadAsync(await http.GetAsync($"/api/v1/matters/{Matter}"));
        var list = guide.GetProperty("list").Deserialize<ImplementationList>(Json.Options)!;
        var answers = SampleAnswers.For(list, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date));
        var applicant = await ReadAsync(await http.PostAsJsonAsync("/api/v1/parties", GivenCase.Applicant(), Json.Options));
        return new(http, new { matter = Matter, applicant = applicant.GetGuid(), answers, materials = SampleAnswers.Materials(list, answers) });
    }

    /// <summary>Submits and accepts one case; throws when either was not acknowledged.</summary>
    public async Task WriteAsync(int number)
    {
        var submitted = await ReadAsync(await http.PostAsJsonAsync("/api/v1/cases", application, Json.Options));
        var id = submitted.GetProperty("id").GetGuid();
        Acknowledged[number] = (id, submitted.GetProperty("state").GetString()!);
        var accepted = await ReadAsync(await http.PostAsJsonAsync($"/api/v1/cases/{id}/accept", new { }));
        Acknowledged[number] = (id, accepted.GetProperty("state").GetString()!);
    }

    static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new HttpRequestException($"{(int)answer.StatusCode} {text}");
    }
}
