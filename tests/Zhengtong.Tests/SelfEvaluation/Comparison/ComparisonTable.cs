using System.Text;
using Zhengtong.Platform.Web;
using Zhengtong.Reckoning.Rules;
using Zhengtong.Tests.Reckoning;

namespace Zhengtong.Tests.SelfEvaluation.Comparison;

/// <summary>The committed table of one report: every printed figure beside ours (数字对照表).</summary>
static class ComparisonTable
{
    static readonly Dictionary<string, string> rules = Truth.Entries.ToDictionary(e => e.Id, e => e.Rule);

    public static string Write(ExampleReport report, IReadOnlyList<Compared> all)
    {
        var (equal, of) = (all.Count(c => c.IsEqual), all.CountBy(c => c.Ours.By).ToDictionary());
        var text = new StringBuilder();
        text.Append($"""
            # {all[0].Printed.Bureau} {report.Year} 年自评报告：报告的数和平台的数

            左边是公布的报告印出的数，右边是平台给出的数：账由 `reference/examples/{report.Folder}` 的导入表导入，评分照该单位自己的评分表，
            账和评分表都没有的，按填报事实录入，写明出处和将来可以替换它的记录。全县业务的指标不用演示数据代替。定性指标的完成百分比
            是报告里的自评判断，也照报告录入。本表由测试 `ComparisonTests` 算出并核对。

            共 {all.Count} 个数：{string.Join("，", Enum.GetValues<GivenBy>().Select(by => $"{Choices.Name(by)} {of.GetValueOrDefault(by)}"))}。相等 {equal}，不相等 {all.Count - equal}，都写明原因。
            填报事实照报告录入，相等只说明录入无误，不说明平台另外算过：{all.Count(c => c.Ours.By == GivenBy.Fact)} 个数里不相等的 {all.Count(c => c.Ours.By == GivenBy.Fact && !c.IsEqual)} 个；其余 {all.Count(c => c.Ours.By != GivenBy.Fact)} 个由平台给出，不相等的 {all.Count(c => c.Ours.By != GivenBy.Fact && !c.IsEqual)} 个。

            | 编号 | 报告原文 | 报告 | 平台 | 由什么给出 | 结论 |
            | --- | --- | ---: | ---: | --- | --- |

            """);
        foreach (var c in all)
            text.Append($"| {c.Printed.Id} | {Plain(c.Printed.Quote)} | {c.Printed.Value} {c.Printed.Unit} | {c.Ours.Text} | **{Choices.Name(c.Ours.By)}** {Plain(c.Ours.Told)} | {Verdict(c)} |\n");
        return text.ToString();
    }

    static string Verdict(Compared c) => (c.IsEqual ? "相等" : "**不相等**") + (c.Note?.Why is { } why ? $"：{Plain(why)}" : "") + (c.Note is { Findings.Count: > 0 } note ? $"（{string.Join("、", note.Findings.Select(f => rules[f]).Distinct().Select(r => $"{r} {RuleNames.Of(r)}"))}）" : "");

    /// <summary>The quotes keep marks of formulas; a bar would part the cell.</summary>
    static string Plain(string text) => text.Replace("\\geq", "≥").Replace("\\times", "×").Replace("\\%", "%").Replace("$", "").Replace("|", "\\|");
}
