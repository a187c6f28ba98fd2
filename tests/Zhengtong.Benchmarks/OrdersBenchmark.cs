using System.Text.Json;
using Zhengtong.Features.Hotline;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Benchmarks;

/// <summary>An order taken down, given to a unit and resolved, over HTTP: against Redmine and Request Tracker 5, and against the same rows in as many NpgsqlBatches.</summary>
static class OrdersBenchmark
{
    const string Topic = "路灯照明";

    static int count = Random.Shared.Next(10_000_000);

    public static async Task<Benchmark> RunAsync(Place place, Pace pace, string? peersFile, CancellationToken ct)
    {
        await using var server = await Server.StartAsync(place);
        await using var inside = await InProcess.OpenAsync(place);
        var (agent, clerk) = (await inside.StaffAsync("hotline1"), await inside.StaffAsync("chengguan.a"));
        var topic = (await inside.ReadAsync(HotlineBook.OfAsync)).Topics.Values.First(t => t.Level2.StartsWith(Topic, StringComparison.Ordinal)).Code;
        RegisterOrder Taken()
        {
            var n = Interlocked.Increment(ref count) % 100_000_000;
            return new() { Unit = clerk.UnitId, Kind = OrderKind.Help, Topic = topic, Region = inside.County.Code, CallerName = "何建军", CallerPhone = $"138{n:00000000}", Content = $"城南街道路灯不亮 {n:00000000}" };
        }

        var replay = await Replay.RecordAsync(inside, async noted =>
        {
            var order = await noted.Do(Taken(), agent);
            await noted.Do(new SignForOrder { Id = order.Id }, clerk);
            await noted.Do(new ReplyToCaller { Id = order.Id, Resolution = Resolution.Resolved, Measures = "换了三只灯泡", Text = "电话告知已经修好" }, clerk);
        });
        var desks = new System.Collections.Concurrent.ConcurrentBag<Desk>();
        for (var i = 0; i < Pace.Clients; i++)
            desks.Add(new(Server.Client(place), await inside.TokenAsync(agent), await inside.TokenAsync(clerk)));
        async Task<int> OursAsync(CancellationToken _)
        {
            desks.TryTake(out var desk);
            await desk!.HandleAsync(JsonSerializer.Serialize(Taken(), Json.Options));
            desks.Add(desk);
            return 1;
        }

        await using var source = place.Source(inside.County.Schema);
        var raw = await pace.CompareAsync(OursAsync, async _ => await replay.WriteAsync(source) / replay.Transactions, server.Process);
        List<Result> results = [new("orders a second; raw: the same rows", $"{raw.Ours:0}", $"{raw.Theirs:0}", $"{raw.Ratio:0.00}", "≥ 0.4", raw.Ratio >= 0.4),
            new("the program's processor time for one", $"{raw.Spent.TotalMilliseconds:0.00} ms", "", "", "", null)];
        await inside.GiveUpOutboxAsync();
        foreach (var peer in peersFile is null ? [] : Peer.All(JsonDocument.Parse(await File.ReadAllTextAsync(peersFile, ct)).RootElement))
        {
            var side = await pace.CompareAsync(OursAsync, async _ => { await peer.HandleAsync(); return 1; }, server.Process);
            results.Add(new($"orders a second; raw: {peer.Name}", $"{side.Ours:0}", $"{side.Theirs:0.0}", $"{side.Ratio:0}", "≥ 50", side.Ratio >= 50));
        }
        return new("6 Orders", $"{Pace.Clients} clients over HTTP; three requests for each order. Here an agent takes it down with its caller and gives it to a unit, the unit signs for it and resolves it; in Redmine (2 processes of 8 threads) and Request Tracker 5 (4 processes), " +
            $"both on a PostgreSQL of their own with the same settings and asked with tokens, it is created, assigned and resolved. The same-rows side writes the {replay.Rows} rows in {replay.Transactions} transactions, one NpgsqlBatch each, prepared.",
            await inside.DescribeAsync(place), results);
    }

    /// <summary>An agent and a unit's clerk at work, over one connection.</summary>
    sealed record Desk(HttpClient Http, string Agent, string Clerk)
    {
        public async Task HandleAsync(string order)
        {
            var id = (await PostAsync("", order, Agent)).GetProperty("id").GetString();
            await PostAsync($"/{id}/sign-for", "{}", Clerk);
            await PostAsync($"/{id}/reply", """{"resolution":"resolved","measures":"换了三只灯泡","text":"电话告知已经修好"}""", Clerk);
        }

        Task<JsonElement> PostAsync(string path, string body, string token) => Http.SendAsync(HttpMethod.Post, "/api/v1/orders" + path, body, Client.Bearer(token));
    }
}
