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
