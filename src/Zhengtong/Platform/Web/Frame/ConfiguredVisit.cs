using System.Security.Claims;

namespace Zhengtong.Platform.Web;

/// <summary>A visit told by the settings under <c>County</c> and the claims of the signed-in user; used until the host registers its own.</summary>
sealed class ConfiguredVisit(IConfiguration settings, IHttpContextAccessor http) : IVisit
{
    readonly ClaimsPrincipal? user = http.HttpContext?.User;

    public string County => settings["County:Name"] ?? "江华瑶族自治县";
    public string ShortName => settings["County:ShortName"] ?? "江华";
    public string Bureau => settings["County:Bureau"] ?? County + "行政审批服务局";
    public bool IsDemonstration => settings.GetValue("County:Demonstration", true);
    public string? Person => user?.Identity?.Name;
    public string? Post => user?.FindFirstValue("post");
    public bool IsStaff => user?.HasClaim("staff", "true") ?? false;

    public bool May(string permission) => user?.HasClaim("permission", permission) ?? false;
}
