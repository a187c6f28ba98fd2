namespace Zhengtong.Tests;

/// <summary>Where the sources stand, for tests that read them.</summary>
public static class Repository
{
    static readonly Lazy<string> root = new(() =>
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Zhengtong.slnx")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Zhengtong.slnx is in no folder above the tests.");
    });

    public static string Path(string relative) => System.IO.Path.Combine(root.Value, relative);
}
