namespace Zhengtong.Tests.Infrastructure;

/// <summary>The source tree in which the tests were built.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string In(params string[] parts) => Path.Combine([Root, .. parts]);

    static string Find(string folder) => File.Exists(Path.Combine(folder, "Zhengtong.slnx"))
        ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run outside the source tree."));
}
