using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>Signing in for programs that people use.</summary>
static class OrganisationApi
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/sign-in", SignInAsync).WithName(nameof(SignIn)).WithSummary("登录，换取令牌")
            .Accepts<SignIn>("application/json").Produces<SessionTokens.Session>().WithMetadata(new ActApi.Asks([Permission.Anyone]));
        api.MapAct<ChangePassword, Guid>("/password");
    }

    static async Task<IResult> SignInAsync(HttpContext http, UseCases useCases, CountyDb db, SessionTokens sessions)
    {
        var result = await useCases.Run(await ActBody.ReadAsync<SignIn>(http), http.Caller, ct: http.RequestAborted);
        return result.Account is { } account
            ? Results.Json(sessions.Begin(db.County, account, result.Stamp, result.MustChange), Json.Options)
            : throw Refusal.SignIn(result.Message!);
    }
}
