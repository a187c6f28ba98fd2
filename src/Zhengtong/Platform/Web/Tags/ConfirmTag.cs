using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>The page before an act that cannot be undone (确认): what will happen and any field (the content), the act, the way back. The page posts to itself.</summary>
[HtmlTargetElement("zt-confirm")]
public sealed class ConfirmTag(IHtmlHelper html) : PartialTag(html)
{
    /// <summary>What the button says: the act itself, never “OK”.</summary>
    public string Act { get; set; } = "";

    public string Back { get; set; } = "";
}
