using Microsoft.AspNetCore.Http.Extensions;

namespace Zhengtong.Platform.Web;

/// <summary>The larger and simpler pages (关怀版): asked for with <c>?elder=1</c>, remembered in a cookie, left with <c>?elder=0</c>.</summary>
public static class ElderMode
{
    const string Name = "elder";

    public static bool IsOn(HttpContext http) =>
        (http.Request.Query[Name].FirstOrDefault() ?? http.Request.Cookies[Name]) == "1";

    /// <summary>The address of this page in the other mode.</summary>
    public static string Switch(HttpContext http)
    {
        var query = http.Request.Query.Where(q => q.Key != Name).ToDictionary(q => q.Key, q => q.Value);
        query[Name] = IsOn(http) ? "0" : "1";
        return http.Request.PathBase + http.Request.Path + new QueryBuilder(query.AsEnumerable()).ToQueryString();
    }

    internal static Task Remember(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Query[Name].FirstOrDefault() is "0" or "1")
            http.Response.Cookies.Append(Name, IsOn(http) ? "1" : "0", new()
            {
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                IsEssential = true,
            });
        return next(http);
    }
}
