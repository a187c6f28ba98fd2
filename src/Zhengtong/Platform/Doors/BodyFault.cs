using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>Says in Chinese, at its field, why a JSON body could not be read.</summary>
static partial class BodyFault
{
    public static Refusal Of(JsonException e, JsonTypeInfo act)
    {
        var path = (e.Path ?? "$").TrimStart('$', '.');
        if (Unknown().Match(e.Message) is { Success: true } unknown)
            return Refusal.Invalid(Join(path, unknown.Groups["name"].Value), $"没有“{unknown.Groups["name"].Value}”这一项，请对照接口文档删去或改名", "unknown-member");
        if (Missing().Match(e.Message) is { Success: true } missing)
            return Refusal.Invalid(Join(path, missing.Groups["name"].Value), $"缺少“{missing.Groups["name"].Value}”这一项", "missing-member");
        if (Duplicate().Match(e.Message) is { Success: true } duplicate)
            return Refusal.Invalid(duplicate.Groups["name"].Value, $"“{duplicate.Groups["name"].Value}”写了两次，只能写一次", "json");
        if (path.Length == 0 || e.LineNumber is not null && !e.Message.Contains("could not be converted", StringComparison.Ordinal) && !e.Message.Contains("doesn't allow setting null", StringComparison.Ordinal))
            return Refusal.Invalid("", $"请求内容不是完整的 JSON（第 {(e.LineNumber ?? 0) + 1} 行第 {(e.BytePositionInLine ?? 0) + 1} 个字节附近），请检查括号、引号和逗号", "json");
        return Refusal.Invalid(path, $"{path} {Expected(TypeAt(act, path))}", "wrong-type");
    }

    static string Join(string path, string name) => path.Length == 0 || path == name || path.EndsWith('.' + name) ? (path.Length == 0 ? name : path) : $"{path}.{name}";

    /// <summary>The type that a path of the body leads to; null when it cannot be told.</summary>
    static Type? TypeAt(JsonTypeInfo act, string path)
    {
        var at = act;
        foreach (var name in path.Replace("]", "", StringComparison.Ordinal).Split('.', '['))
        {
            var next = at.Kind switch
            {
                JsonTypeInfoKind.Enumerable or JsonTypeInfoKind.Dictionary => at.ElementType,
                _ => at.Properties.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.PropertyType,
            };
            if (next is null) return null;
            at = at.Options.GetTypeInfo(next);
        }
        return at.Type;
    }

    static string Expected(Type? type)
    {
        var plain = type is null ? null : Nullable.GetUnderlyingType(type) ?? type;
        return plain switch
        {
            null => "写得不对，请对照接口文档",
            { IsEnum: true } => $"只能是 {string.Join("、", Enum.GetNames(plain).Select(JsonNamingPolicy.CamelCase.ConvertName))} 之一",
            _ when plain == typeof(string) => "要写成文字，放在引号里",
            _ when plain == typeof(bool) => "要写成 true 或 false",
            _ when plain == typeof(int) || plain == typeof(long) => "要写成整数，不加引号",
            _ when plain == typeof(decimal) => "要写成数，不加引号",
            _ when plain == typeof(Guid) => "要写成标识，例如 01931d2c-7a00-7000-8000-000000000000",
            _ when plain == typeof(DateOnly) => "要写成日期，例如 2026-11-21",
            _ when plain == typeof(DateTimeOffset) || plain == typeof(DateTime) => "要写成时间，例如 2026-11-21T09:30:00+08:00",
            _ when typeof(System.Collections.IDictionary).IsAssignableFrom(plain) => "要写成对象 { … }",
            _ when typeof(System.Collections.IEnumerable).IsAssignableFrom(plain) => "要写成数组 [ … ]",
            _ => "要写成对象 { … }",
        };
    }

    [GeneratedRegex("The JSON property '(?<name>[^']*)' could not be mapped")]
    private static partial Regex Unknown();

    [GeneratedRegex("missing required properties[^:]*: '(?<name>[^']*)'")]
    private static partial Regex Missing();

    [GeneratedRegex("Duplicate property '(?<name>[^']*)'")]
    private static partial Regex Duplicate();
}
