using System.Text.RegularExpressions;
using Npgsql;

namespace Zhengtong.Platform.Doors;

/// <summary>Whatever goes wrong under <c>/api</c> is answered as a <see cref="Problem"/>, never as a page or an empty body.</summary>
sealed partial class ApiProblems(RequestDelegate next, ILogger<ApiProblems> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (!http.Request.Path.StartsWithSegments("/api"))
        {
            await next(http);
            return;
        }
        try
        {
            await next(http);
        }
        catch (Exception e) when (!http.Response.HasStarted && !http.RequestAborted.IsCancellationRequested)
        {
            await Of(e, http).ToResult().ExecuteAsync(http);
        }
        if (http.Response is { StatusCode: >= 400, HasStarted: false, ContentLength: null, ContentType: null })
            await Of(http.Response.StatusCode).ToResult().ExecuteAsync(http);
    }

    Problem Of(Exception e, HttpContext http)
    {
        if (e is BadHttpRequestException bad)
            return bad.StatusCode == 400 ? OfParameter(bad) : Of(bad.StatusCode);
        if (IsDatabaseGone(e))
        {
            http.Response.Headers.RetryAfter = "5";
            return Problem.Of(503, "database-unavailable", "数据库暂时连不上，请过几秒再试；没有得到答复的请求可以用同一个 Idempotency-Key 重发");
        }
        log.LogError(e, "{Method} {Path} failed", http.Request.Method, http.Request.Path);
        return Problem.Of(500, "bug", "系统出错了，已经记下来。请把时间和请求地址告诉系统管理员");
    }

    static Problem Of(int status) => status switch
    {
        400 => Problem.Of(400, "invalid"),
        401 => Problem.Of(401, "sign-in", "请带上令牌：Authorization: Bearer …"),
        404 => Problem.Of(404, "no-such-address", "没有这个接口地址，请对照 /openapi/v1.json"),
        405 => Problem.Of(405, "method", "这个地址不支持这种请求方法，请对照 /openapi/v1.json"),
        413 => Problem.Of(413, "too-large", "请求内容太大"),
        415 => Problem.Of(415, "content-type", "请用接口文档写明的内容类型：一般是 application/json，上传文件是 multipart/form-data"),
        _ => Problem.Of(status, "refused"),
    };

    /// <summary>A value in the address that cannot be read; the framework names parameter and value in its message.</summary>
    static Problem OfParameter(BadHttpRequestException bad)
    {
        var named = BoundParameter().Match(bad.Message);
        if (!named.Success) return Problem.Of(400, "invalid", "请求读不懂，请对照 /openapi/v1.json");
        var field = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(named.Groups["name"].Value);
        var detail = $"{field} 的值“{named.Groups["value"].Value}”不对，请对照接口文档改正";
        return Problem.Of(400, "invalid", detail) with { Errors = new Dictionary<string, string[]> { [field] = [detail] } };
    }

    /// <summary>Whether nothing is wrong but that the database does not answer.</summary>
    public static bool IsDatabaseGone(Exception? e) => e switch
    {
        null => false,
        PostgresException { InvariantSeverity: "FATAL" or "PANIC" } => true, // it ended the session, or would not begin one
        PostgresException => false,
        NpgsqlException => true,
        _ => IsDatabaseGone(e.InnerException),
    };

    [GeneratedRegex("""parameter "(?:[^"]* )?(?<name>[^" ]+)" from "(?<value>[^"]*)"\.""")]
    private static partial Regex BoundParameter();
}
