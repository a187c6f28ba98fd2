using System.Globalization;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Metrics;

/// <summary>What the evidence adds up to (指标值).</summary>
/// <param name="Rows">Evidence rows.</param>
/// <param name="Amount">Their amounts; of a rate, the denominator.</param>
/// <param name="Got">Of a rate, the numerator.</param>
/// <param name="Kept">Records of its section were kept by then: a count of nothing is nought, and not unknown.</param>
public sealed record MetricValue(MetricKind Kind, long Rows, decimal Amount, decimal Got, bool Kept = true)
{
    /// <summary>A share as a fraction of one; null where there is nothing to divide by: no data is neither 0 % nor 100 %.</summary>
    public decimal? Number => Kind switch
    {
        MetricKind.Count or MetricKind.Amount => Rows == 0 && !Kept ? null : Amount,
        MetricKind.Mean => Rows == 0 ? null : Amount / Rows,
        MetricKind.Change => Amount == 0 ? null : Got / Amount - 1,
        _ => Amount == 0 ? null : Got / Amount,
    };

    /// <summary>As people read it: 99.03%, 1,949, 673.48; rates, amounts and means with two places, half away from zero.</summary>
    public string Text => Number is not { } number ? "没有数据" : Kind switch
    {
        MetricKind.Count => Format.Count((long)number),
        MetricKind.Amount or MetricKind.Mean => Rounded(number),
        _ => Rounded(number * 100) + "%",
    };

    /// <summary>How it comes out: 1,930 ÷ 1,949; null where there is nothing to work out.</summary>
    public string? Working => Number is null || Rows == 0 ? null : Kind switch
    {
        MetricKind.Count or MetricKind.Amount => null,
        MetricKind.Mean => $"{Plain(Amount)} ÷ {Format.Count(Rows)} = {Text}",
        MetricKind.Change => $"{Plain(Got)} ÷ {Plain(Amount)} − 1 = {Text}",
        _ => $"{Plain(Got)} ÷ {Plain(Amount)} = {Text}",
    };

    static string Rounded(decimal number) => Math.Round(number, 2, MidpointRounding.AwayFromZero).ToString("N2", CultureInfo.InvariantCulture);

    static string Plain(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}

/// <summary>A piece of evidence (证据): one record behind a figure.</summary>
/// <param name="Label">Null when the record is restricted: that it counts is told, what it is not.</param>
public sealed record Evidence(Guid Id, string? Label, string? Page, DateOnly Day, Guid? UnitId, string? Part, decimal Amount, decimal? Got);

/// <summary>Where a page of evidence goes on.</summary>
static class EvidencePlace
{
    public static string Write(Evidence row) => Cursor.Write(Format.Date(row.Day), row.Id);

    public static (DateOnly, Guid)? Read(string? text) =>
        Cursor.Read(text, 2) is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) && Guid.TryParse(id, out var last) ? (on, last) : null;
}

/// <summary>The evidence of one day and part: its sums, and a digest of its rows (日证据).</summary>
/// <param name="Digest">Sum over the rows of 64 bits of the digest of id, amount and got; the same for the same rows in any order.</param>
public sealed record EvidenceDay(DateOnly Day, string Part, long Rows, decimal Amount, decimal Got, decimal Digest);
