namespace Zhengtong.Platform.Web;

/// <summary>Headers of every answer. No script and no style stands in a page, so none may run from there.</summary>
static class SecurityHeaders
{
    /// <param name="frames">Origins besides our own that may show our pages in a frame, e.g. the province's app.</param>
    public static Func<HttpContext, RequestDelegate, Task> Adding(string frames)
    {
        var policy = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; " +
            $"frame-ancestors 'self' {frames}".TrimEnd();
        return (http, next) =>
        {
            http.Response.OnStarting(() =>
            {
                var headers = http.Response.Headers;
                headers.ContentSecurityPolicy = policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                if (headers.CacheControl.Count == 0 && http.User.Identity?.IsAuthenticated == true)
                    headers.CacheControl = "no-store";
                return Task.CompletedTask;
            });
            return next(http);
        };
    }
}
