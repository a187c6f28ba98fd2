using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary><c>&lt;zt-figure of="on-time"&gt;99.88%&lt;/zt-figure&gt;</c>: a figure in a text that opens its evidence (数字). <c>attested</c>: from a document, not from records.</summary>
[HtmlTargetElement("zt-figure")]
public sealed class FigureTag : TagHelper
{
    /// <summary>The id of the <c>zt-evidence</c> on this page.</summary>
    public string Of { get; set; } = "";

    public bool Attested { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "a";
        output.Attributes.SetAttribute("class", Attested ? "fig attested" : "fig");
        output.Attributes.SetAttribute("href", "#" + Of);
    }
}
