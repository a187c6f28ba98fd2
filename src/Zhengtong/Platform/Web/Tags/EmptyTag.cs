using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>Where there is nothing to show (空状态): what is missing, why, what to do — the content says it in a sentence.</summary>
[HtmlTargetElement("zt-empty")]
public sealed class EmptyTag(IHtmlHelper html) : PartialTag(html)
{
    public string? Title { get; set; }

    /// <summary>A search found nothing, rather than there being nothing yet.</summary>
    public bool Search { get; set; }
}
