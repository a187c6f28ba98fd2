using System.Text.RegularExpressions;

namespace Zhengtong.Documents.Content;

/// <summary>What a place takes in: which kinds, and how large.</summary>
/// <param name="Accepted">The kinds, in the order in which a message names them.</param>
/// <param name="MaxBytes">The largest size in bytes.</param>
public sealed record UploadRules(IReadOnlyList<FileKind> Accepted, long MaxBytes = 20 * 1024 * 1024)
{
    /// <summary>Scans and photographs up to 20 MB: the rule for application materials (申请材料).</summary>
    public static readonly UploadRules Materials = new(FileKind.Scans);

    /// <summary>Excel tables up to 20 MB: the rule for imports (导入).</summary>
    public static readonly UploadRules Imports = new([FileKind.Xlsx]);
}

/// <summary>The answer to an upload: its kind and the name under which it may be kept, or why it is refused.</summary>
/// <param name="Kind">The kind by content; null when refused.</param>
/// <param name="Name">A clean name with the ending of its content, fit for display and download.</param>
/// <param name="Refusal">Why not and what to do, in plain Chinese; null when accepted.</param>
public sealed record UploadVerdict(FileKind? Kind, string Name, string? Refusal);

/// <summary>Examines an upload (上传文件) by its content; the name and what the browser claims count for nothing.</summary>
public static partial class UploadCheck
{
    /// <summary>Reads headers and structure, never pixels; nothing is executed or kept. The stream must seek; its position afterwards is 0.</summary>
    /// <exception cref="ArgumentException">The stream does not seek.</exception>
    public static UploadVerdict Examine(Stream content, string originalName, UploadRules rules)
    {
        if (!content.CanSeek)
            throw new ArgumentException("An upload is examined on a stream that seeks.", nameof(content));
        var name = FileName.Clean(originalName);
        var finding = content.Length > rules.MaxBytes
            ? Finding.Refused($"有 {Size(content.Length)}，超过 {Size(rules.MaxBytes)} 的上限", "请压缩，或者分成几份再传")
            : Recognition.Of(content);
        content.Position = 0;
        if (finding.Kind is { } kind && rules.Accepted.Contains(kind))
            return new UploadVerdict(kind, FileName.WithExtension(name, kind.Extension), null);
        var fault = finding.Fault ?? (finding.Is is { } other ? $"是{other}，不是{Words(rules)}" : $"不是{Words(rules)}");
        return new UploadVerdict(null, name, $"“{FileName.Short(name)}”{Spaced(fault)}，没有收下。{finding.Advice ?? Advice(rules)}。");
    }

    static string Words(UploadRules rules)
    {
        var words = rules.Accepted.Select(kind => kind.IsImage ? "图片" : kind.Name).Distinct().ToList();
        return words.Count == 1 ? words[0] : string.Join('、', words[..^1]) + "或" + words[^1];
    }

    static string Advice(UploadRules rules) =>
        rules.Accepted.Any(kind => kind.IsImage) ? "请拍照或扫描后再传" : $"请另存为 {rules.Accepted[0].Extension} 文件再传";

    /// <summary>A space where Chinese meets Latin letters.</summary>
    static string Spaced(string text) => Meeting().Replace(text, " ");

    [GeneratedRegex(@"(?<=\p{IsCJKUnifiedIdeographs})(?=[A-Za-z.])|(?<=[A-Za-z])(?=\p{IsCJKUnifiedIdeographs})")]
    private static partial Regex Meeting();

    static string Size(long bytes) => bytes < 1024 * 1024 ? $"{Math.Max(1, bytes / 1024)} KB" : $"{bytes / 1024.0 / 1024:0.#} MB";
}
