using System.Text.Json;
using Zhengtong.Documents.Reading;
using Zhengtong.Reckoning;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Reckoning;

/// <summary>What people found in the three published reports, and which of the checker's findings says the same.</summary>
internal static class Truth
{
    internal sealed record Entry(string Id, string Seed, string Rule, string Verdict, string Severity, string Stated, string Expected, string[] Anchors);

    public static string Folder { get; } = Repository.In("tests/Zhengtong.Tests/Reckoning/Seeds");

    public static IReadOnlyList<Entry> Entries { get; } =
        [.. Directory.GetFiles(Folder, "findings-*.json").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static IReadOnlyDictionary<string, CheckResult> Results { get; } =
        Directory.GetFiles(Folder, "*.txt").ToDictionary(f => Path.GetFileName(f), f => ReportChecker.Check(DocumentReader.Read(f)));

    /// <summary>The problem the checker reports for an entry: same rule, and a place that the entry's anchors name.</summary>
    public static Finding? Match(Entry entry) =>
        Results[entry.Seed].Problems.Where(f => f.Rule == entry.Rule && SamePlace(entry, f)).MaxBy(f => entry.Anchors.Count(a => Bare(f.Quote).Contains(Bare(a))));

    private static bool SamePlace(Entry entry, Finding finding)
    {
        var quote = Bare(finding.Quote);
        var named = entry.Anchors.Where(a => !a.StartsWith("附件", StringComparison.Ordinal) || a.Length > 4).ToList();
        var hits = named.Count(a => quote.Contains(Bare(a)));
        return named.Count == 0 || hits == named.Count || entry.Verdict != "consistent" && hits * 2 >= named.Count;
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static IEnumerable<Entry> Read(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.EnumerateArray().Select(e => new Entry(Text(e, "id"), Text(e, "seed"), Text(e, "rule"), Text(e, "verdict"), Text(e, "severity"),
            Text(e, "stated"), Text(e, "expected"), [.. e.GetProperty("anchors").EnumerateArray().Select(a => a.GetString()!)]))];
    }

    private static string Text(JsonElement e, string name) => e.GetProperty(name).GetString()!;
}
