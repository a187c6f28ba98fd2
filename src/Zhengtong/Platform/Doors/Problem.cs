using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>An answer that is a no (RFC 9457), with the same words as on a page.</summary>
/// <param name="Type">A URN of the code.</param>
/// <param name="Title">What kind of no it is.</param>
/// <param name="Detail">What is wrong and what to do, in plain Chinese.</param>
/// <param name="Code">Stable and in English, for programs.</param>
/// <param name="Basis">The article that forbids it, when a rule of law does.</param>
/// <param name="Errors">Field → what is wrong there.</param>
/// <param name="Changes">What others did since the version that was sent (412).</param>
public sealed record Problem(
    string Type, string Title, int Status, string Detail, string Code, string? Basis = null,
    IReadOnlyDictionary<string, string[]>? Errors = null, IReadOnlyList<string>? Changes = null)
{
    public const string ContentType = "application/problem+json";

    static readonly Dictionary<int, string> Titles = new()
    {
        [400] = "请求内容不对",
        [401] = "没有登录",
        [403] = "不允许",
        [404] = "没有找到",
        [405] = "这个地址不能这样调用",
        [409] = "现在不能办",
        [412] = "已经有变化",
        [413] = "内容太大",
        [415] = "内容类型不对",
        [429] = "请求太频繁",
        [500] = "系统出错",
        [503] = "暂时不能用",
    };

    public static Problem Of(int status, string code, string? detail = null) =>
        new("urn:zhengtong:" + code, Titles.GetValueOrDefault(status, "请求没有成功"), status, detail ?? Titles.GetValueOrDefault(status, "请求没有成功"), code);

    public static Problem Of(Refusal refusal)
    {
        var problem = Of((int)refusal.Kind, refusal.Code, refusal.Message) with { Basis = refusal.Basis };
        if (refusal.Fields.Count == 0) return problem;
        return refusal.Kind == RefusalKind.Stale
            ? problem with { Changes = [.. refusal.Fields.Select(f => f.Message)] }
            : problem with { Errors = refusal.Fields.GroupBy(f => PathOf(f.Field)).ToDictionary(g => g.Key, g => g.Select(f => f.Message).ToArray()) };
    }

    public IResult ToResult() => Results.Json(this, Json.Options, ContentType, Status);

    /// <summary><c>Answers.Purpose</c> → <c>answers.Purpose</c>: properties as JSON writes them, questions as the list names them.</summary>
    static string PathOf(string field)
    {
        var dot = field.IndexOf('.', StringComparison.Ordinal);
        return dot < 0 ? Camel(field) : Camel(field[..dot]) + field[dot..];
    }

    static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
