using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>Acts as endpoints of <c>/api/v1</c>: the same request, permission, validation and answer as on a page.</summary>
public static class ActApi
{
    /// <summary>
    /// Maps a POST that runs an act. Route values become properties of the act; <c>If-Match</c> its version;
    /// <c>Idempotency-Key</c> makes a repetition harmless.
    /// </summary>
    public static RouteHandlerBuilder MapAct<TAct, TResult>(this IEndpointRouteBuilder api, string pattern) where TAct : IAct<TResult>
    {
        var described = UseCases.UseCases.Describe(typeof(TAct));
        return api.MapPost(pattern, async (HttpContext http, UseCases.UseCases useCases) =>
            {
                var act = await ReadAsync<TAct>(http);
                var key = http.Request.Headers["Idempotency-Key"].ToString();
                var result = await useCases.Run(act, http.Caller, key.Length is > 0 and <= 64 ? key : null, http.RequestAborted);
                return Results.Json(result, Json.Options);
            })
            .Accepts<TAct>("application/json").Produces<TResult>()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(412)
            .WithName(typeof(TAct).Name).WithSummary(described.Name).WithMetadata(described);
    }

    static async Task<TAct> ReadAsync<TAct>(HttpContext http)
    {
        try
        {
            var body = http.Request.ContentLength is 0 ? [] : await JsonNode.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted) as JsonObject ?? [];
            foreach (var (name, value) in http.Request.RouteValues)
                body[name] = value?.ToString();
            if (int.TryParse(http.Request.Headers.IfMatch.ToString().Trim('"'), out var version))
                body["version"] = version;
            return body.Deserialize<TAct>(Json.Options)!;
        }
        catch (JsonException e)
        {
            throw Refusal.Invalid(e.Path?.TrimStart('$', '.') ?? "", "请求内容不是要求的 JSON，请按接口文档改正", "json");
        }
    }

    /// <summary>Turns a refusal into a ProblemDetails answer (RFC 9457).</summary>
    public static IResult ToProblem(this Refusal refusal)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = refusal.Code };
        if (refusal.Basis is not null) extensions["basis"] = refusal.Basis;
        if (refusal.Fields.Count > 0)
            extensions["errors"] = refusal.Fields.GroupBy(f => JsonNamingPolicy.CamelCase.ConvertName(f.Field)).ToDictionary(g => g.Key, g => g.Select(f => f.Message).ToArray());
        return Results.Problem(new ProblemDetails
        {
            Type = "urn:zhengtong:" + refusal.Code,
            Title = refusal.Message,
            Status = (int)refusal.Kind,
            Extensions = extensions,
        });
    }
}
