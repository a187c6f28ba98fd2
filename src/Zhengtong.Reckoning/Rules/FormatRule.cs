using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Outline marks follow each other, and punctuation is not doubled (格式).</summary>
internal sealed partial class FormatRule : IRule
{
    private const int ShortestRepeat = 12;

    public string Id => "R-FORMAT";
    public string Law => "层次序号连续，标点不重复，句子不重复";
    public string Example => "①产出指标；(2)效益指标；（3）满意度。根据《《预算法》。";

    [GeneratedRegex("《《|》》|。。|,,|;;|::|、、|((?:[^,;。]{" + "12,60})[,;])\\1")]
    private static partial Regex Doubled();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var b in report.BrokenMarks.GroupBy(b => b.Before.Style).Select(g => g.ToList()))
        {
            var first = b[0];
            yield return make.Wrong(Severity.Warning, [.. report.Passages.Where(p => p.Marker == first.Before).Take(1).Concat(b.Select(x => x.Passage)).Select(p => p.At(0, Math.Min(p.Text.Length, 24)))],
                string.Join("，", b.Select(x => x.Passage.Text[..x.Marker.End])), string.Join("，", b.Select(x => x.Expected)), "层次序号不连续", "同一层次用同一种序号。");
        }
        foreach (var passage in report.Passages)
            foreach (Match m in Doubled().Matches(passage.Text).Take(3))
                yield return make.Wrong(Severity.Info, [passage.At(Math.Max(0, m.Index - 8), Math.Min(passage.Text.Length, m.Index + m.Length + 12))],
                    m.Length >= ShortestRepeat ? m.Value[..(m.Length / 2)] + "（重复）" : m.Value, m.Length >= ShortestRepeat ? "一次" : m.Value[..1], "重复", "删去重复的部分。");
    }
}
