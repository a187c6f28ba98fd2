using System.Text.Json;
using System.Text.Json.Nodes;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Api;

/// <summary>The committed description of the API is the one the program gives.</summary>
public sealed class DescriptionTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Renew = "ZHENGTONG_RENEW";

    static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    static string Snapshot => Repository.In("docs", "api", "v1.json");

    [Fact]
    public async Task The_description_is_the_committed_one()
    {
        var present = (await DescriptionAsync()).ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable(Renew) is not null) await File.WriteAllTextAsync(Snapshot, present);
        Assert.True(await File.ReadAllTextAsync(Snapshot) == present,
            $"The API has changed. If that was meant, renew docs/api/v1.json and look at the difference: {Renew}=1 dotnet test tests/Zhengtong.Tests --filter {nameof(DescriptionTests)}");
    }

    [Fact]
    public async Task Every_operation_has_a_name_a_summary_an_answer_and_its_noes()
    {
        var description = await DescriptionAsync();
        Assert.StartsWith("3.1", description["openapi"]!.GetValue<string>());
        var operations = description["paths"]!.AsObject().SelectMany(p => p.Value!.AsObject().Select(o => (At: $"{o.Key} {p.Key}", It: o.Value!))).ToList();
        Assert.True(operations.Count > 40);
        Assert.All(operations, o =>
        {
            Assert.True(o.It["operationId"] is not null && o.It["summary"] is not null, o.At);
            Assert.True(o.It["responses"]!["200"] is not null && o.It["responses"]!["400"]?["content"]?["application/problem+json"] is not null, o.At);
            Assert.True(o.It["security"] is JsonArray { Count: 1 }, o.At);
            foreach (var part in o.At.Split('{').Skip(1).Select(p => p[..p.IndexOf('}')]))
                Assert.True(o.It["parameters"]!.AsArray().Any(p => p!["name"]!.GetValue<string>() == part && p["in"]!.GetValue<string>() == "path"), $"{o.At}: {part}");
        });
        Assert.Equal(operations.Count, operations.Select(o => o.It["operationId"]!.GetValue<string>()).Distinct().Count());
    }

    [Fact]
    public async Task A_body_does_not_ask_for_what_stands_in_the_address()
    {
        var accept = (await DescriptionAsync())["components"]!["schemas"]!["AcceptCase"]!["properties"]!.AsObject();
        Assert.Equal(["opinion"], accept.Select(p => p.Key));
    }

    async Task<JsonNode> DescriptionAsync() => JsonNode.Parse(await county.Browser().GetStringAsync("/openapi/v1.json"))!;
}
