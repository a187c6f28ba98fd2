using System.Text.RegularExpressions;

namespace Zhengtong.Platform.Data;

/// <summary>One county is one schema (县): <c>county_431129</c>, beside the read-only <c>shared</c>.</summary>
public static partial class CountySchema
{
    public const string Shared = "shared";

    /// <summary>The schema of a county code.</summary>
    /// <exception cref="ArgumentException">The code holds something else than digits, small letters and underscores.</exception>
    public static string Of(string countyCode) => CodePattern().IsMatch(countyCode)
        ? $"county_{countyCode}"
        : throw new ArgumentException($"县区代码“{countyCode}”不合规，只能用数字、小写字母和下划线。", nameof(countyCode));

    [GeneratedRegex("^[0-9a-z_]{1,40}$")]
    private static partial Regex CodePattern();
}
