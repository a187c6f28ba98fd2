using Zhengtong.Documents.Writing;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>A report on the screen (读报告): its chapters, and beside them where each figure comes from.</summary>
public sealed class ReportReading
{
    readonly Dictionary<string, int> places = [];

    /// <param name="evidence">The page of the records behind a figure; null when there is none.</param>
    public ReportReading(ShownReport shown, Func<ReportFigure, string?> evidence)
    {
        (Shown, Evidence) = (shown, evidence);
        var blocks = new ReportBlocks(shown.Report, shown.View, Place);
        Opening = [.. blocks.Opening];
        Chapters = [.. blocks.Chapters()];
        titles = Chapters.SelectMany(c => Titled(c.Blocks)).ToDictionary(t => t.Table, t => t.Title, ReferenceEqualityComparer.Instance);
    }

    readonly Dictionary<object, string> titles;

    /// <summary>What stands above a table; its heads where nothing does.</summary>
    public string TitleOf(LetterTable table) => titles.GetValueOrDefault(table) ?? string.Join('、', table.Rows[0].Select(c => c.Text));

    static IEnumerable<(object Table, string Title)> Titled(IReadOnlyList<LetterBlock> blocks)
    {
        var caption = new List<string>();
        foreach (var block in blocks)
        {
            if (block is LetterParagraph { Role: ParagraphRole.TableTitle or ParagraphRole.TableUnit } said) caption.Add(said.Text);
            else if (block is LetterTable table && caption.Count > 0) yield return (table, string.Join('，', caption));
            if (block is not LetterParagraph) caption.Clear();
        }
    }

    public ShownReport Shown { get; }

    public Func<ReportFigure, string?> Evidence { get; }

    public IReadOnlyList<LetterBlock> Opening { get; }

    public IReadOnlyList<ReportChapter> Chapters { get; }

    /// <summary>The page on which a section is written; null where nobody may.</summary>
    public Func<ReportSection, string?> Write { get; init; } = _ => null;

    /// <summary>How the figures compared with the records last; null when that was not asked yet.</summary>
    public ReportComparison? Comparison { get; init; }

    /// <summary>The figures in the order in which they are read, each with its place on the page.</summary>
    public IEnumerable<(string Id, ReportFigure Figure)> Figures => places.OrderBy(p => p.Value).Select(p => ($"ev-{p.Value}", Shown.Report.Figure(p.Key)!));

    int charts;

    /// <summary>Numbers the charts of the page.</summary>
    public int NextChart() => ++charts;

    public ReportFigure FigureAt(string id) => Figures.First(f => f.Id == id).Figure;

    string? Place(string key)
    {
        if (Shown.Report.Figure(Shown.View.FigureKey(key)) is not { } figure) return null;
        if (!places.TryGetValue(figure.Key, out var n)) places[figure.Key] = n = places.Count + 1;
        return $"ev-{n}";
    }
}
