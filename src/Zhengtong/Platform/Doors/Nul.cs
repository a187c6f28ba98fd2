using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Platform.Doors;

/// <summary>The character U+0000, which no text in the database can hold: nobody types it, so whatever holds it is turned away at the door.</summary>
static class Nul
{
    static Refusal Refused => Refusal.Invalid("", "提交的内容里有看不见的空字符，请重新输入");

    /// <summary>The address, and a form as far as the framework has read it.</summary>
    /// <exception cref="Refusal">One of them holds it.</exception>
    public static void Refuse(HttpContext http)
    {
        if (http.Request.Query.Any(Holds) || http.Features.Get<IFormFeature>()?.Form?.Any(Holds) == true) throw Refused;
    }

    /// <summary>A body of JSON, in which it can only stand escaped.</summary>
    /// <exception cref="Refusal">It holds one.</exception>
    public static void Refuse(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u0000"u8) >= 0) throw Refused;
    }

    static bool Holds(KeyValuePair<string, StringValues> sent) => sent.Value.Any(value => value?.Contains('\0') == true);
}
