using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary><c>&lt;zt-clock face="row.Clock" /&gt;</c>: the chip of a clock, in colour, icon and words. <c>level</c> alone names the level, for tabs.</summary>
[HtmlTargetElement("zt-clock", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ClockTag(HtmlEncoder encoder) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public ClockFace? Face { get; set; }

    public ClockLevel Level { get; set; } = ClockLevel.Normal;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var (style, icon) = ClockFace.Look(Face?.Level ?? Level);
        var words = Face?.Words ?? ClockFace.Name(Level);
        output.TagName = null;
        output.Content.SetHtmlContent(
            $"<span class=\"clock{style}\">{IconTag.Draw(ViewContext.HttpContext, icon)}{encoder.Encode(words)}</span>");
    }
}
