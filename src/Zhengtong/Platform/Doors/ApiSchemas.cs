using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using DisplayAttribute = System.ComponentModel.DataAnnotations.DisplayAttribute;

namespace Zhengtong.Platform.Doors;

/// <summary>The schemas of the API's description, with the labels that the pages show.</summary>
static class ApiSchemas
{
    /// <summary>A type within another is named with it: several acts have a <c>Result</c>.</summary>
    public static string? NameOf(JsonTypeInfo type) =>
        OpenApiOptions.CreateDefaultSchemaReferenceId(type) is { } name && type.Type is { DeclaringType: { } outer, IsGenericType: false } ? outer.Name.Replace("Api", "") + name : OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    /// <summary>A property is described by its label and hint.</summary>
    public static Task DescribeAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken ct)
    {
        var type = context.JsonTypeInfo.Type;
        if (context.JsonPropertyInfo is { AttributeProvider: MemberInfo member } && member.GetCustomAttribute<DisplayAttribute>() is { } label)
            schema.Description = label.Description is null ? label.Name : $"{label.Name}：{label.Description}";
        else if (context.JsonPropertyInfo is null && (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } named)
            schema.Description = string.Join("；", named.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.GetCustomAttribute<DisplayAttribute>()?.Name is not null)
                .Select(f => $"{System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(f.Name)} {f.GetCustomAttribute<DisplayAttribute>()!.Name}")) is { Length: > 0 } words ? words : null;
        return Task.CompletedTask;
    }

    /// <summary>What stands in the address or in <c>If-Match</c> is not in the body; and a body from which something is required is required.</summary>
    public static void LeaveOutAddress(OpenApiDocument document, OpenApiOperation operation)
    {
        if (operation.RequestBody is not OpenApiRequestBody { Content: { } content } body) return;
        foreach (var reference in content.Values.Select(c => c.Schema).OfType<OpenApiSchemaReference>())
        {
            if (reference.Reference.Id is not { } id || !document.Components!.Schemas!.TryGetValue(id, out var found) || found is not OpenApiSchema { Properties: { } properties } schema) continue;
            foreach (var name in (operation.Parameters ?? []).Where(p => p.In == ParameterLocation.Path).Select(p => p.Name).Append("version").OfType<string>())
            {
                properties.Remove(name);
                schema.Required?.Remove(name);
            }
            body.Required = schema.Required is { Count: > 0 };
        }
    }
}
