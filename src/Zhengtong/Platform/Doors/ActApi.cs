using Microsoft.AspNetCore.Http.Metadata;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>Acts as endpoints of <c>/api/v1</c>: the same request, permission, validation and answer as on a page.</summary>
public static class ActApi
{
    public const string KeyHeader = "Idempotency-Key";

    const int LongestKey = 64;

    /// <summary>Says that an endpoint runs this act, for the interface's description.</summary>
    public sealed record Runs(Type Act, ActAttribute Described);

    /// <summary>
    /// Maps a POST that runs an act. Route values become properties of the act; <c>If-Match</c> its version;
    /// <c>Idempotency-Key</c> makes a repetition harmless.
    /// </summary>
    public static RouteHandlerBuilder MapAct<TAct, TResult>(this IEndpointRouteBuilder api, string pattern) where TAct : IAct<TResult>
    {
        var described = UseCases.UseCases.Describe(typeof(TAct));
        return api.MapPost(pattern, async (HttpContext http, UseCases.UseCases useCases) =>
            {
                var act = await ActBody.ReadAsync<TAct>(http);
                return (await useCases.Run(act, http.Caller, http.Key, http.RequestAborted)).ToAnswer(http);
            })
            .Accepts<TAct>(isOptional: true, "application/json").Produces<TResult>()
            .Produces<Problem>(409, Problem.ContentType).Produces<Problem>(412, Problem.ContentType)
            .WithName(typeof(TAct).Name).WithSummary(described.Name).WithMetadata(new Runs(typeof(TAct), described));
    }

    /// <summary>What an endpoint asks for that is no act: one of these permissions.</summary>
    public sealed record Asks(IReadOnlyList<string> AnyOf);

    /// <summary>Maps a GET that reads, for whoever holds one of the permissions.</summary>
    public static RouteHandlerBuilder MapRead<TAnswer>(this IEndpointRouteBuilder api, string pattern, string[] anyOf, string name, string summary, Delegate handler) =>
        api.MapGet(pattern, handler).AddEndpointFilter((context, next) =>
            {
                var caller = context.HttpContext.Caller;
                caller.Demand(anyOf.FirstOrDefault(caller.May) ?? anyOf[0]);
                return next(context);
            })
            .Produces<TAnswer>().WithName(name).WithSummary(summary).WithMetadata(new Asks(anyOf));

    /// <summary>The answer of a read or an act; what has a version tells it as its ETag.</summary>
    public static IResult ToAnswer<TResult>(this TResult result, HttpContext http)
    {
        if (result is IVersioned versioned)
            http.Response.Headers.ETag = $"\"{versioned.Version}\"";
        return Results.Json(result, Json.Options);
    }

    extension(HttpContext http)
    {
        /// <summary>The key under which a repetition of this request gives the first answer again; null when none was sent. Strangers have none: they would share theirs.</summary>
        /// <exception cref="Refusal">It is too long.</exception>
        public string? Key => http.Request.Headers[KeyHeader].ToString() switch
        {
            "" => null,
            _ when http.Caller.IsStranger => null,
            { Length: > LongestKey } => throw Refusal.Invalid(KeyHeader, $"{KeyHeader} 最长 {LongestKey} 个字符"),
            var key => key,
        };
    }
}
