using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>Finds the caller behind a bearer token: one source for programs, one for people who signed in through the API.</summary>
public interface ITokenSource
{
    /// <summary>Null when the token is not of this source, or no longer good.</summary>
    Task<Caller?> FindAsync(CountyDb db, string token);
}

/// <summary>The door of <c>/api/v1</c>: bearer tokens only (a cookie would let other sites act), one read transaction, refusals as problems.</summary>
public sealed class ApiDoor(IEnumerable<ITokenSource> tokens, CountyDb db) : IEndpointFilter
{
    const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            Nul.Refuse(http);
            await db.EnterAsync(http.RequestAborted);
            http.Features.Set(await CallerAsync(http.Request.Headers.Authorization.ToString()));
            return await next(context);
        }
        catch (Refusal refusal)
        {
            if (refusal.Kind == RefusalKind.SignIn) http.Response.Headers.WWWAuthenticate = Scheme.Trim();
            return Problem.Of(refusal).ToResult();
        }
    }

    async Task<Caller> CallerAsync(string authorization)
    {
        if (authorization.Length == 0) return Caller.Stranger;
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) throw Refusal.SignIn("这里只认令牌：Authorization: Bearer …");
        foreach (var source in tokens)
            if (await source.FindAsync(db, authorization[Scheme.Length..].Trim()) is { } caller)
                return caller;
        throw Refusal.SignIn("令牌不对，或者已经过期、被收回，请换新的令牌");
    }
}
