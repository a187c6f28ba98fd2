using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Docs;

/// <summary>docs/capabilities.tsv says of each of the 411 capabilities how far it is; what it names exists.</summary>
public sealed class CapabilitiesTests(TestCounty county) : IClassFixture<TestCounty>
{
    sealed record Capability(string Id, string Name, string State, string Doors, string Tests);

    static readonly Capability[] All =
    [
        .. File.ReadLines(Repository.In("docs", "capabilities.tsv")).Skip(1).Select(l => l.Split('\t')).Select(c => new Capability(c[0], c[1], c[2], c[3], c[4])),
    ];

    /// <summary>How many capabilities each of the 25 subsystems has.</summary>
    static readonly int[] Sizes = [22, 16, 13, 23, 25, 12, 15, 11, 11, 9, 32, 11, 12, 9, 15, 14, 16, 6, 9, 20, 10, 21, 14, 47, 18];

    [Fact]
    public void Every_capability_stands_once_in_order() =>
        Assert.Equal(Sizes.SelectMany((size, s) => Enumerable.Range(1, size).Select(n => $"C{s + 1:00}-{n:00}")), All.Select(c => c.Id));

    [Fact]
    public void A_state_is_works_part_or_none_and_only_none_has_no_door_and_no_test() =>
        Assert.All(All, c =>
        {
            Assert.Contains(c.State, (string[])["works", "part", "none"]);
            Assert.Equal(c.State == "none", c.Doors == "");
            Assert.Equal(c.State == "none", c.Tests == "");
        });

    [Fact]
    public async Task Every_page_and_command_named_exists()
    {
        await county.ReadAsync(db => Task.FromResult(0));
        var pages = county.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => Plain("/" + e.RoutePattern.RawText!.TrimStart('/'))).ToHashSet();
        var commands = Directory.EnumerateFiles(Repository.In("src", "Zhengtong"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), "(?:Command|base)\\(\"([a-z-]+)\"").Select(m => "zt " + m.Groups[1].Value)).ToHashSet();
        Assert.Equal([], Named(c => c.Doors).Select(Plain).Except(pages.Concat(commands)));
    }

    [Fact]
    public void Every_test_named_exists()
    {
        var tests = Assembly.GetExecutingAssembly().GetTypes().SelectMany(t => t.GetMethods().Where(m => m.GetCustomAttributes<FactAttribute>().Any()).Select(m => $"{t.Name}.{m.Name}"))
            .Concat(BrowserTests()).ToHashSet();
        Assert.Equal([], Named(c => c.Tests).Except(tests));
    }

    static IEnumerable<string> BrowserTests() =>
        from file in Directory.EnumerateFiles(Repository.In("tests", "Zhengtong.Browser"), "*Tests.cs", SearchOption.AllDirectories)
        from method in Regex.Matches(File.ReadAllText(file), @"public async Task (\w+)\(")
        select $"{Path.GetFileNameWithoutExtension(file)}.{method.Groups[1].Value}";

    static IEnumerable<string> Named(Func<Capability, string> column) => All.SelectMany(c => column(c).Split("; ", StringSplitOptions.RemoveEmptyEntries)).Distinct();

    /// <summary>A route without the constraints of its parameters.</summary>
    static string Plain(string? route) => Regex.Replace(route ?? "", @"\{(\w+)[^}]*\}", "{$1}").TrimEnd('/');
}
