using System.Text;
using System.Text.RegularExpressions;
using Zhengtong.Documents.Reading;
using Zhengtong.Reckoning;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Rules;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Reckoning.Composed;
using Zhengtong.Tests.Reckoning.Composed.Institutions;

namespace Zhengtong.Tests.Reckoning;

/// <summary>
/// Taking away any one of the three published reports would change no rule: every rule finds something in reports and
/// sentences that are none of the three, and every word the rules know is found outside each of them.
/// </summary>
public sealed partial class RuleEvidenceTests
{
    private const int Seeds = 40;

    private static readonly Func<int, int?, Draft>[] Authors = [Composer.Compose, InstitutionComposer.Compose];

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"")]
    private static partial Regex Literal();

    [GeneratedRegex("[\u4e00-\u9fff]{2,}")]
    private static partial Regex Word();

    [Fact]
    public void Every_rule_finds_something_outside_the_three_published_reports()
    {
        var found = Elsewhere().AsParallel().WithDegreeOfParallelism(2).SelectMany(d => Firing(d, null)).ToList().Concat(Firing(Read(Wrong), ReportReader.Read(Read(YearBefore)))).ToHashSet();
        var silent = RuleBook.Rules.Select(r => r.GetType()).Where(rule => !found.Contains(rule)).Select(rule => rule.Name).Except(["ReadRule"]).ToList(); // which says what was left out, and finds nothing wrong
        Assert.True(silent.Count == 0, string.Join('、', silent));
    }

    [Fact]
    public void No_word_the_rules_know_is_known_from_one_published_report_alone()
    {
        var published = Directory.GetFiles(Truth.Folder, "*.txt").Select(f => Bare(File.ReadAllText(f))).ToList();
        var others = string.Join('\n', Sentences().Concat(Files("Unseen").Select(File.ReadAllText)).Append(Wrong)
            .Concat(from compose in Authors from seed in Enumerable.Range(0, Seeds) select Encoding.UTF8.GetString(Layouts.All["正文.txt"](compose(seed, null).Pieces))).Select(Bare));
        var words = Directory.EnumerateFiles(Repository.In("src/Zhengtong.Reckoning"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/") && !f.Contains("/bin/"))
            .SelectMany(File.ReadLines).Where(IsRead).SelectMany(l => Literal().Matches(l)).SelectMany(l => Word().Matches(l.Value)).Select(w => w.Value).Distinct().ToList();
        Assert.True(words.Count > 1000);
        var lonely = words.FindAll(w => published.Count(p => p.Contains(w, StringComparison.Ordinal)) == 1 && !others.Contains(w, StringComparison.Ordinal));
        Assert.True(lonely.Count == 0, string.Join('、', lonely));
    }

    // What a rule says to its reader is not what it looks for.
    private static bool IsRead(string line) =>
        !line.TrimStart().StartsWith("//", StringComparison.Ordinal) && !line.Contains("string Example", StringComparison.Ordinal) && !line.Contains("string Law", StringComparison.Ordinal) && !line.Contains("make.", StringComparison.Ordinal);

    private static string[] Files(string folder) => Directory.GetFiles(Repository.In("tests/Zhengtong.Tests/Reckoning", folder));

    private static IEnumerable<string> Sentences() => Files("HoldOut").Where(f => f.EndsWith(".txt", StringComparison.Ordinal)).SelectMany(File.ReadLines);

    /// <summary>Wrong sentences, and composed reports with each kind of error they can have.</summary>
    private static IEnumerable<Document> Elsewhere()
    {
        foreach (var sentence in Sentences())
            yield return HoldOutTests.Report(HoldOutTests.WithErrors(sentence));
        foreach (var compose in Authors)
            foreach (var (seed, at) in Enumerable.Range(0, Seeds).SelectMany(seed => compose(seed, null).Sites.Select((site, at) => (seed, at, site.Kind))).DistinctBy(s => s.Kind).Select(s => (s.seed, s.at)))
                yield return Read(Encoding.UTF8.GetString(Layouts.All["正文.txt"](compose(seed, at).Pieces)));
    }

    private static Document Read(string text) => DocumentReader.Read("报告.txt", Encoding.UTF8.GetBytes(text));

    private static IEnumerable<Type> Firing(Document document, Report? baseline)
    {
        var report = ReportReader.Read(document, baseline);
        return [.. RuleBook.Rules.Where(rule => rule.Check(report).Any(f => f.Verdict is Verdict.Inconsistent or Verdict.Suspicious)).Select(rule => rule.GetType())];
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private const string YearBefore = "青石县气象局2023年度部门整体支出绩效自评报告\n一、收支情况\n2023年支出决算300.00万元。\n";

    private static readonly string Wrong = File.ReadAllText(Repository.In("tests/Zhengtong.Tests/Reckoning/wrong-report.txt"));
}
