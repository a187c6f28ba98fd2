using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary><c>&lt;zt-icon name="clock" /&gt;</c>: a Tabler icon, always beside words. The build puts every name that it finds into one sprite.</summary>
[HtmlTargetElement("zt-icon", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class IconTag : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string Name { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(ViewContext.HttpContext, Name));
    }

    internal static string Draw(HttpContext http, string name) =>
        $"""<svg class="icon" aria-hidden="true"><use href="{Assets.Url(http, "lib/icons.svg")}#{name}"/></svg>""";
}
