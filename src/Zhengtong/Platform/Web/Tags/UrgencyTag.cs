using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>How many are how urgent (紧急程度), each count a filter.</summary>
[HtmlTargetElement("zt-urgency", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class UrgencyTag(IHtmlHelper html) : PartialTag(html)
{
    public IReadOnlyList<UrgencyCount> Counts { get; set; } = [];
}

/// <summary>A count with its level; no level means all.</summary>
public sealed record UrgencyCount(ClockLevel? Level, int Count, string Path, bool IsCurrent);
