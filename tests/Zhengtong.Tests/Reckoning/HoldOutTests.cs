using System.Text;
using System.Text.RegularExpressions;
using Zhengtong.Documents.Reading;
using Zhengtong.Reckoning;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Reckoning;

/// <summary>
/// Sentences as published reports have them, written after the rules and not used to write them. In {98.5|89.5} the first
/// figure is the honest one and the second is wrong; ⏎ ends a line and ⇥ a cell.
/// </summary>
public sealed partial class HoldOutTests
{
    private const int Year = 2024;

    [GeneratedRegex(@"\{(?<honest>[^|{}]+)\|(?<wrong>[^{}]+)\}")]
    private static partial Regex Choice();

    private static readonly string Folder = Repository.In("tests/Zhengtong.Tests/Reckoning/HoldOut");

    /// <summary>The sets in the order of writing, and how each fared when it was measured for the first time, before any rule was changed by it.</summary>
    private static readonly (string File, int Alarms, int Found)[] Sets =
        [.. File.ReadLines(Path.Combine(Folder, "first.tsv")).Select(l => l.Split('\t')).Select(l => (l[0], int.Parse(l[1]), int.Parse(l[2])))];

    public static TheoryData<string> Files => new(Sets.Select(s => s.File));

    [Theory, MemberData(nameof(Files))]
    public void The_table_says_how_sentences_fare_that_the_rules_were_not_written_for(string file) =>
        Assert.Contains(Row(Sets.First(s => s.File == file)), File.ReadAllText(Repository.In("docs/report-check/recall.md")));

    /// <summary>The section of the committed table.</summary>
    internal static string Section() => """

            ## 单句：写好以后第一次测得的数，和改过规则以后的数

            每句放进一份没有错误的小报告；带数字关系的句子再各做一份写错的。每一组都是先写好、只测一次、记下“第一次”的数；之后照它暴露的毛病改规则，它就不再算“没见过”，于是另写下一组。名为 reports 的几行是各十二份整篇的报告：每份先不改一字核对一遍，再把埋下的错一处一处放进去核对，误报按份数计。
            “第一次”两栏才说明没见过的写法会怎样，先看这两栏。前十组查到五成六到八成；第十一组到第十四组查到七成到八成四，误报百分之五到十二；第一批整篇报告查到八成四，十二份里有十份误报。第十五、十六组和后两批整篇报告由不知道规则的作者写，花样更多、埋错更密：第十五组查到五成六、误报百分之四，第二批整篇查到六成四、十二份里九份误报；照这两样改过规则以后再测第十六组，查到四成四、误报百分之二点五，第三批整篇查到五成、十二份里六份误报。也就是说：误报少了，没见过的新花样仍有一半左右查不到，离查到九成五、误报百分之五还远。“现在”两栏是照这些毛病改过之后的数，不代表没见过的写法。

            | 组 | 无错 | 写错 | 第一次误报 | 第一次查到 | 现在误报 | 现在查到 |
            |---|---:|---:|---:|---:|---:|---:|

            """ + string.Concat(Sets.Select(s => Row(s) + "\n"));

    private static string Row((string File, int Alarms, int Found) set)
    {
        var (honest, alarms, planted, found) = Measure(set.File);
        return $"| {set.File} | {honest} | {planted} | {set.Alarms} | {set.Found} | {alarms} | {found} |";
    }

    // A folder holds whole reports: what is counted as an alarm is a report, and each planted error is tried by itself.
    private static (int Honest, int Alarms, int Planted, int Found) MeasureReports(string folder)
    {
        var (alarms, planted, found) = (0, 0, 0);
        var files = Directory.GetFiles(folder);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var quiet = Check(Whole(file, Choice().Replace(text, "${honest}")));
            alarms += quiet.Count > 0 ? 1 : 0;
            foreach (var at in Choice().Matches(text).Select(m => m.Index))
            {
                planted++;
                found += Check(Whole(file, Choice().Replace(text, m => m.Groups[m.Index == at ? "wrong" : "honest"].Value))).Except(quiet).Any() ? 1 : 0;
            }
        }
        return (files.Length, alarms, planted, found);
    }

    private static Document Whole(string file, string text) =>
        DocumentReader.Read(Path.GetFileName(file), Encoding.UTF8.GetBytes(Marks(text)));

    private static string Marks(string text) => text.Replace("{Y}", Year.ToString()).Replace('⏎', '\n').Replace('⇥', '\t');

    private static (int Honest, int Alarms, int Planted, int Found) Measure(string file)
    {
        if (Directory.Exists(Path.Combine(Folder, file)))
            return MeasureReports(Path.Combine(Folder, file));

        var (alarms, planted, found) = (0, 0, 0);
        var lines = File.ReadAllLines(Path.Combine(Folder, file));
        foreach (var line in lines)
        {
            var quiet = Check(Choice().Replace(line, "${honest}"));
            alarms += quiet.Count > 0 ? 1 : 0;
            if (!Choice().IsMatch(line))
                continue;
            planted++;
            found += Check(WithErrors(line)).Except(quiet).Any() ? 1 : 0;
        }
        return (lines.Length, alarms, planted, found);
    }

    internal static string WithErrors(string line) => Choice().Replace(line, "${wrong}");

    private static List<(string Rule, string Stated, string Expected)> Check(string sentence) => Check(Report(sentence));

    private static List<(string Rule, string Stated, string Expected)> Check(Document document) =>
        [.. ReportChecker.Check(document).Problems.Where(f => f.Severity is Severity.Error or Severity.Warning).Select(f => (f.Rule, f.Stated, f.Expected))];

    /// <summary>A small report with nothing wrong in it but the sentence; ⏎ and ⇥ stand for line ends and tabs.</summary>
    internal static Document Report(string sentence) =>
        DocumentReader.Read("报告.txt", Encoding.UTF8.GetBytes($"""
            青石县某某局{Year}年度部门整体支出绩效自评报告
            一、履职情况
            {Marks(sentence)}
            二、存在的问题
            个别工作推进不够平衡。
            三、改进措施
            加强统筹。
            {Year + 1}年3月8日

            """));
}
