using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>A sentence set apart (提示): it explains, or with <c>ok</c> it confirms. Yellow and red are for supervision cards alone.</summary>
[HtmlTargetElement("zt-notice")]
public sealed class NoticeTag(IHtmlHelper html) : PartialTag(html)
{
    public bool Ok { get; set; }
}
