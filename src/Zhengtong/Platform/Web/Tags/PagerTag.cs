using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>The foot of a list that is read page by page, by key (分页). The next page is this address with <c>after</c>; <c>from</c> only counts for the eye.</summary>
[HtmlTargetElement("zt-pager")]
public sealed class PagerTag(IHtmlHelper html) : PartialTag(html)
{
    /// <summary>Rows on this page.</summary>
    public int Shown { get; set; }

    /// <summary>Rows in all; null where counting would cost too much.</summary>
    public long? Total { get; set; }

    /// <summary>The key after which the next page begins; null, which a page writes as empty, on the last page.</summary>
    public string? Next { get; set => field = string.IsNullOrEmpty(value) ? null : value; }

    public string Unit { get; set; } = "件";

    public long From => long.TryParse(Query("from"), out var from) && from > 0 && Query("after") is not null ? from : 1;

    public bool IsFirst => Query("after") is null;

    public string FirstUrl => Url([]);

    public string NextUrl => Url([new("after", Next!), new("from", (From + Shown).ToString())]);

    string? Query(string name) => ViewContext.HttpContext.Request.Query[name].FirstOrDefault();

    string Url(KeyValuePair<string, string>[] place)
    {
        var request = ViewContext.HttpContext.Request;
        var kept = request.Query.Where(q => q.Key is not ("after" or "from")).SelectMany(q => q.Value, (q, v) => KeyValuePair.Create(q.Key, v ?? ""));
        return request.PathBase + request.Path + new QueryBuilder(kept.Concat(place)).ToQueryString();
    }
}
