using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>Reads a request's body, address and version into an act; whatever does not fit is said at its field.</summary>
static class ActBody
{
    /// <summary>In bytes. Files do not travel in JSON.</summary>
    public const int Largest = 1 << 20;

    /// <summary>Stricter than for answers: what the act does not know, or leaves empty against its type, is a mistake of the sender.</summary>
    static readonly JsonSerializerOptions Strict = new(Json.Options)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        AllowDuplicateProperties = false,
    };

    static readonly JsonDocumentOptions Whole = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    public static async Task<TAct> ReadAsync<TAct>(HttpContext http)
    {
        try
        {
            var body = await ParseAsync(http.Request, http.RequestAborted);
            foreach (var (name, value) in http.Request.RouteValues)
                Put(body, name, value?.ToString());
            if (VersionOf(http.Request) is { } version && Strict.GetTypeInfo(typeof(TAct)).Properties.Any(p => p.Name == "version"))
                Put(body, "version", version);
            return body.Deserialize<TAct>(Strict)!;
        }
        catch (JsonException e)
        {
            throw BodyFault.Of(e, Strict.GetTypeInfo(typeof(TAct)));
        }
    }

    /// <summary>What the address says stands, whatever the body says.</summary>
    static void Put(JsonObject body, string name, JsonNode? value)
    {
        foreach (var same in body.Select(p => p.Key).Where(k => k.Equals(name, StringComparison.OrdinalIgnoreCase)).ToList())
            body.Remove(same);
        body[name] = value;
    }

    static int? VersionOf(HttpRequest request) => request.Headers.IfMatch.ToString() switch
    {
        "" or "*" => null,
        var tag when int.TryParse(tag.Replace("W/", "", StringComparison.Ordinal).Trim('"'), out var version) => version,
        _ => throw Refusal.Invalid("If-Match", "If-Match 应是上次答复的 ETag，例如 \"5\""),
    };

    static async Task<JsonObject> ParseAsync(HttpRequest request, CancellationToken ct)
    {
        var bytes = await BytesAsync(request, ct);
        Nul.Refuse(bytes.Span);
        if (bytes.Length == 0) return [];
        return JsonNode.Parse(bytes.Span, documentOptions: Whole) as JsonObject ?? throw Refusal.Invalid("", "请求内容要是一个 JSON 对象 { … }", "json");
    }

    static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > Largest) throw TooLarge();
        var buffer = new MemoryStream((int)(request.ContentLength ?? 1024));
        var part = new byte[Math.Clamp((int)(request.ContentLength ?? 16384), 1, 16384)];
        for (int read; (read = await request.Body.ReadAsync(part, ct)) > 0;)
        {
            buffer.Write(part, 0, read);
            if (buffer.Length > Largest) throw TooLarge();
        }
        return buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
    }

    static Refusal TooLarge() => Refusal.TooLarge("", $"请求内容最大 {Largest >> 20} MB；文件请先用“上传文件”接口上传，再引用");
}
