using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>A tag whose markup stands in the partial of the same name: <c>PagerTag</c> is drawn by <c>Partials/_Pager.cshtml</c>, with the tag as its model.</summary>
public abstract class PartialTag(IHtmlHelper html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>What stands between the start and the end of the tag; null when that is nothing.</summary>
    [HtmlAttributeNotBound]
    public IHtmlContent? Body { get; private set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var body = await output.GetChildContentAsync();
        Body = body.IsEmptyOrWhiteSpace ? null : body;
        Prepare(output);
        ((IViewContextAware)html).Contextualize(ViewContext);
        output.TagName = null;
        output.Content.SetHtmlContent(await html.PartialAsync("_" + GetType().Name[..^"Tag".Length], this));
    }

    /// <summary>Last word before drawing, e.g. to keep attributes that the tag does not know.</summary>
    protected virtual void Prepare(TagHelperOutput output)
    {
    }
}
