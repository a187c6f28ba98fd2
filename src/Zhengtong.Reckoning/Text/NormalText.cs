using System.Text;

namespace Zhengtong.Reckoning.Text;

/// <summary>
/// A passage as the rules read it (full width folded, LaTeX remnants, quotation marks and blanks gone, thousands
/// separators dropped) with the way back to the source for every character.
/// </summary>
public sealed class NormalText
{
    private readonly int start;
    private readonly int[]? map;
    private readonly int[]? ends;

    private NormalText(string text, int[] map, int[] ends) => (Text, this.map, this.ends) = (text, map, ends);

    // Nothing was dropped: every character stands where it stood.
    private NormalText(string text, int start) => (Text, this.start) = (text, start);

    public string Text { get; }

    public int Length => Text.Length;

    /// <summary>The source span of normalised characters [start, end).</summary>
    public TextSpan Source(int start, int end)
    {
        if (Length == 0)
            return default;
        var (first, last) = (Math.Clamp(start, 0, Length - 1), Math.Clamp(end - 1, 0, Length - 1));
        return map is null || ends is null ? TextSpan.Between(this.start + first, this.start + last + 1) : TextSpan.Between(map[first], ends[last] + 1);
    }

    /// <summary>Normalises the given spans as one running text.</summary>
    public static NormalText Of(Document document, params IReadOnlyList<TextSpan> spans) => Of(document, spans, _ => ' ');

    /// <summary>The same with something else than a blank before a span.</summary>
    public static NormalText Of(Document document, IReadOnlyList<TextSpan> spans, Func<int, char> before)
    {
        if (spans is [var only] && Plain(document.Text, only) is { } plain)
            return plain;
        var raw = new StringBuilder();
        var places = new List<int>();
        foreach (var (span, at) in spans.Select((s, i) => (s, i)))
        {
            if (raw.Length > 0)
            {
                raw.Append(before(at));
                places.Add(span.Start);
            }
            for (var i = span.Start; i < span.End; i++)
            {
                raw.Append(Fold(document.Text[i]));
                places.Add(i);
            }
        }
        return new Folding(raw.ToString(), places).Run();
    }

    /// <summary>The text of a span in which there is nothing to drop; null if there is.</summary>
    private static NormalText? Plain(string source, TextSpan at)
    {
        var (start, end) = (at.Start, at.End);
        while (start < end && Fold(source[start]) == ' ')
            start++;
        while (end > start && Fold(source[end - 1]) == ' ')
            end--;
        for (var i = start; i < end; i++)
            if (Fold(source[i]) is var c && (c is ' ' or '\\' or '*' || Dropped.Contains(c) || c == ',' && i + 1 < end && char.IsAsciiDigit(Fold(source[i + 1]))))
                return null;
        return new(string.Create(end - start, (source, start), static (text, from) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = Fold(from.source[from.start + i]);
        }), start);
    }

    private const string Dropped = "$\"“”＂「」『』\u200B\uFEFF\u200C\u200D";

    private static char Fold(char c) => c switch
    {
        '\u3000' or '\u00A0' or '\u2002' or '\u2003' or '\u2009' or '\t' or '\r' or '\n' => ' ',
        '，' or '；' or '：' or '（' or '）' or '！' or '？' => (char)(c - 0xFEE0),
        '．' => '.',
        '﹪' or '％' => '%',
        '—' or '–' or '－' or '―' or '─' or '−' or '～' or '∼' or '〜' => '-',
        '﹣' => '-',
        '≧' or '⩾' => '≥',
        '≦' or '⩽' => '≤',
        '〔' or '【' or '［' => '[',
        '〕' or '】' or '］' => ']',
        '∶' or '︰' => ':',
        '○' => '〇',
        >= '！' and <= '～' => (char)(c - 0xFEE0),
        _ => c,
    };

    /// <summary>One pass over folded characters; every step drops or joins, none reorders.</summary>
    private ref struct Folding(string raw, List<int> places)
    {
        private static readonly (string Latex, char Plain)[] Commands =
        [
            ("\\times", '×'), ("\\div", '÷'), ("\\geqslant", '≥'), ("\\leqslant", '≤'), ("\\geq", '≥'), ("\\leq", '≤'),
            ("\\ge", '≥'), ("\\le", '≤'), ("\\approx", '≈'), ("\\sim", '-'), ("\\%", '%'), ("\\cdot", '×'),
        ];

        private readonly StringBuilder text = new();
        private readonly List<int> map = [];
        private readonly List<int> ends = [];
        private int at;

        public NormalText Run()
        {
            for (at = 0; at < raw.Length;)
                if (!Drop())
                    Keep(raw[at], 1);
            return new NormalText(text.ToString(), [.. map], [.. ends]);
        }

        private void Keep(char c, int consumed)
        {
            text.Append(c);
            map.Add(places[at]);
            ends.Add(places[at + consumed - 1]);
            at += consumed;
        }

        private bool Drop() => raw[at] switch
        {
            ' ' => DropBlank(),
            ',' => DropThousands(),
            '\\' => DropLatex(),
            '*' => raw.AsSpan(at).StartsWith("**") && Skip(2),
            var c => Dropped.Contains(c) && Skip(1),
        };

        private bool Skip(int count)
        {
            at += count;
            return true;
        }

        private bool DropBlank()
        {
            var next = at;
            while (next < raw.Length && raw[next] == ' ')
                next++;
            var before = text.Length > 0 ? text[^1] : ' ';
            var after = next < raw.Length ? raw[next] : ' ';
            var keep = char.IsAsciiLetterOrDigit(before) && char.IsAsciiLetterOrDigit(after) && !InsideYear(next);
            if (before == '.' && char.IsAsciiDigit(after))
                keep = !InsideDecimal(next);
            if (char.IsAsciiDigit(before) && after == '-')
                keep = false;
            if (keep)
                Keep(' ', next - at);
            else
                at = next;
            return true;
        }

        // “86. 1%”: a blank after the point belongs to the number only if a unit follows, else “1. 3 个” is a list mark.
        private readonly bool InsideDecimal(int next)
        {
            if (text.Length < 2 || !char.IsAsciiDigit(text[^2]))
                return false;
            var end = next;
            while (end < raw.Length && char.IsAsciiDigit(raw[end]))
                end++;
            while (end < raw.Length && raw[end] == ' ')
                end++;
            return end - next <= 3 && end < raw.Length && raw[end] is '%' or '万' or '亿' or '元' or '分';
        }

        // “20 23 年”
        private readonly bool InsideYear(int next) =>
            text.Length >= 2 && text[^2] is '1' or '2' && text[^1] is '0' or '9' && (text.Length == 2 || !char.IsAsciiDigit(text[^3]))
            && next + 2 < raw.Length && char.IsAsciiDigit(raw[next]) && char.IsAsciiDigit(raw[next + 1])
            && raw.AsSpan(next + 2).TrimStart(' ').StartsWith("年");

        // 1,234,567.00: three digits after it, and at most three (or a group already joined) before it.
        private bool DropThousands()
        {
            var digits = 0;
            while (at + 1 + digits < raw.Length && char.IsAsciiDigit(raw[at + 1 + digits]))
                digits++;
            if (digits != 3 || places[at] + 1 != places[Math.Min(at + 1, places.Count - 1)])
                return false;
            var before = 0;
            while (before < at && char.IsAsciiDigit(raw[at - 1 - before]))
                before++;
            // A group already joined may begin with a zero (2,053,900); the first may not.
            var joined = before == 3 && at - before >= 2 && raw[at - 4] == ',' && char.IsAsciiDigit(raw[at - 5]);
            return before is >= 1 and <= 3 && (joined || raw[at - before] != '0') && Skip(1);
        }

        private bool DropLatex()
        {
            foreach (var (latex, plain) in Commands)
                if (string.CompareOrdinal(raw, at, latex, 0, latex.Length) == 0)
                {
                    Keep(plain, latex.Length);
                    return true;
                }
            return Skip(1);
        }
    }
}
