using System.Net;
using System.Text.Json.Nodes;
using Zhengtong.Features.Budgets;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Cases.Apply;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Api;

/// <summary>Every list of the API is read page by page in the same way.</summary>
public sealed class ListTests(TestCounty county) : IClassFixture<TestCounty>
{
    /// <summary>Each list with somebody who may read it.</summary>
    static readonly Dictionary<string, string> readers = new()
    {
        ["/matters"] = "window1",
        ["/commitments"] = "supervisor1",
        ["/desk"] = "window1",
        ["/commitments/{id}/journal"] = "window1",
        ["/my/cases"] = Citizen.Person,
        ["/my/drafts"] = Citizen.Person,
        ["/my/mandates"] = Citizen.Person,
        ["/my/enterprises"] = Citizen.Representative,
        ["/enterprises/claims"] = "window1",
        ["/rectifications"] = "supervisor1",
        ["/cards"] = "supervisor1",
        ["/board/list"] = "supervisor1",
        ["/duties"] = "hotline1",
        ["/letters"] = "hotline1",
        ["/metrics"] = "leader",
        ["/budgets"] = "accountant",
        ["/budgets/{id}/entries"] = "accountant",
        ["/metrics/{code}/evidence"] = "leader",
        ["/self-evaluations"] = "accountant",
        ["/evaluation-schemes"] = "accountant",
        ["/evaluations"] = "accountant",
    };

    [Fact]
    public async Task Every_list_takes_after_and_limit_and_gives_items_and_next()
    {
        var description = JsonNode.Parse(await county.Browser().GetStringAsync("/openapi/v1.json"))!;
        var gets = description["paths"]!.AsObject().Where(p => p.Value!["get"] is not null).Select(p => (Path: p.Key["/api/v1".Length..], It: p.Value!["get"]!)).ToList();
        var lists = gets.Where(g => AnswerOf(g.It, description)?["properties"] is { } parts && parts["items"] is not null && parts["next"] is not null).ToList();
        Assert.Equal(readers.Keys.Order(), lists.Select(l => l.Path).Order());
        Assert.All(lists, l => Assert.Superset(new HashSet<string> { "after", "limit" }, l.It["parameters"]!.AsArray().Select(p => p!["name"]!.GetValue<string>()).ToHashSet()));
        // What is not read in pages belongs to one thing and is short.
        Assert.All(gets.Where(g => AnswerOf(g.It, description)?["type"]?.ToJsonString() == "\"array\""), g => Assert.Contains("/{id}/", g.Path));
    }

    [Fact]
    public async Task A_limit_beyond_a_hundred_or_below_one_is_refused_at_every_list()
    {
        var given = await GivenCase.FoodPermit(county).Submitted();
        var year = await county.Run(new OpenFiscalYear { Year = 2023 }, await county.StaffAsync("accountant"));
        foreach (var (path, reader) in readers)
        {
            var client = await ApiClient.SignInAsync(county, reader);
            var address = $"/api/v1{path.Replace("{id}", (path.StartsWith("/budgets", StringComparison.Ordinal) ? year : given.Id).ToString()).Replace("{code}", "cases-received")}?{(path == "/board/list" ? "set=ended&" : "")}limit=";
            foreach (var wrong in new[] { "101", "0", "many" })
                Assert.True((await ApiClient.Problem(HttpStatusCode.BadRequest, await client.Http.GetAsync(address + wrong))).GetProperty("errors").TryGetProperty("limit", out _), path);
            await ApiClient.Read(await client.Http.GetAsync(address + "100"));
        }
    }

    [Fact]
    public async Task The_journal_is_read_to_its_beginning_page_by_page()
    {
        var given = await GivenCase.FoodPermit(county).Concluded();
        var supervisor = await ApiClient.SignInAsync(county, "supervisor1");
        var (seen, after) = (new List<int>(), (string?)null);
        do
        {
            var page = await supervisor.Get($"commitments/{given.Id}/journal?limit=3{(after is null ? "" : "&after=" + after)}");
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(e => e.GetProperty("seq").GetInt32()));
            after = page.TryGetProperty("next", out var next) ? next.GetString() : null;
        }
        while (after is not null);
        Assert.Equal(Enumerable.Range(1, seen.Count).Reverse(), seen);
        Assert.True(seen.Count > 8);
    }

    static JsonNode? AnswerOf(JsonNode operation, JsonNode description)
    {
        var schema = operation["responses"]?["200"]?["content"]?["application/json"]?["schema"];
        return schema?["$ref"]?.GetValue<string>() is { } reference ? description["components"]!["schemas"]![reference.Split('/')[^1]] : schema;
    }
}
