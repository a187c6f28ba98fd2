using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>A framed part of a page with its heading (一节). <c>flush</c> for a table that touches the frame.</summary>
[HtmlTargetElement("zt-section")]
public sealed class SectionTag(IHtmlHelper html) : PartialTag(html)
{
    public string Title { get; set; } = "";

    /// <summary>A word or a link at the right of the heading.</summary>
    public string? Aside { get; set; }

    public string? AsideHref { get; set; }

    public bool Flush { get; set; }

    public string? Id { get; set; }

    public string? Class { get; set; }

    public string HeadingId => (Id ?? own) + "-title";

    string own = "";

    protected override void Prepare(TagHelperOutput output)
    {
        var items = ViewContext.HttpContext.Items;
        var number = items[typeof(SectionTag)] as int? ?? 1;
        items[typeof(SectionTag)] = number + 1;
        own = "section-" + number;
    }
}
