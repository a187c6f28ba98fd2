namespace Zhengtong.Documents.Content;

/// <summary>What the content turned out to be: a kind; or something else, by name; or a fault that refuses it whatever it is.</summary>
sealed record Finding(FileKind? Kind = null, string? Is = null, string? Fault = null, string? Advice = null)
{
    public static Finding Of(FileKind kind) => new(kind);

    /// <summary>Recognised, but nothing that is ever taken in: “是程序，不是 PDF 或图片”.</summary>
    public static Finding Other(string thing, string? advice = null) => new(Is: thing, Advice: advice);

    /// <summary>Refused for a fault of its own.</summary>
    public static Finding Refused(string fault, string advice) => new(Fault: fault, Advice: advice);

    /// <summary>A fault of a copy: sending it again may help.</summary>
    public static Finding Damaged(string fault) => Refused(fault, "请检查原文件能否打开，再重新上传");
}
