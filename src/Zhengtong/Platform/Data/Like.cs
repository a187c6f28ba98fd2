namespace Zhengtong.Platform.Data;

/// <summary>Patterns for LIKE, with what was typed taken literally.</summary>
public static class Like
{
    /// <summary>Contains it.</summary>
    public static string Containing(string typed) => $"%{typed.Replace("\\", "\\\\").Replace("%", "\\%").Replace("_", "\\_")}%";
}
