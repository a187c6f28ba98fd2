using System.Text.RegularExpressions;
using Zhengtong.Features.Catalogue;

namespace Zhengtong.Features.Cases;

/// <summary>How long a result holds (有效期限), read from the words of the list.</summary>
static partial class Validity
{
    /// <summary>The years it names (5 年); null when it names none.</summary>
    public static int? Years(ResultDocument result) => Year().Match(result.Validity ?? "") is { Success: true } match ? int.Parse(match.Groups[1].Value) : null;

    /// <summary>As the licence prints it; null when the list says no more than “按证载明”.</summary>
    /// <param name="until">The last day, as the authority decided it; null follows the list.</param>
    public static string? Text(ResultDocument result, DateOnly from, DateOnly? until)
    {
        until ??= Years(result) is { } years ? from.AddYears(years).AddDays(-1) : null;
        return until is { } last ? $"{from:yyyy年M月d日}至{last:yyyy年M月d日}" : result.Validity is { } words && !words.StartsWith('按') ? words : null;
    }

    [GeneratedRegex(@"(\d+) ?年")]
    private static partial Regex Year();
}
