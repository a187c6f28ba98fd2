using System.Text;
using Zhengtong.Documents.Reading;
using Zhengtong.Reckoning;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Rules;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Reckoning.Composed;
using Zhengtong.Tests.Reckoning.Composed.Institutions;

namespace Zhengtong.Tests.Reckoning;

/// <summary>No rule is built on a single report: whatever finds something in one of the three also finds it elsewhere, in other words.</summary>
public sealed class RuleEvidenceTests
{
    private const int Composed = 14;

    /// <summary>Of other units and in other words, what only one of the three reports has.</summary>
    private const string Elsewhere = """
        青石县气象局2024年度部门整体支出绩效自评报告
        一、年度绩效目标
        开展农业气象专题调研18次，编印防灾手册9000册。
        二、基本情况
        下设人工影响天气中心，独立开展作业。决算单位构成：本单位只有局本级一个预算单位。
        全县辖12个镇148个村，实现气象信息员全覆盖。
        三、履职情况
        预警信息发布26次，覆盖面较上年增长7.35。预警到达率96.5%，群众满意率95.1%，走访企业31家，发布专报44期。
        暴雨红色预警叫应工作专班昼夜值守，全年共叫应基层责任人5200人次。
        面向全县12个镇146个村开展科普。按照暴雨红色预警叫应工作专班安排，全年共叫应基层责任人4800人次。
        四、存在的问题
        观测站网还不够密。

        """;

    private static readonly Lazy<HashSet<Type>> Others = new(() =>
        [.. Firing(Read(Elsewhere)), .. Drafts().SelectMany(d => Firing(DocumentReader.Read("报告.txt", Layouts.All["正文.txt"](d.Pieces))))]);

    private static readonly Dictionary<string, HashSet<Type>> Reports = Directory.GetFiles(Truth.Folder, "*.txt").ToDictionary(f => Path.GetFileName(f)!, f => Firing(DocumentReader.Read(f)).ToHashSet());

    public static TheoryData<string> Names => new(Reports.Keys);

    [Theory, MemberData(nameof(Names))]
    public void Taking_away_any_one_report_changes_no_rule(string report)
    {
        var left = Reports.Where(r => r.Key != report).SelectMany(r => r.Value).Concat(Others.Value).ToHashSet();
        Assert.Empty(Reports[report].Where(rule => !left.Contains(rule)).Select(rule => rule.Name));
    }

    [Fact]
    public void No_rule_knows_a_long_phrase_of_a_single_report()
    {
        var texts = Reports.Keys.Select(f => Bare(File.ReadAllText(Path.Combine(Truth.Folder, f)))).ToList();
        var source = Directory.EnumerateFiles(Repository.In("src/Zhengtong.Reckoning"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/") && !f.Contains("/bin/"))
            .SelectMany(File.ReadAllLines).Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && !l.Contains("string Example", StringComparison.Ordinal)).ToList();
        var phrases = source.SelectMany(l => System.Text.RegularExpressions.Regex.Matches(l, "[\u4e00-\u9fff]{11,}").Select(m => m.Value)).Distinct().ToList();
        Assert.NotEmpty(phrases);
        Assert.DoesNotContain(phrases, p => texts.Count(t => t.Contains(p, StringComparison.Ordinal)) == 1);
    }

    private static IEnumerable<Draft> Drafts() =>
        from compose in new Func<int, int?, Draft>[] { Composer.Compose, InstitutionComposer.Compose }
        from seed in Enumerable.Range(0, Composed)
        from at in Enumerable.Range(0, compose(seed, null).Sites.Count)
        select compose(seed, at);

    private static Document Read(string text) => DocumentReader.Read("报告.txt", Encoding.UTF8.GetBytes(text));

    private static IEnumerable<Type> Firing(Document document)
    {
        var report = ReportReader.Read(document);
        return [.. RuleBook.Rules.Where(rule => rule.Check(report).Any(f => f.Verdict is Verdict.Inconsistent or Verdict.Suspicious)).Select(rule => rule.GetType())];
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
