namespace Zhengtong.Platform.UseCases;

/// <summary>The kinds of an expected no, each with its HTTP status.</summary>
public enum RefusalKind
{
    /// <summary>What was typed cannot be right (400).</summary>
    Invalid = 400,

    /// <summary>Not signed in (401).</summary>
    SignIn = 401,

    /// <summary>Not allowed to this caller (403).</summary>
    Forbidden = 403,

    /// <summary>Not there, or not visible to this caller (404).</summary>
    NotFound = 404,

    /// <summary>Not possible now: the state, or a rule of law, forbids it (409).</summary>
    NotNow = 409,

    /// <summary>Somebody else changed it since the page was read (412).</summary>
    Stale = 412,

    /// <summary>Too large (413).</summary>
    TooLarge = 413,

    /// <summary>Too many tries (429).</summary>
    TooMany = 429,
}

/// <summary>One message at one field of the request.</summary>
/// <param name="Field">The property's name in the act.</param>
/// <param name="Message">A plain Chinese sentence that says what is wrong and what to do.</param>
public sealed record FieldMessage(string Field, string Message);

/// <summary>
/// An expected no. Thrown where it is known, translated once at each door. Anything else that is thrown is a bug.
/// </summary>
public sealed class Refusal : Exception
{
    Refusal(RefusalKind kind, string code, string message, IReadOnlyList<FieldMessage> fields, string? basis = null)
        : base(message)
    {
        Kind = kind;
        Code = code;
        Fields = fields;
        Basis = basis;
    }

    public RefusalKind Kind { get; }

    /// <summary>Stable and in English, for programs: <c>case.not-accepted</c>.</summary>
    public string Code { get; }

    /// <summary>Messages at fields; empty when the refusal concerns the whole act.</summary>
    public IReadOnlyList<FieldMessage> Fields { get; }

    /// <summary>The article that forbids it (依据), when a rule of law does.</summary>
    public string? Basis { get; }

    public static Refusal Invalid(string field, string message, string code = "invalid") =>
        new(RefusalKind.Invalid, code, message, [new(field, message)]);

    public static Refusal Invalid(IReadOnlyList<FieldMessage> fields) =>
        new(RefusalKind.Invalid, "invalid", fields.Count == 1 ? fields[0].Message : $"有 {fields.Count} 处要改", fields);

    public static Refusal Forbidden(string message, string code = "forbidden", string? basis = null) =>
        new(RefusalKind.Forbidden, code, message, [], basis);

    public static Refusal SignIn(string message = "请先登录") => new(RefusalKind.SignIn, "sign-in", message, []);

    public static Refusal NotFound(string what) =>
        new(RefusalKind.NotFound, "not-found", $"没有找到{what}，或者您无权查看", []);

    public static Refusal NotNow(string code, string message, string? basis = null) =>
        new(RefusalKind.NotNow, code, message, [], basis);

    public static Refusal Stale(string message, IReadOnlyList<FieldMessage>? changes = null) =>
        new(RefusalKind.Stale, "stale", message, changes ?? []);

    public static Refusal TooLarge(string field, string message) =>
        new(RefusalKind.TooLarge, "too-large", message, [new(field, message)]);

    public static Refusal TooMany(string message) => new(RefusalKind.TooMany, "too-many", message, []);
}
