using Microsoft.AspNetCore.Components;

namespace Zhengtong.Platform.Web;

/// <summary>Addresses of static files with the fingerprint of their content, for attributes that Razor does not resolve itself.</summary>
public static class Assets
{
    public static string Url(HttpContext http, string file)
    {
        var known = http.GetEndpoint()?.Metadata.GetMetadata<ResourceAssetCollection>();
        return $"{http.Request.PathBase}/{known?[file] ?? file}";
    }
}
