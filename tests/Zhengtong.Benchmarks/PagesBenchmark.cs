using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Data;

namespace Zhengtong.Benchmarks;

/// <summary>Desk and case page, against a minimal endpoint that reads the same rows in one NpgsqlBatch and writes as much HTML.</summary>
static partial class PagesBenchmark
{
    const string Login = "shijian.a", Password = "Zhengtong-2026";

    public static async Task<Benchmark> RunAsync(Place place, Pace pace, CancellationToken ct)
    {
        await using var server = await Server.StartAsync(place);
        await using var inside = await InProcess.OpenAsync(place);
        using var http = Server.Client(place);
        var cookie = await SignInAsync(http);
        var me = await inside.StaffAsync(Login);
        var id = await inside.ReadAsync(db => db.Commitments.AsNoTracking().Where(c => c.Kind == "case" && c.UnitId == me.UnitId && c.ClosedAt == null).OrderBy(c => c.Id).Select(c => c.Id).FirstAsync(ct));
        var results = new List<Result>();
        foreach (var (what, path) in new[] { ("desk", "/desk"), ("case page", $"/cases/{id}") })
        {
            var page = await RecordAsync(place, path, cookie);
            await using var raw = await RawAsync(place, inside.County, page);
            var said = $"{what}, pages a second ({page.Reads.Count} queries, {page.Html.Length / 1024} KB)";
            var (ours, theirs, ratio, _) = await pace.CompareAsync(_ => GetAsync(http, path, cookie), _ => GetAsync(http, raw.Urls.First() + "/", cookie), server.Process);
            results.Add(new($"{said}; raw: a command for each query", $"{ours:0}", $"{theirs:0}", $"{ratio:0.00}", "≥ 0.4", ratio >= 0.4));
            (ours, theirs, ratio, _) = await pace.CompareAsync(_ => GetAsync(http, path, cookie), _ => GetAsync(http, raw.Urls.First() + "/together", cookie), server.Process);
            results.Add(new($"{said}; raw: all in one batch", $"{ours:0}", $"{theirs:0}", $"{ratio:0.00}", "", null));
        }
        return new("2 Pages", $"{Pace.Clients} clients, each with a session, uncompressed. The raw side is a minimal endpoint that reads the rows of the same queries on one connection (none of them waits for what another found), encodes every value and writes a page of the same size.",
            await inside.DescribeAsync(place), results);
    }

    sealed record Recorded(IReadOnlyList<Statement> Reads, string Html);

    static async Task<int> GetAsync(HttpClient http, string path, string cookie)
    {
        using var answer = await http.SendAsync(Request(HttpMethod.Get, path, cookie));
        var body = await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode && body.Length > 1000 ? 1 : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode}");
    }

    static HttpRequestMessage Request(HttpMethod method, string path, string cookie)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Add("Cookie", cookie);
        return request;
    }

    static async Task<string> SignInAsync(HttpClient http)
    {
        using var form = await http.GetAsync("/sign-in");
        var token = ForgeryToken().Match(await form.Content.ReadAsStringAsync()).Groups[1].Value;
        var request = Request(HttpMethod.Post, "/sign-in", Cookies(form));
        request.Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["Input.Login"] = Login, ["Input.Password"] = Password, ["__RequestVerificationToken"] = token });
        using var answer = await http.SendAsync(request);
        return Cookies(answer) is { } cookies && cookies.Contains("zt=", StringComparison.Ordinal) ? cookies : throw new InvalidOperationException("Sign-in failed");
    }

    static string Cookies(HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(c => c.Split(';')[0]) : []);

    /// <summary>The page through the program in this process: its queries and its HTML, once everything is warm.</summary>
    static async Task<Recorded> RecordAsync(Place place, string path, string cookie)
    {
        var recorder = new Recorder();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Zhengtong", ContentRootPath = Path.Combine(Machine.Repository, "src", "Zhengtong") });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = App.Build(builder, new AppSettings(place.Connection, place.Data, RunJobs: false), services => services.ConfigureDbContext<CountyDb>(o => o.AddInterceptors(recorder)));
        app.Urls.Add("http://127.0.0.1:0");
        await app.Services.GetRequiredService<Counties>().ReadAsync();
        await app.StartAsync();
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        for (var i = 0; i < 2; i++)
            (await http.SendAsync(Request(HttpMethod.Get, path, cookie))).Dispose();
        recorder.Take();
        using var answer = await http.SendAsync(Request(HttpMethod.Get, path, cookie));
        return new([.. recorder.Take().Where(s => s.Reads)], await answer.Content.ReadAsStringAsync());
    }

    static async Task<WebApplication> RawAsync(Place place, County county, Recorded page)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(place.Source(county.Schema));
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/", (HttpContext http, NpgsqlDataSource source) => AnswerAsync(http, source, page, together: false));
        app.MapGet("/together", (HttpContext http, NpgsqlDataSource source) => AnswerAsync(http, source, page, together: true));
        await app.StartAsync();
        return app;
    }

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    static async Task AnswerAsync(HttpContext http, NpgsqlDataSource source, Recorded page, bool together)
    {
        var html = new StringBuilder(page.Html.Length + 1024);
        await using (var connection = await source.OpenConnectionAsync())
            foreach (var reads in together ? [page.Reads] : page.Reads.Select(r => (IReadOnlyList<Statement>)[r]))
                await ReadAsync(connection, reads, html);
        var rest = page.Html.Length - html.Length;
        var whole = rest > 0 ? html.Append(page.Html, page.Html.Length - rest, rest).ToString() : html.ToString();
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.ContentLength = Encoding.UTF8.GetByteCount(whole);
        await http.Response.WriteAsync(whole);
    }

    static async Task ReadAsync(NpgsqlConnection connection, IReadOnlyList<Statement> reads, StringBuilder html)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var read in reads) batch.BatchCommands.Add(read.Command());
        await using var rows = await batch.ExecuteReaderAsync();
        do
            while (await rows.ReadAsync())
                for (var i = 0; i < rows.FieldCount; i++)
                    html.Append("<td>").Append(Encoder.Encode(rows.GetValue(i).ToString()!)).Append("</td>");
        while (await rows.NextResultAsync());
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]* value="([^"]+)"|value="([^"]+)"[^>]* name="__RequestVerificationToken" """)]
    private static partial Regex ForgeryToken();
}
