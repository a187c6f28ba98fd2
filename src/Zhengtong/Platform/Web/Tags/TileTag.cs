using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>One figure among several, inside <c>&lt;ul class="kpi"&gt;</c> (指标块): name, value, unit, and what it is a part of (the content).</summary>
[HtmlTargetElement("zt-tile")]
public sealed class TileTag(IHtmlHelper html) : PartialTag(html)
{
    public string Name { get; set; } = "";

    public string Value { get; set; } = "";

    public string? Unit { get; set; }

    public string? Href { get; set; }
}
