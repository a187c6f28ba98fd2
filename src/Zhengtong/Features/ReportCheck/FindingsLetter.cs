using Zhengtong.Documents.Writing;
using Zhengtong.Reckoning;
using Zhengtong.Reckoning.Rules;

namespace Zhengtong.Features.ReportCheck;

/// <summary>The findings as a document to hand back to the unit (核对意见).</summary>
static class FindingsLetter
{
    public static LetterDocument Of(CheckResult result, IReadOnlyList<Finding> findings) =>
        new("report-check", 1, "核对意见", LetterLayout.Letter, [.. Blocks(result, findings)], null);

    static IEnumerable<LetterBlock> Blocks(CheckResult result, IReadOnlyList<Finding> findings)
    {
        yield return Said(ParagraphRole.Title, "绩效自评报告核对意见");
        yield return Said(ParagraphRole.Body, $"{result.Unit}{(result.Year is { } year ? $"{year}年度" : "")}绩效自评报告（{result.File}）经核对，"
            + (findings.Count == 0 ? "没有发现数字不符。" : $"有 {findings.Count} 处需要核实："));
        foreach (var (n, f) in findings.Index())
        {
            yield return Said(ParagraphRole.Heading, $"{n + 1}．{FindingWords.Named(f)}：{RuleNames.Of(f.Rule)}（{f.Rule}{(f.Line > 0 ? $"，第{f.Line}行" : "")}）");
            if (f.Quote.Length > 0)
                yield return Said(ParagraphRole.Body, "原文：" + f.Quote);
            yield return Said(ParagraphRole.Body, $"所写：{f.Stated}；应为：{f.Expected}。" + (f.Arithmetic.Length > 0 ? $"算式：{f.Arithmetic}。" : ""));
            yield return Said(ParagraphRole.Body, "建议：" + f.Suggestion);
        }
    }

    static LetterParagraph Said(ParagraphRole role, string text) => new(role, [new(text)]);
}
