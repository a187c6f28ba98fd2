using Zhengtong.Reckoning;

namespace Zhengtong.Documents.Reading;

/// <summary>The lines of a text with their spans (without line ends).</summary>
internal static class TextLines
{
    public static List<TextSpan> Of(string text)
    {
        var lines = new List<TextSpan>();
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\f');
            end = end < 0 ? text.Length : start + end;
            var stop = end > start && text[end - 1] == '\r' ? end - 1 : end;
            lines.Add(TextSpan.Between(start, stop));
            start = end + 1;
        }
        return lines;
    }

    /// <summary>The text as far as it has no more than <see cref="DocumentReader.MostPieces"/> lines and cells.</summary>
    public static string Bounded(string text)
    {
        var pieces = 0;
        for (var i = 0; i < text.Length; i++)
            if (text[i] is '\n' or '\f' or '|' or '\t' || text[i] == ' ' && i > 0 && text[i - 1] == ' ' && (i < 2 || text[i - 2] != ' '))
                if (++pieces > DocumentReader.MostPieces && text.LastIndexOf('\n', i) is > 0 and var end)
                    return text[..end];
        return text;
    }

    public static TextSpan Trim(string text, TextSpan at)
    {
        var (start, end) = (at.Start, at.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return TextSpan.Between(start, end);
    }

    public static bool IsBlank(string text, TextSpan at) => text.AsSpan(at.Start, at.Length).IsWhiteSpace();
}
