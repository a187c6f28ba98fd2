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

    private const int LongestRepeat = 60;

    [GeneratedRegex("《《|》》|。。|,,|;;|::|、、")]
    private static partial Regex Doubled();

    /// <summary>Punctuation printed twice, and what stands twice between two commas, in order of place.</summary>
    private static IEnumerable<Stretch> Doubles(string text)
    {
        var found = Doubled().Matches(text).Select(m => new Stretch(m.Index, m.Index + m.Length)).ToList();
        var clauses = Stretch.Split(text, 0, text.Length, ",;。");
        foreach (var clause in clauses)
            if (clause.End - clause.Start is >= ShortestRepeat and <= LongestRepeat and var length && clause.Start - length - 1 is >= 0 and var first && clause.End < text.Length
                && text[clause.Start - 1] is ',' or ';' && text[clause.End] == text[clause.Start - 1] && clause.In(text).SequenceEqual(text.AsSpan(first, length)))
                found.Add(new(first, clause.End + 1));
        return found.OrderBy(f => f.Start);
    }

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
            foreach (var m in Doubles(passage.Text).Take(3))
                yield return Doubled(make, passage, m, m.In(passage.Text).ToString());
    }

    private static Finding Doubled(Findings make, Passage passage, Stretch at, string printed) =>
        make.Wrong(Severity.Info, [passage.At(Math.Max(0, at.Start - 8), Math.Min(passage.Text.Length, at.End + 12))],
            printed.Length >= ShortestRepeat ? printed[..(printed.Length / 2)] + "（重复）" : printed, printed.Length >= ShortestRepeat ? "一次" : printed[..1], "重复", "删去重复的部分。");
}
