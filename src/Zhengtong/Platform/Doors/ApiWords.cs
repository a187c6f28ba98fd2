using System.Reflection;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Zhengtong.Platform.Doors;

/// <summary>Lets an address write the words of an enumeration as the answers do (<c>progress=open</c>); the framework knows them only as the program spells them.</summary>
static class ApiWords
{
    public static void Read(RouteGroupBuilder api) => ((IEndpointConventionBuilder)api).Finally(endpoint =>
    {
        if (endpoint.Metadata.OfType<MethodInfo>().FirstOrDefault() is not { } handler || endpoint.RequestDelegate is not { } next) return;
        var words = handler.GetParameters().SelectMany(Of).ToList();
        if (words.Count == 0) return;
        endpoint.RequestDelegate = http =>
        {
            var asked = http.Request.Query.SelectMany(q => q.Value, (q, value) => KeyValuePair.Create(q.Key, Spelled(words, q.Key, value))).ToList();
            if (asked.Count > 0) http.Request.QueryString = new QueryBuilder(asked).ToQueryString();
            return next(http);
        };
    });

    static IEnumerable<(string Name, Type Type)> Of(ParameterInfo parameter) =>
        parameter.GetCustomAttribute<AsParametersAttribute>() is not null
            ? parameter.ParameterType.GetProperties().SelectMany(p => Of(p.GetCustomAttribute<FromQueryAttribute>()?.Name ?? p.Name, p.PropertyType))
            : Of(parameter.Name!, parameter.ParameterType);

    static IEnumerable<(string, Type)> Of(string name, Type type) => (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } named ? [(name, named)] : [];

    static string Spelled(List<(string Name, Type Type)> words, string key, string? value) =>
        words.Find(w => w.Name.Equals(key, StringComparison.OrdinalIgnoreCase)).Type is { } type && value is not null && !int.TryParse(value, out _) && Enum.TryParse(type, value, true, out var word)
            ? word.ToString()! : value ?? "";
}
