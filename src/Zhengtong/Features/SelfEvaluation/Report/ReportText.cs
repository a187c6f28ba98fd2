using System.Text.RegularExpressions;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>A piece of a passage (报告文字的一段).</summary>
public abstract record ReportPiece
{
    /// <summary>Words as they are.</summary>
    public sealed record Words(string Text) : ReportPiece;

    /// <summary>A figure in its place: <c>{{key}}</c>, or <c>{{key,mode}}</c>.</summary>
    /// <param name="Mode"><c>change</c>: 增加 … or 下降 …; <c>some</c>: the sentence falls away when it is nought; <c>none</c>: the sentence stands only when it is nought, which is not printed; <c>number</c>: without its unit.</param>
    public sealed record Token(string Key, string? Mode) : ReportPiece;

    /// <summary>A figure typed by hand (手填的数).</summary>
    public sealed record Typed(string Text) : ReportPiece;
}

/// <summary>Reads the text of a passage: figures in their places, and figures that somebody typed (报告文字).</summary>
public static partial class ReportText
{
    /// <summary>Years, dates, numbers of documents and of lists, and names that contain digits are no figures.</summary>
    [GeneratedRegex(@"\{\{(?<key>[^{},]+)(?:,(?<mode>[a-z]+))?\}\}|(?<plain>〔\d{4}〕\s*\d*\s*号?|\d{4}\s*年度?|\d{1,2}\s*月份?(?:\s*\d{1,2}\s*[日号])?|第\s*\d+|(?<![\d.])12345(?!\d)|[A-Za-z]+\d+|(?m:^)\s*[（(]?\d{1,2}[)）.．、](?!\d))|(?<typed>[-－]?[\d０-９][\d０-９,，.．]*(?:\s*[%％‰]|\s*[万亿]?[余多]?(?:元|件|个|项|人次|人|次|天|家|台|份|条|户|宗|平方米|分)?))")]
    private static partial Regex Pieces();

    public static IEnumerable<ReportPiece> Read(string text)
    {
        var at = 0;
        foreach (Match found in Pieces().Matches(text))
        {
            if (found.Groups["plain"].Success) continue;
            if (found.Index > at) yield return new ReportPiece.Words(text[at..found.Index]);
            var typed = found.Groups["typed"].Value;
            var end = found.Index + found.Length;
            if (!found.Groups["typed"].Success) yield return new ReportPiece.Token(found.Groups["key"].Value, found.Groups["mode"] is { Success: true } mode ? mode.Value : null);
            else
            {
                // A comma or full stop behind the digits ends the clause and is not of the number.
                var number = typed.TrimEnd(',', '，', '.', '．', ' ');
                end -= typed.Length - number.Length;
                yield return new ReportPiece.Typed(number);
            }
            at = end;
        }
        if (at < text.Length) yield return new ReportPiece.Words(text[at..]);
    }

    /// <summary>The figures typed by hand, each once.</summary>
    public static IEnumerable<string> TypedIn(string text) => Read(text).OfType<ReportPiece.Typed>().Select(t => t.Text).Distinct();

    /// <summary>The keys of the figures in their places.</summary>
    public static IEnumerable<string> KeysIn(string text) => Read(text).OfType<ReportPiece.Token>().Select(t => t.Key).Distinct();

    [GeneratedRegex(@"\[(?<shown>[^\[\]@\n]*)@(?<n>\d+)\]")]
    private static partial Regex Handles();

    /// <summary>As a form shows it: a figure is <c>[396.58万元@3]</c>, so that people see what will stand there.</summary>
    public static string ToForm(string text, List<string> keys, Func<string, string?> shown) => string.Concat(Read(text).Select(piece => piece switch
    {
        ReportPiece.Token token when keys.IndexOf(Written(token)) is var n and >= 0 => $"[{shown(token.Key) ?? "没有数据"}@{n + 1}]",
        ReportPiece.Token token => "{{" + Written(token) + "}}",
        ReportPiece.Words words => words.Text,
        ReportPiece.Typed typed => typed.Text,
        _ => "",
    }));

    /// <summary>Back from the form. What was typed between the brackets does not count: the figure is the records'.</summary>
    public static string FromForm(string text, List<string> keys) => Handles().Replace(text.ReplaceLineEndings("\n"), handle =>
        int.TryParse(handle.Groups["n"].Value, out var n) && n >= 1 && n <= keys.Count ? "{{" + keys[n - 1] + "}}" : handle.Groups["shown"].Value);

    /// <summary>A token as it is written between the braces.</summary>
    public static string Written(ReportPiece.Token token) => token.Mode is null ? token.Key : $"{token.Key},{token.Mode}";
}
