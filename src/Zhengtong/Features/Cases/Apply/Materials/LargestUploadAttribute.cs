using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Zhengtong.Features.Cases;

/// <summary>
/// Refuses an upload by the length it announces, before a byte of it is read: the page is shown again and says so at the
/// field (413). Runs before the forgery check, which would read the whole form.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LargestUploadAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    const long Most = 64L << 20;

    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        var request = context.HttpContext.Request;
        if (request.ContentLength is not > Most) return;
        context.HttpContext.Response.Headers.Connection = "close";
        var query = new QueryString().Add("material", request.Query["material"].ToString()).Add("large", (request.ContentLength.Value >> 20).ToString());
        context.Result = new RedirectResult(request.Path + query.ToUriComponent());
    }
}
