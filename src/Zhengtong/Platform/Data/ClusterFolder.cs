using System.Text;

namespace Zhengtong.Platform.Data;

/// <summary>
/// Where the private cluster's files lie: <c>postgres</c> in the data folder. Where that place cannot hold it
/// (the account of the server cannot reach it, or its path will not do for a socket), the name is a link
/// to a folder of ours elsewhere.
/// </summary>
sealed class ClusterFolder
{
    const int LongestSocketPath = 107;

    readonly string programs;

    ClusterFolder(string path, SystemAccount account, string programs) => (Path, Account, this.programs) = (path, account, programs);

    public string Path { get; }

    public SystemAccount Account { get; }

    public bool IsEmpty => !File.Exists(In("PG_VERSION"));

    public static ClusterFolder Of(string dataFolder)
    {
        var name = System.IO.Path.Combine(dataFolder, "postgres");
        var path = new DirectoryInfo(name).LinkTarget ?? name;
        var account = SystemAccount.For(path);
        var version = System.IO.Path.Combine(path, "PG_VERSION");
        if (File.Exists(version))
            return new(path, account, PostgresPrograms.Folder(int.Parse(File.ReadAllText(version))));
        var canHoldIt = path != name || account.CanEnter(dataFolder) && FitsSocket(name);
        return new(canHoldIt ? path : LinkElsewhere(name), account, PostgresPrograms.Folder());
    }

    public string In(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>
    /// Runs a program of PostgreSQL's inside the cluster, which it knows as <c>.</c>: pg_ctl hands its arguments to a shell,
    /// and the name of a folder is not to be trusted with one.
    /// </summary>
    public Task<(int ExitCode, string Output)> RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        RunAsync(Path, program, arguments, cancellation);

    /// <summary>Makes the cluster whole or not at all: it gets its name only when it is complete.</summary>
    public async Task InitializeAsync(CancellationToken cancellation)
    {
        var draft = Path + ".new";
        if (Directory.Exists(draft))
            Directory.Delete(draft, recursive: true);
        Account.MakeFolder(draft);
        var (code, output) = await RunAsync(draft, "initdb",
            ["-D", ".", "-U", ClusterSettings.Role, "--encoding=UTF8", "--locale=C.UTF-8", "--auth=peer", "--data-checksums", "--no-instructions"], cancellation);
        if (code != 0)
            throw new DatabaseUnavailable($"不能在 {Path} 建立数据库：{output.Trim()}");
        if (Directory.Exists(Path))
            Directory.Delete(Path); // only an empty one: anything else in the way is a reason to stop
        Directory.Move(draft, Path);
    }

    Task<(int ExitCode, string Output)> RunAsync(string folder, string program, IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        Account.RunAsync(folder, System.IO.Path.Combine(programs, program), arguments, cancellation);

    // A comma would name a second host.
    static bool FitsSocket(string path) => !path.Contains(',') && Encoding.UTF8.GetByteCount(path) + "/.s.PGSQL.5432".Length <= LongestSocketPath;

    static string LinkElsewhere(string name)
    {
        var root = Environment.IsPrivilegedProcess
            ? "/var/lib/zhengtong"
            : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "zhengtong");
        DataFolder.Make(root);
        var target = System.IO.Path.Combine(root, Guid.CreateVersion7().ToString("n"));
        File.CreateSymbolicLink(name, target);
        return target;
    }
}
