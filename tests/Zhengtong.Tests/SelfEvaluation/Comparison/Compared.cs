using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Zhengtong.Features.Metrics;

namespace Zhengtong.Tests.SelfEvaluation.Comparison;

/// <summary>What gives our value of a printed figure.</summary>
enum GivenBy
{
    [Display(Name = "指标")] Metric,
    [Display(Name = "评分")] Score,
    [Display(Name = "评分表")] Scheme,
    [Display(Name = "由别的数算出")] Calculation,
    [Display(Name = "填报事实")] Fact,
}

/// <summary>Our value, and its evidence in words.</summary>
/// <param name="Sign">≥, ≤, 约 or nothing.</param>
sealed record Given(decimal? Number, string Sign, string Unit, GivenBy By, string Told)
{
    public string Text => Number is { } number ? $"{Sign} {number.ToString("#,##0.##", CultureInfo.InvariantCulture)} {Unit}".Trim() : "没有数据";
}

/// <summary>A printed figure beside ours.</summary>
sealed record Compared(PublishedFigure Printed, Given Ours, ExampleNote? Note)
{
    const decimal Wan = 10_000;

    /// <summary>The same number to the places that are printed, on the same side.</summary>
    public bool IsEqual => Ours.Number is { } number && Read(Printed.Value) is var (sign, digits) && decimal.Parse(digits, CultureInfo.InvariantCulture) is var printed && sign switch
    {
        ">" => number > printed,
        "≥" or "≤" => Ours.Sign == sign && number == printed,
        _ => Math.Round(number * (Factor(Ours.Unit) / Factor(Printed.Unit)), Places(digits, Printed.Unit), MidpointRounding.AwayFromZero) == printed,
    };

    /// <summary>The sign and the digits of 约 50000.</summary>
    public static (string Sign, string Digits) Read(string value) => value.Split(' ') is [var sign, var digits] ? (sign, digits) : ("", value);

    static decimal Factor(string unit) => unit == "万元" ? Wan : 1;

    /// <summary>A score is not rounded when it is printed.</summary>
    static int Places(string digits, string unit) => unit == "分" ? 2 : digits.IndexOf('.') is var point and >= 0 ? digits.Length - point - 1 : 0;
}
