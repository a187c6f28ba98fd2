namespace Zhengtong.Tests.Infrastructure;

/// <summary>A folder for one test, which the account of a database server may pass through. Deleted afterwards.</summary>
public sealed class TempFolder : IDisposable
{
    public TempFolder(string name = "") => Path = Directory.CreateDirectory(System.IO.Path.Combine(Outer.FullName, name)).FullName;

    public string Path { get; }

    DirectoryInfo Outer { get; } = Directory.CreateDirectory(System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"zhengtong-{Guid.CreateVersion7():n}"));

    public string In(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Outer.Delete(recursive: true);
}
