using System.Text.RegularExpressions;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>The description of the API (OpenAPI 3.1): whatever the acts declare stands in it, so that it cannot be behind them.</summary>
static partial class ApiDocument
{
    const string Security = "bearer";

    /// <summary>The noes every endpoint may give.</summary>
    public static void Describe(RouteGroupBuilder api)
    {
        foreach (var status in new[] { 400, 401, 403, 404, 413, 415, 429, 503 })
            api.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(Problem), [Problem.ContentType]));
    }

    public static void Configure(OpenApiOptions options)
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = ApiSchemas.NameOf;
        options.AddSchemaTransformer(ApiSchemas.DescribeAsync);
        options.AddOperationTransformer(DescribeAsync);
        options.AddDocumentTransformer(DescribeAsync);
    }

    static Task DescribeAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken ct)
    {
        document.Info = new()
        {
            Title = "政通 API",
            Version = "v1",
            Description = """
                和网页同一套办理动作、同一套校验、同一套权限。
                - 令牌：`Authorization: Bearer …`。接入系统的令牌由管理员发放；人用的终端和程序用 `/sign-in` 换取。
                - 版本：办件的答复带 `ETag`，办理时原样放在 `If-Match`；别人先办了的答复 412，并说明变化。
                - 重发：写操作带 `Idempotency-Key`（同一件事用同一个值），重发只办一次，答复第一次的结果。
                - 出错：一律 `application/problem+json`（RFC 9457），`errors` 按字段写明哪里不对、怎么改。
                - 翻页：每个清单都有 `after` 和 `limit`（1 到 100，不填是 20）；答复里的 `next` 放进下一次的 `after`，没有 `next` 就是最后一页。
                - 时间一律带时区；法定日期是北京时间的日期。
                """,
        };
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            [Security] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "接入系统的令牌，或者登录换取的令牌" },
        };
        foreach (var operation in document.Paths.Values.SelectMany(p => p.Operations ?? []).Select(o => o.Value))
            ApiSchemas.LeaveOutAddress(document, operation);
        return Task.CompletedTask;
    }

    static Task DescribeAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        operation.Parameters ??= [];
        foreach (Match part in RouteParameter().Matches(context.Description.RelativePath ?? ""))
            if (operation.Parameters.All(p => p.Name != part.Groups[1].Value))
                operation.Parameters.Add(new OpenApiParameter { Name = part.Groups[1].Value, In = ParameterLocation.Path, Required = true, Schema = new OpenApiSchema { Type = JsonSchemaType.String } });
        foreach (var (status, answer) in operation.Responses ?? [])
            answer.Description = status == "200" ? "办成" : Problem.Of(int.Parse(status, System.Globalization.CultureInfo.InvariantCulture), "").Title;
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ActApi.Runs>().FirstOrDefault() is { } runs)
            OfAct(operation, runs);
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<ActApi.Asks>().FirstOrDefault() is { } asks)
            operation.Description = Asks(asks.AnyOf);
        operation.Security = [new() { [new OpenApiSecuritySchemeReference(Security, context.Document)] = [] }];
        return Task.CompletedTask;
    }

    static string Asks(IReadOnlyList<string> anyOf) => anyOf.Contains(Permission.Anyone) ? "不登录也可以。" : $"权限：{string.Join(" 或 ", anyOf.Select(p => $"`{p}`"))}。";

    static void OfAct(OpenApiOperation operation, ActApi.Runs runs)
    {
        operation.Description = Asks([runs.Described.Permission]);
        operation.Parameters!.Add(Header(ActApi.KeyHeader, "同一件事用同一个值；重发只办一次"));
        if (runs.Act.GetProperty(nameof(IVersioned.Version)) is not null)
            operation.Parameters.Add(Header("If-Match", "读到的版本（ETag）；有人先办了就答复 412"));
    }

    static OpenApiParameter Header(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex RouteParameter();
}
