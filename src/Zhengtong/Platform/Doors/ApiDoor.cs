using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>Finds the caller behind a bearer token.</summary>
public interface ITokenSource
{
    Task<Caller?> FindAsync(CountyDb db, string token);
}

/// <summary>The door of <c>/api/v1</c>: bearer tokens only (a cookie would let other sites act), one read transaction, refusals as problems.</summary>
public sealed class ApiDoor(ITokenSource tokens, CountyDb db) : IEndpointFilter
{
    const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        try
        {
            var authorization = http.Request.Headers.Authorization.ToString();
            http.Features.Set(Caller.Stranger);
            await db.EnterAsync(http.RequestAborted);
            if (authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
                http.Features.Set(await tokens.FindAsync(db, authorization[Scheme.Length..].Trim()) ?? throw Refusal.SignIn("令牌无效或已过期"));
            return await next(context);
        }
        catch (Refusal refusal)
        {
            return refusal.ToProblem();
        }
    }
}
