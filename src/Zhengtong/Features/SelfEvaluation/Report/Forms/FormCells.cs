using System.Globalization;
using Zhengtong.Documents.Writing;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Cells of a form; a figure leads to where it comes from.</summary>
/// <param name="link">The address of a figure by its key; null when it has none.</param>
sealed class FormCells(Func<string, string?> link)
{
    public const string FinanceScore = "财政\n评分";

    const string None = "—";

    public static LetterCell Words(string? text, int span = 1, int rows = 1, CellAlign align = CellAlign.Auto) =>
        new([new(string.IsNullOrWhiteSpace(text) ? None : text)], span, rows, align);

    public static LetterCell Blank { get; } = new([]);

    public static IReadOnlyList<LetterCell> Heads(params IEnumerable<string> names) => [.. names.Select(name => Words(name))];

    public LetterCell Figure(string? text, string key) =>
        string.IsNullOrWhiteSpace(text) ? Words(null, align: CellAlign.Right) : new([new(text, Link: link(key))], Align: CellAlign.Right);

    public LetterCell Figure(decimal? points, string key) => Figure(points is { } p ? Number(p) : null, key);

    public static LetterCell Points(decimal? points) => Words(points is { } p ? Number(p) : null, align: CellAlign.Right);

    public static string Number(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
