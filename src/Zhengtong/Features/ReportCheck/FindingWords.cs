using Zhengtong.Reckoning;
using Zhengtong.Reckoning.Rules;

namespace Zhengtong.Features.ReportCheck;

/// <summary>Findings in plain Chinese, for pages and exports.</summary>
static class FindingWords
{
    public static string Of(Severity severity) => severity switch { Severity.Error => "错误", Severity.Warning => "警告", Severity.Info => "提示", _ => "无误" };

    public static string Tone(Severity severity) => severity switch { Severity.Error => "state-bad", Severity.Warning => "state-warn", _ => "state-blue" };

    public static string Named(Finding finding) => Of(finding.Severity) + (finding.Verdict == Verdict.Suspicious ? "·存疑" : "");

    public static int Count(this CheckResult result, Severity severity) => result.Problems.Count(f => f.Severity == severity);

    /// <summary>Of which kinds, and how many: 分项与合计不符 2、比率不符 1.</summary>
    public static string Kinds(this CheckResult result) =>
        string.Join("、", result.Problems.Where(f => f.Severity != Severity.Info).CountBy(f => f.Rule).OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal).Select(k => $"{RuleNames.Of(k.Key)} {k.Value}"));
}
