using System.Runtime.CompilerServices;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>The reference data of this checkout.</summary>
public static class ReferenceFolder
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "..", "..", ".."));

    public static string Folder { get; } = Path.Combine(Root, "reference");

    static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
