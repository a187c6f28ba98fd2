namespace Zhengtong.Tests.Infrastructure;

/// <summary>Where the sources stand, for tests that read them.</summary>
public static class Repository
{
    static readonly Lazy<string> root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Zhengtong.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Zhengtong.slnx is in no folder above the tests.");
    });

    /// <summary>The reference data of this checkout.</summary>
    public static string Reference => In("reference");

    public static string In(params string[] parts) => Path.Combine([root.Value, .. parts]);
}
