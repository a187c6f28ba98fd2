using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>
/// Labels and values one below the other (一行一项的清单): “总收入:14650.00”, or a label's line and its value's line, or rows
/// of two cells. They are read as one sentence, so that whatever holds among the figures of a sentence holds among them.
/// </summary>
internal static partial class LabelledList
{
    private const int Fewest = 3, MostPerSentence = 14, LongestValue = 60;

    [GeneratedRegex(@"^[①-⑳·\s　]*(?:[A-Z]\d{1,2}[\s、.．]*)?(?![一二三四五六七八九十]{1,2}、|\d|[(（])[^:：\d。；;，,]{2,20}(?:[(（][^)）]{1,16}[)）])?[:：]\s*(?:约|近|≥|≤|计划|上升|下降|增长|减少|增加)?-?\d[^。；;]{0,60}$")]
    private static partial Regex Told();

    [GeneratedRegex(@"^[①-⑳·\s　]*(?:[A-Z]\d{1,2}[\s、.．]*)?(?![一二三四五六七八九十]{1,2}、|\d|[(（])[^:：\d。；;，,]{2,20}(?:[(（][^)）]{1,16}[)）])?[:：]?$")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:约|近|≥|≤|上升|下降|增长|减少|增加)?-?\d[^。；;]{0,60}$")]
    private static partial Regex Value();

    [GeneratedRegex(@"^\s*[A-Z]\d{1,2}[\s、.．]*")]
    private static partial Regex Code();

    /// <summary>What is written with digits and counts nothing.</summary>
    [GeneratedRegex("电话|日期|时间|编码|邮编|代码|文号|账号|年度[:：]?$|表$")]
    private static partial Regex NoCount();

    [GeneratedRegex(@"单位[:：]\s*(?:人民币)?(?<unit>万元|亿元|元)|[(（](?<unit>万元|亿元)[)）]")]
    private static partial Regex MoneyUnit();

    /// <summary>The list that begins with a block, and how many blocks it takes; null if there is none.</summary>
    public static (NormalText Text, string Unit, int Blocks)? Read(Document document, int first)
    {
        var entries = new List<TextSpan[]>();
        var at = first;
        while (at < document.Blocks.Count && Entries(document, at) is var (found, taken))
        {
            entries.AddRange(found);
            at += taken;
        }
        if (entries.Count < Fewest)
            return null;
        var spans = new List<TextSpan>();
        var before = new List<char>();
        foreach (var (entry, i) in entries.Select((e, i) => (e, i)))
            foreach (var (cell, k) in entry.Select((c, k) => (Unmarked(document, c), k)))
            {
                spans.Add(cell);
                before.Add(k > 0 ? ' ' : i % MostPerSentence == 0 ? '。' : ',');
            }
        var unit = first > 0 ? MoneyUnit().Match(document.Slice(document.Blocks[first - 1].At)).Groups["unit"].Value : "";
        return (NormalText.Of(document, spans, i => before[i]), unit, at - first);
    }

    private static (List<TextSpan[]> Entries, int Blocks)? Entries(Document document, int at)
    {
        switch (document.Blocks[at])
        {
            case Paragraph p:
                var line = document.Slice(p.At).Trim();
                if (line.Length > LongestValue + 24 || NoCount().IsMatch(line))
                    return null;
                if (Told().IsMatch(line))
                    return ([[p.At]], 1);
                return Label().IsMatch(line) && at + 1 < document.Blocks.Count && document.Blocks[at + 1] is Paragraph value && document.Slice(value.At).Trim() is var told && told.Length <= LongestValue && Value().IsMatch(told)
                    ? ([[p.At, value.At]], 2) : null;
            case Table table:
                var pairs = table.Rows.SelectMany(r => r.Cells.Count % 2 == 0 ? r.Cells.Chunk(2).Select(c => c.Select(x => x.At).ToArray()) : [[]]).ToList();
                var good = pairs.FindAll(p => p.Length == 2 && document.Slice(p[0]).Trim() is var label && Label().IsMatch(label) && !NoCount().IsMatch(label) && Value().IsMatch(document.Slice(p[1]).Trim()));
                return good.Count * 4 >= pairs.Count * 3 && pairs.TrueForAll(p => p.Length == 2) && good.Count > 0 && good[0] == pairs[0] && table.Rows.Count(r => r.Cells.Count == 2) * 2 > table.Rows.Count ? (good, 1) : null;
            default:
                return null;
        }
    }

    private static TextSpan Unmarked(Document document, TextSpan at)
    {
        var start = at.Start;
        if (Code().Match(document.Slice(at)) is { Success: true } code)
            start += code.Length;
        while (start < at.End && (document.Text[start] is >= '①' and <= '⑳' or '·' || char.IsWhiteSpace(document.Text[start])))
            start++;
        return TextSpan.Between(start, at.End);
    }
}
