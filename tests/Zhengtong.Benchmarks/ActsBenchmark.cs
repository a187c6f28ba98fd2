using System.Text.Json;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Parties;
using Zhengtong.Features.Simulation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Benchmarks;

/// <summary>Submit, accept, examine, decide over HTTP, against the same rows in as many transactions of one NpgsqlBatch each.</summary>
static class ActsBenchmark
{
    const string Matter = "M0367";

    public static async Task<Benchmark> RunAsync(Place place, Pace pace, CancellationToken ct)
    {
        await using var server = await Server.StartAsync(place);
        await using var inside = await InProcess.OpenAsync(place);
        var (clerk, examiner, decider) = (await inside.StaffAsync("window1"), await inside.StaffAsync("shijian.a"), await inside.StaffAsync("shijian.b"));
        var applicant = await inside.Run(new RegisterParty { Kind = PartyKind.Person, Name = "盘春梅", Number = "11010519491231002X", Phone = "13907460001" }, clerk);
        var list = (await inside.ReadAsync(db => db.ListInForceAsync(Matter)))!.List;
        var answers = SampleAnswers.For(list, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().Date));
        SubmitCase Application() => new() { Matter = Matter, Applicant = applicant, Answers = new(answers), Materials = SampleAnswers.Materials(list, answers) };

        var replay = await Replay.RecordAsync(inside, async noted =>
        {
            var submitted = await noted.Do(Application(), clerk);
            await noted.Do(new AcceptCase { Id = submitted.Id }, clerk);
            await noted.Do(new ExamineCase { Id = submitted.Id, Opinion = "符合条件" }, examiner);
            await noted.Do(new DecideCase { Id = submitted.Id, Granted = true }, decider);
        });
        await using var source = place.Source(inside.County.Schema);
        var body = JsonSerializer.Serialize(Application(), Json.Options);
        var clients = new System.Collections.Concurrent.ConcurrentBag<Office>();
        for (var i = 0; i < Pace.Clients; i++)
            clients.Add(new(Server.Client(place), await inside.TokenAsync(clerk), await inside.TokenAsync(examiner), await inside.TokenAsync(decider)));

        var (ours, raw, ratio, spent) = await pace.CompareAsync(
            async _ =>
            {
                clients.TryTake(out var office);
                var acts = await office!.HandleAsync(body);
                clients.Add(office);
                return acts;
            },
            _ => replay.WriteAsync(source), server.Process);
        await inside.GiveUpOutboxAsync();
        return new("1 Acts", $"{Pace.Clients} clients; each submits, accepts, examines and decides cases of {list.Name} over HTTP. The raw side writes the same {replay.Rows} rows in {replay.Transactions} transactions, one NpgsqlBatch each, prepared, from this process.",
            await inside.DescribeAsync(place),
            [
                new("acts a second", $"{ours:0}", $"{raw:0}", $"{ratio:0.00}", "≥ 0.4", ratio >= 0.4),
                new("the program's processor time for one", $"{spent.TotalMilliseconds:0.00} ms", "", "", "", null),
            ]);
    }

    /// <summary>A window and a department at work, over one connection.</summary>
    sealed record Office(HttpClient Http, string Clerk, string Examiner, string Decider)
    {
        public async Task<int> HandleAsync(string application)
        {
            var id = (await PostAsync("cases", application, Clerk)).GetProperty("id").GetString();
            await PostAsync($"cases/{id}/accept", "{}", Clerk);
            await PostAsync($"cases/{id}/examine", """{"opinion":"符合条件"}""", Examiner);
            await PostAsync($"cases/{id}/decide", """{"granted":true}""", Decider);
            return 4;
        }

        Task<JsonElement> PostAsync(string path, string body, string token) => Http.SendAsync(HttpMethod.Post, "/api/v1/" + path, body, Client.Bearer(token));
    }
}
