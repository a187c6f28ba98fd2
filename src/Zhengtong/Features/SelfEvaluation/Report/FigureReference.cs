using Microsoft.AspNetCore.WebUtilities;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Which figure of the records a text means (数字引用): <c>expenditure?part=basic&amp;unit=own&amp;year=-1</c>.</summary>
/// <param name="Metric">Code of the registry.</param>
/// <param name="Part">Traits joined by <c>|</c>; null for the whole.</param>
/// <param name="OfUnit">Only what is the unit's own; else the whole county's.</param>
/// <param name="Years">0 is the year evaluated, -1 the one before.</param>
public sealed record FigureReference(string Metric, string? Part = null, bool OfUnit = false, int Years = 0)
{
    /// <returns>Null when it names no metric.</returns>
    public static FigureReference? Parse(string key)
    {
        if (key.Contains('/') || key.Length == 0 || !char.IsAsciiLetterLower(key[0])) return null;
        var (code, query) = key.IndexOf('?') is var mark and > 0 ? (key[..mark], key[mark..]) : (key, "");
        var values = QueryHelpers.ParseQuery(query);
        return new(code, values.TryGetValue("part", out var part) ? part.ToString() : null, values.TryGetValue("unit", out var unit) && unit == "own", values.TryGetValue("year", out var years) && int.TryParse(years, out var back) ? back : 0);
    }

    /// <summary>As it is written, always in the same order.</summary>
    public string Key => Metric + (string.Join('&', new[] { Part is null ? null : "part=" + Part, OfUnit ? "unit=own" : null, Years == 0 ? null : $"year={Years}" }.OfType<string>()) is { Length: > 0 } query ? "?" + query : "");

    /// <summary>The evidence it is cut from: the same of all parts.</summary>
    public FigureReference Whole => this with { Part = null };

    public FigureReference YearBefore => this with { Years = Years - 1 };

    /// <summary>Whether rows with these traits belong to it.</summary>
    public bool Takes(string part) => Part is null || Part.Split('|').All(part.Split('|').Contains);
}
