using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Api;

/// <summary>A program that uses the API with a bearer token, and speaks nothing but HTTP and JSON.</summary>
public sealed class ApiClient(HttpClient http)
{
    public HttpClient Http => http;

    public static ApiClient Stranger(TestCounty county) => new(county.Browser());

    /// <summary>Signs in with login and password, as a terminal does.</summary>
    public static async Task<ApiClient> SignInAsync(TestCounty county, string login, string password = "Zhengtong-2026")
    {
        var session = await Stranger(county).Post("sign-in", new { login, password });
        return WithToken(county, session.GetProperty("token").GetString()!);
    }

    /// <summary>A program of its own, with these scopes.</summary>
    public static async Task<ApiClient> ProgramAsync(TestCounty county, params string[] scopes)
    {
        var token = Convert.ToHexString(Guid.CreateVersion7().ToByteArray());
        var now = county.Clock.Now;
        await county.In(null, async services =>
        {
            var db = services.GetRequiredService<CountyDb>();
            await db.EnterAsync();
            db.Add(new ClientToken { Id = Guid.CreateVersion7(), Name = "省平台", Hash = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(token)), Scopes = scopes, CreatedAt = now, ExpiresAt = now.AddYears(1) });
            await db.SaveChangesAsync();
            await db.LeaveAsync();
            return true;
        });
        return WithToken(county, token);
    }

    public static ApiClient WithToken(TestCounty county, string token)
    {
        var client = Stranger(county);
        client.Http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async Task<JsonElement> Get(string path) => await Read(await http.GetAsync("/api/v1/" + path));

    public async Task<JsonElement> Post(string path, object? body = null, int? version = null) => await Read(await Send(path, body, version));

    /// <summary>An act that must be refused with this status; gives the problem.</summary>
    public async Task<JsonElement> Refused(HttpStatusCode status, string path, object? body = null, int? version = null) => await Problem(status, await Send(path, body, version));

    public async Task<JsonElement> Unreadable(HttpStatusCode status, string path, string raw, string type = "application/json") =>
        await Problem(status, await http.PostAsync("/api/v1/" + path, new StringContent(raw, Encoding.UTF8, type)));

    public static async Task<JsonElement> Problem(HttpStatusCode status, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.Contains(problem.GetProperty("detail").GetString()!, c => c > 0x4E00);
        return problem;
    }

    public Task<HttpResponseMessage> Send(string path, object? body, int? version = null, string? key = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + path);
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body, Json.Options), Encoding.UTF8, "application/json");
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        return http.SendAsync(request);
    }

    /// <summary>Uploads a file for a material; gives the reference to hand in.</summary>
    public Task<HttpResponseMessage> Upload(string matter, string requirement, byte[] content, string name = "扫描件.png")
    {
        var form = new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } };
        return http.PostAsync($"/api/v1/matters/{matter}/materials/{requirement}/files", form);
    }

    public static async Task<JsonElement> Read(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode} {answer.RequestMessage?.RequestUri}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
