using System.Text;

namespace Zhengtong.Documents.Writing;

/// <summary>Text from people made fit for a document: what no page can show, or what shows something else than it says, is left out.</summary>
public static class CleanText
{
    /// <summary>
    /// Keeps letters, line breaks and tabs; drops control characters, broken surrogates, non-characters and the marks
    /// that turn reading direction (they let “fdp.exe” read as “exe.pdf”). Line breaks become \n.
    /// </summary>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(PlainCharacters))
            return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
            if (Fits(rune))
                clean.Append(rune);
        return clean.ToString();
    }

    /// <summary>The same in one line: breaks and tabs become one space, the ends are trimmed.</summary>
    public static string Line(string text) =>
        string.Join(' ', Of(text).Split(['\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries));

    static readonly System.Buffers.SearchValues<char> PlainCharacters = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x5F).Concat(Enumerable.Range(0x3000, 0x9FFF - 0x3000)).Concat(Enumerable.Range(0xFF01, 0x5E)).Select(c => (char)c)]);

    static bool Fits(Rune rune) => rune.Value switch
    {
        '\n' or '\t' => true,
        < 0x20 or (>= 0x7F and <= 0x9F) => false,
        (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200E or 0x200F or 0x061C => false,
        0xFFFD or 0xFEFF => false,
        _ => (rune.Value & 0xFFFE) != 0xFFFE && rune.Value is not (>= 0xFDD0 and <= 0xFDEF),
    };
}
