using System.Text;

namespace Zhengtong.Documents.Reading;

/// <summary>Decodes text: UTF-8 or UTF-16 by their marks, else UTF-8 if valid, else GB18030.</summary>
public static class PlainTextDecoder
{
    /// <summary>Longest text read, in characters: some 800 pages.</summary>
    public const int LongestText = 1_200_000;

    static PlainTextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(ReadOnlySpan<byte> content)
    {
        var text = content switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Limited(Encoding.UTF8, content[3..]),
            [0xFF, 0xFE, ..] => Limited(Encoding.Unicode, content[2..]),
            [0xFE, 0xFF, ..] => Limited(Encoding.BigEndianUnicode, content[2..]),
            _ => Guess(content),
        };
        if (text.AsSpan(0, Math.Min(text.Length, 4000)).Count('\0') > 0 || Garbage(text))
            throw new UnreadableDocument("这不是文字文件（内容是二进制）。请提供 txt、md、html、docx、xlsx 或带文字层的 pdf。");
        return text;
    }

    private static string Guess(ReadOnlySpan<byte> content)
    {
        try
        {
            return Limited(new UTF8Encoding(false, true), content);
        }
        catch (DecoderFallbackException)
        {
            return Limited(Encoding.GetEncoding("GB18030"), content);
        }
    }

    private static string Limited(Encoding encoding, ReadOnlySpan<byte> content)
    {
        var decoder = encoding.GetDecoder();
        var characters = new char[Math.Min(LongestText, encoding.GetMaxCharCount(content.Length))];
        decoder.Convert(content, characters, false, out _, out var used, out _);
        return new string(characters, 0, used);
    }

    private static bool Garbage(string text)
    {
        var head = text.AsSpan(0, Math.Min(text.Length, 4000));
        var odd = 0;
        foreach (var c in head)
            odd += c == '\uFFFD' || char.IsControl(c) && c is not ('\n' or '\r' or '\t' or '\f') || c is >= '\uE000' and <= '\uF8FF' ? 1 : 0;
        return odd * 20 > head.Length;
    }
}
