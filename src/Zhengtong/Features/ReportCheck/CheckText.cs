using Zhengtong.Reckoning;

namespace Zhengtong.Features.ReportCheck;

/// <summary>A result as text: what is wrong, what holds, what could not be checked.</summary>
internal static class CheckText
{
    public static void Write(CheckResult result, TextWriter output)
    {
        var problems = result.Problems.ToList();
        output.WriteLine($"{result.File}{(result.Unit.Length > 0 ? "　" + result.Unit : "")}{(result.Year is { } y ? $"　{y}年度" : "")}");
        output.WriteLine($"错误 {Count(problems, Severity.Error)}，警告 {Count(problems, Severity.Warning)}，提示 {Count(problems, Severity.Info)}；"
            + $"核对无误 {result.Findings.Count(f => f.Verdict == Verdict.Consistent)} 处，无法核对 {result.Findings.Count(f => f.Verdict == Verdict.Uncheckable)} 处。");
        foreach (var finding in problems.OrderBy(f => f.Severity))
            WriteProblem(finding, output);
        WriteShort("核对无误", result.Findings.Where(f => f.Verdict == Verdict.Consistent), f => f.Arithmetic, output);
        WriteShort("无法核对（不等于无误）", result.Findings.Where(f => f.Verdict == Verdict.Uncheckable), f => f.Expected, output);
        output.WriteLine();
    }

    private static int Count(List<Finding> problems, Severity severity) => problems.Count(p => p.Severity == severity);

    private static void WriteProblem(Finding finding, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine($"[{Name(finding)}] {finding.Rule}{(finding.Line > 0 ? $"　第{finding.Line}行" : "")}");
        if (finding.Quote.Length > 0)
            output.WriteLine($"  原文：{finding.Quote}");
        output.WriteLine($"  所写：{finding.Stated}　应为：{finding.Expected}");
        if (finding.Arithmetic.Length > 0)
            output.WriteLine($"  算式：{finding.Arithmetic}");
        output.WriteLine($"  建议：{finding.Suggestion}");
    }

    private static string Name(Finding finding) => (finding.Severity switch { Severity.Error => "错误", Severity.Warning => "警告", _ => "提示" })
        + (finding.Verdict == Verdict.Suspicious ? "·存疑" : "");

    private static void WriteShort(string title, IEnumerable<Finding> findings, Func<Finding, string> what, TextWriter output)
    {
        var list = findings.ToList();
        if (list.Count == 0)
            return;
        output.WriteLine();
        output.WriteLine($"{title}：");
        foreach (var f in list)
            output.WriteLine($"  {f.Rule}　第{f.Line}行　{(f.Quote.Length > 60 ? f.Quote[..60] + "…" : f.Quote)}　{what(f)}");
    }
}
