using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>
/// Every form that is sent by POST: no bubbles of the browser (our sentences say more and stay on the page), and always
/// the token against forged requests, also where the form names its address.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class PostFormTag(IHtmlGenerator generator) : TagHelper
{
    public override int Order => 1000;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute(new("novalidate"));
        // The same form sent twice (a double click, a reload) is one act: UseCases gives the first result again.
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"once\" value=\"{Guid.CreateVersion7():N}\">");
        // The framework adds the token itself unless the form has an address of its own.
        if (!output.PostContent.GetContent().Contains("__RequestVerificationToken", StringComparison.Ordinal))
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }
}
