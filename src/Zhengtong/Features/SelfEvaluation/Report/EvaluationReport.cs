using System.Text.Json.Serialization;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>A figure of a report (报告里的数): what it says and where it comes from.</summary>
/// <param name="Key">Its reference, or <c>actual/B1</c>, <c>score/B1</c>, <c>fund/0/initial</c>, <c>total</c>, <c>fact/SECTION/12件</c>.</param>
/// <param name="Name">支出合计（基本支出）.</param>
/// <param name="Text">As it is printed with its unit; null when there is no data.</param>
/// <param name="Value">As a number, a share in per cent; null when there is no data or it is no number.</param>
/// <param name="Working">How it comes out.</param>
/// <param name="Before">The same of the year before, as it is printed; null when there is none.</param>
/// <param name="Records">The reference to the records behind it; null when no record is.</param>
/// <param name="Query">Digest of the metric's query: which version of the definition it was.</param>
public sealed record ReportFigure(string Key, string Name, string? Text, string Unit, decimal? Value, string? Working, string? Before, FigureSource Source, string? Records = null, string? Query = null, long Rows = 0, decimal Amount = 0, decimal Got = 0)
{
    [JsonIgnore]
    public bool IsAttested => Source.Kind is FigureKind.Attested or FigureKind.Checklist;

    /// <summary>The records behind it; null when there are none.</summary>
    [JsonIgnore]
    public FigureReference? Reference => Records is null ? null : FigureReference.Parse(Records);

    /// <summary>With the records of the figure that has the same reference.</summary>
    public ReportFigure From(IReadOnlyList<ReportFigure> read) => read.FirstOrDefault(f => f.Key == Records) is not { } same ? this
        : this with { Before = same.Before, Query = same.Query, Rows = same.Rows, Amount = same.Amount, Got = same.Got };

    /// <summary>Without its unit, for a table.</summary>
    [JsonIgnore]
    public string? Number => Text is null || Unit.Length == 0 || !Text.EndsWith(Unit, StringComparison.Ordinal) ? Text : Text[..^Unit.Length];
}

/// <summary>A section as it is to be printed: words, and figures in their places (章节).</summary>
/// <param name="IsWritten">The unit wrote it; else it is the outline's.</param>
public sealed record ReportSection(string Code, int Level, string Title, string Text, bool IsWritten, string? Prompt);

/// <summary>The words and figures of a report (自评报告): while it is filled in as the records stand, afterwards as it was handed in.</summary>
public sealed record EvaluationReport(string Outline, string Title, string Opening, IReadOnlyList<ReportSection> Sections, IReadOnlyList<ReportFigure> Figures)
{
    public ReportFigure? Figure(string key) => Figures.FirstOrDefault(f => f.Key == key);

    /// <summary>The key of what was typed by hand in a section.</summary>
    public static string FactKey(string section, string text) => $"fact/{section}/{text}";

    /// <summary>What stands in no record and was not vouched for.</summary>
    [JsonIgnore]
    public IEnumerable<(ReportSection Section, string Text)> Unvouched => Sections.Where(s => s.IsWritten).SelectMany(s => ReportText.TypedIn(s.Text).Where(t => Figure(FactKey(s.Code, t)) is null).Select(t => (s, t)));
}

/// <summary>What the unit wrote into a section (报告文字).</summary>
public sealed class EvaluationPassage
{
    public Guid EvaluationId { get; init; }

    public required string Section { get; init; }

    public required string Text { get; set; }

    public required string WrittenByName { get; set; }

    public DateTimeOffset WrittenAt { get; set; }
}

/// <summary>Where a figure typed by hand comes from (手填数字的出处).</summary>
public sealed class EvaluationFact
{
    public Guid EvaluationId { get; init; }

    public required string Section { get; init; }

    /// <summary>As it stands in the text: 1,490件.</summary>
    public required string Text { get; init; }

    public required string Source { get; set; }

    public required string Document { get; set; }

    public required string AttestedByName { get; set; }

    public DateTimeOffset AttestedAt { get; set; }
}
