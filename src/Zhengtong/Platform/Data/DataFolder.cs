namespace Zhengtong.Platform.Data;

/// <summary>
/// The folder in which an installation keeps what it knows (数据文件夹). One program at a time owns it:
/// the lock is the kernel's, so a program that was killed leaves none behind.
/// </summary>
public sealed class DataFolder : IAsyncDisposable
{
    const int WouldBlock = 11; // EWOULDBLOCK, flock(2)

    readonly FileStream held;

    DataFolder(string path, FileStream held) => (Path, this.held) = (path, held);

    public string Path { get; }

    /// <summary>Makes the folder if need be and takes it.</summary>
    /// <exception cref="DataFolderInUse">Another program holds it.</exception>
    public static DataFolder Take(string path)
    {
        path = Prepare(path);
        if (TryTake(path) is { } folder)
            return folder;
        var holder = File.Exists(ProcessFile(path)) ? File.ReadAllText(ProcessFile(path)).Trim() : "?";
        throw new DataFolderInUse($"""
            数据文件夹 {path} 正被另一个政通程序使用（进程 {holder}）。请先停止它，或用 --data 指定另一个文件夹。
            The data folder {path} is in use by another Zhengtong (process {holder}). Stop it first, or name another folder with --data.
            """);
    }

    /// <summary>Takes the folder, or answers null when another program holds it.</summary>
    public static DataFolder? TryTake(string path)
    {
        path = Prepare(path);
        try
        {
            var held = new FileStream(System.IO.Path.Combine(path, "zhengtong.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(ProcessFile(path), $"{Environment.ProcessId}\n");
            return new(path, held);
        }
        catch (IOException locked) when (locked.HResult == WouldBlock)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => held.DisposeAsync();

    /// <summary>
    /// Makes a folder that is its owner's alone. Under root others may pass through it, because the database server runs
    /// as another account, but not look around.
    /// </summary>
    public static void Make(string path)
    {
        if (Directory.Exists(path))
            return;
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        Directory.CreateDirectory(path);
        File.SetUnixFileMode(path, Environment.IsPrivilegedProcess ? own | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute : own);
    }

    static string Prepare(string path)
    {
        path = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        Make(path);
        return path;
    }

    static string ProcessFile(string path) => System.IO.Path.Combine(path, "zhengtong.pid");
}
