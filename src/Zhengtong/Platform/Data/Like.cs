namespace Zhengtong.Platform.Data;

/// <summary>Patterns for LIKE, with what was typed taken literally.</summary>
public static class Like
{
    /// <summary>Third argument of <c>EF.Functions.Like</c>: left out, PostgreSQL is told that nothing escapes.</summary>
    public const string Escape = "\\";

    /// <summary>Contains it.</summary>
    public static string Containing(string typed) => $"%{typed.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
