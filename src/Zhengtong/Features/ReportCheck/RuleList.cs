using Zhengtong.Reckoning.Rules;

namespace Zhengtong.Features.ReportCheck;

/// <summary>All rules with what must hold and an example of what they catch.</summary>
internal static class RuleList
{
    public static void Write(TextWriter output)
    {
        foreach (var rules in RuleBook.Rules.GroupBy(r => r.Id))
        {
            output.WriteLine($"{rules.Key}　{RuleNames.Of(rules.Key)}");
            foreach (var rule in rules)
            {
                output.WriteLine($"  规则：{rule.Law}");
                output.WriteLine($"  例：{rule.Example}");
            }
        }
    }
}
