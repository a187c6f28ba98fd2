using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A subordinate unit that is named is also in the list of units reported (单位构成).</summary>
internal sealed partial class SubordinateRule : IRule
{
    public string Id => "R-XREF";
    public string Law => "下设单位与决算单位构成一致";
    public string Example => "下设政务服务中心……决算单位构成：局本级。";

    [GeneratedRegex("(?:下设|下属|下辖)(?<unit>[^,;。0-9]{2,24}?(?:中心|院|所|站|馆|队|学校))[^。]{0,60}")]
    private static partial Regex Subordinate();

    [GeneratedRegex("(?:单位构成|构成单位|汇总公开单位)[^。]{0,60}本级[^。]{0,20}")]
    private static partial Regex Composition();

    public IEnumerable<Finding> Check(Report report)
    {
        foreach (var passage in report.Passages)
            if (Composition().Match(passage.Text) is { Success: true } composition)
                foreach (var other in report.Passages)
                    if (Subordinate().Match(other.Text) is { Success: true } named && !composition.Value.Contains(named.Groups["unit"].Value[^4..]))
                    {
                        yield return new Findings(this, report).Suspect(Severity.Warning, [other.At(named.Index, named.Index + named.Length), passage.At(composition.Index, composition.Index + composition.Length)],
                            "本级", "本级和" + named.Groups["unit"].Value, "单位构成里没有下设单位", "下设单位独立核算的，列入单位构成；不独立核算的，予以说明。");
                        yield break;
                    }
    }
}
