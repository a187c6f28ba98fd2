using System.Text.RegularExpressions;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>A section of an outline (报告章节).</summary>
/// <param name="Code">Stable, in English; what the unit writes is kept under it.</param>
/// <param name="Level">1: 一、; 2: （一）.</param>
/// <param name="Text">Sentences with figures in their places, and lines that begin with @ for what is made of the evaluation.</param>
/// <param name="Prompt">What the unit is to write; null when the text may stand as it is.</param>
public sealed record OutlineSection(string Code, int Level, string Title, string Text, string? Prompt);

/// <summary>
/// The outline of a report (报告提纲): its chapters in their order, with the sentences that the records fill. A text file under
/// <c>reference/reports</c>; which one holds is the finance office's notice.
/// </summary>
public sealed partial record ReportOutline(string Code, string Name, string Basis, string Title, string Opening, IReadOnlyList<OutlineSection> Sections)
{
    /// <summary>Of a unit, of a project, unless another is chosen.</summary>
    public const string Usual = "hunan-2021", OfProject = "project";

    [GeneratedRegex(@"^(?<marks>##+) (?<code>[a-z-]+) (?<title>.+)$")]
    private static partial Regex Heading();

    /// <exception cref="FormatException">A line of the head is missing, or there is no title.</exception>
    public static ReportOutline Read(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).ToList();
        var rule = lines.IndexOf("---");
        string Head(string name) => lines[..Math.Max(rule, 0)].Find(l => l.StartsWith(name + ": ", StringComparison.Ordinal))?[(name.Length + 2)..] ?? throw new FormatException($"The outline does not say its {name}");
        var body = lines[(rule + 1)..];
        var first = body.FindIndex(l => l.StartsWith("## ", StringComparison.Ordinal));
        var title = body.Find(l => l.StartsWith("# ", StringComparison.Ordinal))?[2..] ?? throw new FormatException("The outline has no title");
        return new(Head("代码"), Head("名称"), Head("依据"), title, Joined(body[..first].Where(l => !l.StartsWith('#'))), [.. Read(body[first..])]);
    }

    static IEnumerable<OutlineSection> Read(List<string> lines)
    {
        for (var at = 0; at < lines.Count;)
        {
            var heading = Heading().Match(lines[at]);
            var next = lines.FindIndex(at + 1, l => l.StartsWith("##", StringComparison.Ordinal));
            var own = lines[(at + 1)..(next < 0 ? lines.Count : next)];
            if (!heading.Success) throw new FormatException($"Not a heading with code and title: {lines[at]}");
            yield return new(heading.Groups["code"].Value, heading.Groups["marks"].Length - 1, heading.Groups["title"].Value, Joined(own.Where(l => !l.StartsWith('>'))),
                own.Find(l => l.StartsWith("> ", StringComparison.Ordinal))?[2..]);
            at = next < 0 ? lines.Count : next;
        }
    }

    static string Joined(IEnumerable<string> lines) => string.Join('\n', lines.Where(l => l.Length > 0));

    /// <summary>Every figure that it has a place for, in reading order: <c>key</c> or <c>key,mode</c>.</summary>
    public IReadOnlyList<string> Tokens => field ??= [.. Sections.Select(s => s.Text).Prepend(Opening).SelectMany(ReportText.Read).OfType<ReportPiece.Token>().Select(ReportText.Written).Distinct()];

    public OutlineSection? Section(string code) => Sections.FirstOrDefault(s => s.Code == code);
}

/// <summary>The outlines that ship with the product.</summary>
public sealed class ReportOutlines
{
    readonly Dictionary<string, ReportOutline> byCode = Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "reference", "reports"), "*.md").Where(f => Path.GetFileName(f) != "README.md")
        .Select(f => ReportOutline.Read(File.ReadAllText(f))).ToDictionary(o => o.Code);

    public IEnumerable<ReportOutline> All => byCode.Values.OrderBy(o => o.Code == ReportOutline.Usual ? 0 : 1).ThenBy(o => o.Code, StringComparer.Ordinal);

    public ReportOutline? Find(string code) => byCode.GetValueOrDefault(code);

    public ReportOutline Of(Evaluation evaluation) => byCode[evaluation.Outline];
}
