using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Outbox;
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

        var recorded = await RecordAsync(inside, Application, clerk, examiner, decider);
        await using var source = place.Source(inside.County.Schema);
        var body = JsonSerializer.Serialize(Application(), Json.Options);
        var clients = new System.Collections.Concurrent.ConcurrentBag<Office>();
        for (var i = 0; i < Pace.Clients; i++)
            clients.Add(new(Server.Client(place), await inside.TokenAsync(clerk), await inside.TokenAsync(examiner), await inside.TokenAsync(decider)));

        var (ours, raw, ratio) = await pace.CompareAsync(
            async _ =>
            {
                clients.TryTake(out var office);
                var acts = await office!.HandleAsync(body);
                clients.Add(office);
                return acts;
            },
            _ => ReplayAsync(source, recorded));
        await inside.In(async services =>
        {
            var db = services.GetRequiredService<CountyDb>();
            await db.EnterAsync(ct);
            await db.Set<OutboxMessage>().Where(m => m.Attempts >= OutboxJob.MostAttempts).ExecuteDeleteAsync(ct);
            await db.LeaveAsync(ct);
            return true;
        });
        var rows = recorded.Transactions.Sum(t => t.Count);
        return new("1 Acts", $"{Pace.Clients} clients; each submits, accepts, examines and decides cases of {list.Name} over HTTP. The raw side writes the same {rows} rows in {recorded.Transactions.Count} transactions, one NpgsqlBatch each, prepared, from this process.",
            await inside.DescribeAsync(place), [new("acts a second", $"{ours:0}", $"{raw:0}", $"{ratio:0.00}", "≥ 0.4", ratio >= 0.4)]);
    }

    sealed record Recorded(IReadOnlyList<IReadOnlyList<Statement>> Transactions, DateTimeOffset Since, IReadOnlySet<string> Unlike);

    /// <summary>One case through the program, with what it wrote in each transaction, and which texts are another in every case.</summary>
    static async Task<Recorded> RecordAsync(InProcess inside, Func<SubmitCase> application, Caller clerk, Caller examiner, Caller decider)
    {
        List<IReadOnlyList<Statement>> before = [], transactions = [];
        await Case(inside, application, clerk, examiner, decider, []); // so that everything that is kept in memory is there
        await Case(inside, application, clerk, examiner, decider, before);
        var since = TimeProvider.System.GetUtcNow();
        await Case(inside, application, clerk, examiner, decider, transactions);
        return new(transactions, since, Texts(transactions).Except(Texts(before)).Where(t => t.Length is >= 8 and <= 40).ToHashSet());
    }

    static IEnumerable<string> Texts(IEnumerable<IReadOnlyList<Statement>> transactions) => transactions.SelectMany(t => t).SelectMany(s => s.Parameters).Select(p => p.Value).OfType<string>();

    static async Task Case(InProcess inside, Func<SubmitCase> application, Caller clerk, Caller examiner, Caller decider, List<IReadOnlyList<Statement>> transactions)
    {
        async Task<CaseResult> Do(IAct<CaseResult> act, Caller by)
        {
            inside.Recorder.Take();
            var result = await inside.Run(act, by);
            transactions.Add([.. inside.Recorder.Take().Where(s => !s.Reads)]);
            return result;
        }
        var submitted = await Do(application(), clerk);
        await Do(new AcceptCase { Id = submitted.Id }, clerk);
        await Do(new ExamineCase { Id = submitted.Id, Opinion = "符合条件" }, examiner);
        await Do(new DecideCase { Id = submitted.Id, Granted = true }, decider);
    }

    static int replayed = Random.Shared.Next();

    static async Task<int> ReplayAsync(NpgsqlDataSource source, Recorded recorded)
    {
        var ids = new Dictionary<Guid, Guid>();
        var tail = Interlocked.Increment(ref replayed).ToString("X8");
        object? Anew(object? value) => value switch
        {
            Guid id when IsNew(id, recorded.Since) => ids.TryGetValue(id, out var known) ? known : ids[id] = Guid.CreateVersion7(),
            string text when recorded.Unlike.Contains(text) => text[..^8] + tail, // numbers and codes, no two alike
            _ => value,
        };
        // What the raw side leaves in the outbox is given up: the program is not to deliver it while it is measured itself.
        object? Undelivered(object? value) => value is int ? OutboxJob.MostAttempts : Anew(value);
        foreach (var transaction in recorded.Transactions)
        {
            await using var connection = await source.OpenConnectionAsync();
            await using var batch = new NpgsqlBatch(connection);
            foreach (var statement in transaction)
                batch.BatchCommands.Add(statement.Command(statement.Sql.StartsWith("INSERT INTO outbox_message", StringComparison.Ordinal) ? Undelivered : Anew));
            await batch.ExecuteNonQueryAsync();
        }
        return recorded.Transactions.Count;
    }

    /// <summary>Whether the program made this identifier in the recorded case; it carries its time.</summary>
    static bool IsNew(Guid id, DateTimeOffset since)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        var milliseconds = ((long)bytes[0] << 40) | ((long)bytes[1] << 32) | ((long)bytes[2] << 24) | ((long)bytes[3] << 16) | ((long)bytes[4] << 8) | bytes[5];
        return bytes[6] >> 4 == 7 && milliseconds >= since.ToUnixTimeMilliseconds();
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

        async Task<JsonElement> PostAsync(string path, string body, string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/" + path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
            using var answer = await Http.SendAsync(request);
            var text = await answer.Content.ReadAsByteArrayAsync();
            return answer.IsSuccessStatusCode ? JsonDocument.Parse(text).RootElement : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {Encoding.UTF8.GetString(text)}");
        }
    }
}
