using Microsoft.AspNetCore.DataProtection;

namespace Zhengtong.Platform.Web;

/// <summary>One sentence that the next page shows after a redirect (“已受理，……”). Carried in a sealed cookie, so that no server state and no forged text.</summary>
public sealed class Flash(IDataProtectionProvider protection, IHttpContextAccessor http)
{
    const string Name = "zt-flash";
    readonly ITimeLimitedDataProtector seal = protection.CreateProtector("Zhengtong.Flash").ToTimeLimitedDataProtector();

    public void Say(string sentence) => Http.Response.Cookies.Append(Name, seal.Protect(sentence, TimeSpan.FromMinutes(2)), new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = Http.Request.IsHttps,
        IsEssential = true,
    });

    /// <summary>The sentence, once; null when there is none, it is stale or it was tampered with.</summary>
    public string? Take()
    {
        if (Http.Request.Cookies[Name] is not { } sealedText)
            return null;
        Http.Response.Cookies.Delete(Name);
        try
        {
            return seal.Unprotect(sealedText);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("There is no request to answer.");
}
