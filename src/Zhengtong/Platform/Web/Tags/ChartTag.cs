using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>A chart drawn from the table that is its content (图). Without JavaScript the table stands there itself. A head with <c>data-type="line"</c> is drawn as a line.</summary>
[HtmlTargetElement("zt-chart")]
public sealed class ChartTag(IHtmlHelper html) : PartialTag(html)
{
    public string Id { get; set; } = "";

    public string Title { get; set; } = "";

    /// <summary>bar, hbar or line.</summary>
    public string Kind { get; set; } = "bar";

    /// <summary>Names of colour tokens, one for each series.</summary>
    public string Colours { get; set; } = "--blue --edge";

    public bool Stacked { get; set; }
}
