using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Caching.Memory;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.Doors;

/// <summary>Finds the county by host name, then the caller by session cookie, for every request.</summary>
public sealed class CallerMiddleware(RequestDelegate next, Counties counties)
{
    public async Task InvokeAsync(HttpContext http, CurrentCounty current)
    {
        if (counties.ByHost(http.Request.Host.Host) is not { } county)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        current.County = county;
        if (!http.Request.Path.StartsWithSegments("/api")) // there only tokens count, and the door reads them
            http.Features.Set(await FromCookie(http, county) ?? Caller.Stranger);
        await next(http);
    }

    static async Task<Caller?> FromCookie(HttpContext http, County county)
    {
        var session = await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (session.Principal is not { } principal || principal.FindFirstValue("county") != county.Code
            || !Guid.TryParse(principal.FindFirstValue("account"), out var account) || !Guid.TryParse(principal.FindFirstValue("stamp"), out var stamp))
            return null;
        return await http.RequestServices.GetRequiredService<Callers>().FindAsync(account, stamp);
    }
}

/// <summary>Callers by account and stamp, kept for a minute; a changed password or role has another stamp at once.</summary>
public sealed class Callers(CountyDb db, IEnumerable<ICallerSource> sources, IMemoryCache cache)
{
    static readonly TimeSpan Keep = TimeSpan.FromMinutes(1);

    public async Task<Caller?> FindAsync(Guid account, Guid stamp)
    {
        if (cache.TryGetValue(KeyOf(account, stamp), out Caller? caller)) return caller;
        await db.EnterAsync();
        foreach (var source in sources)
            if ((caller = await source.FindAsync(db, account, stamp)) is not null) break;
        await db.AbandonAsync();
        return cache.Set(KeyOf(account, stamp), caller, Keep);
    }

    /// <summary>Forgets one caller, as when a mandate was withdrawn.</summary>
    public void Forget(Guid account, Guid stamp) => cache.Remove(KeyOf(account, stamp));

    (string, string, Guid, Guid) KeyOf(Guid account, Guid stamp) => (nameof(Callers), db.County.Code, account, stamp);
}

public static class CallerOfRequest
{
    extension(HttpContext http)
    {
        /// <summary>Who sends this request.</summary>
        public Caller Caller => http.Features.Get<Caller>() ?? Caller.Stranger;

        /// <summary>Starts a session (登录会话) in this county.</summary>
        public Task BeginSessionAsync(County county, Guid account, Guid stamp)
        {
            var identity = new ClaimsIdentity(
                [new("county", county.Code), new("account", account.ToString()), new("stamp", stamp.ToString())], CookieAuthenticationDefaults.AuthenticationScheme);
            return http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, new ClaimsPrincipal(identity));
        }
    }
}
