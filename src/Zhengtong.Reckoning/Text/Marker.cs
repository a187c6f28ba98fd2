using System.Text.RegularExpressions;

namespace Zhengtong.Reckoning.Text;

/// <summary>The outline mark at the head of a passage (层次序号): its style, number, and where the words begin.</summary>
public sealed partial record Marker(MarkerStyle Style, int Number, int End)
{
    private const string Circled = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";

    [GeneratedRegex(@"^(?:第(?<part>[一二三四五六七八九十]{1,3})(?:部分|章)[、:.]?|(?<one>[一二三四五六七八九十]{1,3})(?:、|\.|,)|\((?<two>[一二三四五六七八九十]{1,3})\)[、.]?|(?<three>\d{1,2})(?:、|\.(?!\d)|\.(?=20\d\d年)|\)|,(?!\d))|\((?<four>\d{1,2})\)[、.]?|(?<five>[①-⑳])|(?<label>目标|指标|附件|附表|表)(?<six>\d{1,2}|[一二三四五六七八九十])[:、.]?)")]
    private static partial Regex Pattern();

    /// <summary>The mark with which a normalised passage begins, or null.</summary>
    public static Marker? Of(string text)
    {
        var m = Pattern().Match(text);
        if (!m.Success)
            return null;
        return m.Groups["part"].Success ? Chinese(MarkerStyle.Part, "part")
            : m.Groups["one"].Success ? Chinese(MarkerStyle.Chinese, "one")
            : m.Groups["two"].Success ? Chinese(MarkerStyle.BracketedChinese, "two")
            : m.Groups["three"].Success ? new(MarkerStyle.Arabic, int.Parse(m.Groups["three"].ValueSpan), m.Length)
            : m.Groups["four"].Success ? new(MarkerStyle.BracketedArabic, int.Parse(m.Groups["four"].ValueSpan), m.Length)
            : m.Groups["five"].Success ? new(MarkerStyle.Circled, Circled.IndexOf(m.Value[0]) + 1, m.Length)
            : new(m.Groups["label"].Value is "附件" or "附表" or "表" ? MarkerStyle.Annex : MarkerStyle.Label,
                int.TryParse(m.Groups["six"].ValueSpan, out var n) ? n : (int)(ChineseNumeral.Read(m.Groups["six"].ValueSpan) ?? 0), m.Length);

        Marker Chinese(MarkerStyle style, string group) =>
            new(style, (int)(ChineseNumeral.Read(m.Groups[group].ValueSpan) ?? 0), m.Length);
    }

    /// <summary>The mark as an outline prints it: （二）, 3、, ②.</summary>
    public string Printed(int number) => Style switch
    {
        MarkerStyle.Circled => number is >= 1 and <= 20 ? Circled[number - 1].ToString() : $"({number})",
        MarkerStyle.BracketedArabic => $"({number})",
        MarkerStyle.Arabic => $"{number}、",
        _ => number.ToString(),
    };
}

/// <summary>Styles of outline marks, from the coarse to the fine (第一部分, 一、, （一）, 1、, （1）, ①), then labels.</summary>
public enum MarkerStyle { Part, Chinese, BracketedChinese, Arabic, BracketedArabic, Circled, Label, Annex }
