using System.Globalization;

namespace Zhengtong.Documents.Writing;

/// <summary>The looks of a cell; the numbers are the indexes of cellXfs in <see cref="WorkbookParts.Styles"/>.</summary>
enum CellStyle { Text, Header, Number, Money, Date, Instant, Percentage, Quoted }

/// <summary>One cell: text or a number, already in the words of the file format. No value is an empty cell.</summary>
readonly record struct Cell(CellStyle Style, string? Value)
{
    const int LongestText = 32_767;
    const string CutMark = "…（内容过长，已截断）";
    static readonly TimeSpan ChinaTime = TimeSpan.FromHours(8);

    public bool IsText => Style is CellStyle.Text or CellStyle.Header or CellStyle.Quoted;

    public static Cell OfText(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return default;
        var clean = CleanText.Of(text);
        if (clean.Length > LongestText)
            clean = CleanText.Of(clean[..(LongestText - CutMark.Length)]) + CutMark;
        // A cell that begins like a formula stays text when somebody edits it or saves it as CSV.
        var formulaLike = clean.Length > 0 && clean[0] is '=' or '+' or '-' or '@' or '\t' or '\n' or '＝' or '＋' or '－' or '＠';
        return new Cell(formulaLike ? CellStyle.Quoted : CellStyle.Text, clean);
    }

    public static Cell OfNumber(CellStyle style, decimal? number) =>
        new(style, number?.ToString(CultureInfo.InvariantCulture));

    public static Cell OfDate(DateOnly? date) =>
        new(CellStyle.Date, date is { } d ? Serial(d.ToDateTime(TimeOnly.MinValue)) : null);

    public static Cell OfInstant(DateTimeOffset? instant) =>
        new(CellStyle.Instant, instant is { } i ? Serial(i.ToOffset(ChinaTime).DateTime) : null);

    /// <summary>How many half-width characters the value takes on the screen; a Chinese character takes two.</summary>
    public int Width => Style switch
    {
        CellStyle.Date => 10,
        CellStyle.Instant => 16,
        CellStyle.Money => (Value?.Length ?? 0) * 4 / 3 + 3,
        _ => Value is null ? 0 : Value.Split('\n').Max(line => line.Sum(c => c < 0x1100 ? 1 : 2)),
    };

    static string Serial(DateTime time) => time.ToOADate().ToString("R", CultureInfo.InvariantCulture);
}
