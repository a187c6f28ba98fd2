using Zhengtong.Documents.Writing;

namespace Zhengtong.Documents.Content;

/// <summary>Names of uploads made fit to show, keep and send: no folders, no control or direction marks, no characters that a file system refuses.</summary>
public static class FileName
{
    const int Longest = 120;
    const int LongestShown = 40;

    /// <summary>The last part of the name, cleaned; “未命名” when nothing is left.</summary>
    public static string Clean(string name)
    {
        var clean = CleanText.Line(name);
        clean = clean[(clean.LastIndexOfAny(['/', '\\']) + 1)..];
        foreach (var refused in "<>:\"|?*")
            clean = clean.Replace(refused, '_');
        clean = clean.Trim('.', ' ');
        if (clean.Length == 0)
            return "未命名";
        var ending = Ending(clean);
        return clean.Length <= Longest ? clean : Cut(clean, Longest - ending.Length) + ending;
    }

    /// <summary>The name with the ending of its content: “委托书.exe” that is a PDF becomes “委托书.pdf”.</summary>
    public static string WithExtension(string name, string extension) => name[..^Ending(name).Length] + extension;

    /// <summary>A long name with its middle left out, for messages.</summary>
    public static string Short(string name) =>
        name.Length <= LongestShown ? name : Cut(name, LongestShown - 12) + "…" + new string([.. name[^10..].SkipWhile(char.IsLowSurrogate)]);

    static string Ending(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot > 0 && name.Length - dot is >= 2 and <= 6 && name[(dot + 1)..].All(char.IsAsciiLetterOrDigit) ? name[dot..] : "";
    }

    static string Cut(string name, int length) => name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
}
