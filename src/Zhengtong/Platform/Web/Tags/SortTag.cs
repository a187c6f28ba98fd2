using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>
/// <c>&lt;th zt-sort="due"&gt;到期&lt;/th&gt;</c>: a column head that sorts. The address carries <c>sort=due</c>, or <c>sort=-due</c> downwards;
/// <c>zt-sort-default</c> marks the column that the list is sorted by when nothing is asked.
/// </summary>
[HtmlTargetElement("th", Attributes = "zt-sort")]
public sealed class SortTag(HtmlEncoder encoder) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public string ZtSort { get; set; } = "";

    public bool ZtSortDefault { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;
        var asked = request.Query["sort"].FirstOrDefault() ?? (ZtSortDefault ? ZtSort : null);
        var up = asked == ZtSort;
        if (up || asked == "-" + ZtSort)
            output.Attributes.SetAttribute("aria-sort", up ? "ascending" : "descending");
        output.Attributes.SetAttribute("scope", "col");

        var kept = request.Query.Where(q => q.Key is not ("sort" or "after" or "from"))
            .SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? ""));
        var url = request.PathBase + request.Path + new QueryBuilder(kept) { { "sort", up ? "-" + ZtSort : ZtSort } }.ToQueryString();
        output.PreContent.SetHtmlContent($"<a href=\"{encoder.Encode(url)}\">");
        output.PostContent.SetHtmlContent("</a>");
    }
}
