using System.Diagnostics;

namespace Zhengtong.Platform.Data;

/// <summary>
/// The operating-system account under which PostgreSQL runs: our own, or, because PostgreSQL refuses to run
/// as root, another one that root steps down to. Arguments go to the program as they are, through no shell.
/// </summary>
sealed record SystemAccount(string Name)
{
    public static SystemAccount Own { get; } = new(Environment.UserName);

    /// <summary>Who runs a cluster: its owner if it exists, else <c>postgres</c> for root and oneself for anybody else.</summary>
    public static SystemAccount For(string clusterFolder)
    {
        if (!Environment.IsPrivilegedProcess)
            return Own;
        var owner = Directory.Exists(clusterFolder) ? Own.Run("stat", ["-c", "%U", clusterFolder]).Output.Trim() : "root";
        return new(owner is "root" or "UNKNOWN" ? "postgres" : owner);
    }

    /// <summary>Makes an empty folder that only the account can enter.</summary>
    public void MakeFolder(string path)
    {
        string[] owner = this == Own ? [] : ["-o", Name];
        var (code, output) = Own.Run("install", ["-d", "-m", "700", .. owner, path]);
        if (code != 0)
            throw new DatabaseUnavailable($"不能建立文件夹 {path}：{output.Trim()}");
    }

    public bool CanEnter(string folder) => Run("test", ["-x", folder]).ExitCode == 0;

    public (int ExitCode, string Output) Run(string program, IReadOnlyList<string> arguments) =>
        RunAsync("/", program, arguments, CancellationToken.None).GetAwaiter().GetResult();

    /// <summary>Runs a program in a folder to its end and answers its exit code and what it said.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(string workingFolder, string program, IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        string[] line = this == Own ? [program, .. arguments] : ["setpriv", "--reuid", Name, "--regid", Name, "--init-groups", "--", program, .. arguments];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToArray())
            start.Environment.Remove(variable);
        start.Environment["LC_ALL"] = "C.UTF-8";

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancellation);
        var errors = process.StandardError.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, await output + await errors);
    }
}
