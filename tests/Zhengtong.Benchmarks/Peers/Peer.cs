using System.Net.Http.Headers;
using System.Text.Json;

namespace Zhengtong.Benchmarks;

/// <summary>Another program that handles work orders, as peers.sh started it: create, assign, resolve.</summary>
abstract class Peer(string name, JsonElement at)
{
    readonly HttpClient http = new() { BaseAddress = new(at.GetProperty("address").GetString()!) };

    public string Name => name;

    protected JsonElement At => at;

    protected string Token => At.GetProperty("token").GetString()!;

    public static IEnumerable<Peer> All(JsonElement peers) => [new Redmine(peers.GetProperty("redmine")), new RequestTracker(peers.GetProperty("requestTracker"))];

    public abstract Task HandleAsync();

    protected virtual AuthenticationHeaderValue? Authorization => null;

    protected Task<JsonElement> SendAsync(HttpMethod method, string path, object body) => http.SendAsync(method, path, JsonSerializer.Serialize(body), Authorization);

    sealed class Redmine : Peer
    {
        public Redmine(JsonElement at) : base("Redmine 5", at) => http.DefaultRequestHeaders.Add("X-Redmine-API-Key", Token);

        public override async Task HandleAsync()
        {
            var (project, tracker, worker, resolved) = (At.GetProperty("project").GetString(), At.GetProperty("tracker").GetInt32(), At.GetProperty("worker").GetInt32(), At.GetProperty("resolved").GetInt32());
            var created = await SendAsync(HttpMethod.Post, "/issues.json", new { issue = new { project_id = project, tracker_id = tracker, subject = "城南街道路灯不亮", description = "何建军来电：坏了半个月" } });
            var path = $"/issues/{created.GetProperty("issue").GetProperty("id").GetInt64()}.json";
            await SendAsync(HttpMethod.Put, path, new { issue = new { assigned_to_id = worker, notes = "转办" } });
            await SendAsync(HttpMethod.Put, path, new { issue = new { status_id = resolved, notes = "换了灯泡，电话告知已经修好" } });
        }
    }

    sealed class RequestTracker(JsonElement at) : Peer("Request Tracker 5", at)
    {
        protected override AuthenticationHeaderValue Authorization => new("token", Token);

        public override async Task HandleAsync()
        {
            var created = await SendAsync(HttpMethod.Post, "/REST/2.0/ticket", new { Queue = "General", Subject = "城南街道路灯不亮", Content = "何建军来电：坏了半个月", ContentType = "text/plain" });
            var path = $"/REST/2.0/ticket/{created.GetProperty("id")}";
            await SendAsync(HttpMethod.Put, path, new { Owner = At.GetProperty("worker").GetString() });
            await SendAsync(HttpMethod.Put, path, new { Status = "resolved" });
        }
    }
}
