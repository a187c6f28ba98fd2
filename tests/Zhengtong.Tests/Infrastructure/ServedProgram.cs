using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;

namespace Zhengtong.Tests.Infrastructure;

/// <summary>The program as it is shipped, in a process of its own: what <c>./test</c> published, or what the tests were built with.</summary>
public sealed partial class ServedProgram : IAsyncDisposable
{
    const int Term = 15, Kill9 = 9;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    readonly Process process;
    readonly StringBuilder said = new();
    readonly TaskCompletionSource<Uri> address = new();

    ServedProgram(string[] arguments)
    {
        process = Process.Start(new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            WorkingDirectory = "/",
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    static string Program { get; } = Environment.GetEnvironmentVariable("ZHENGTONG_PROGRAM")
        ?? Path.Combine(AppContext.BaseDirectory.Replace("/tests/Zhengtong.Tests/", "/src/Zhengtong/"), "Zhengtong.dll");

    /// <summary>Cookies are kept, redirects are not followed.</summary>
    public HttpClient Http { get; private set; } = null!;

    public int ProcessId => process.Id;

    /// <summary>Serves a data folder on a free port; returns when the program says its address.</summary>
    public static async Task<ServedProgram> StartAsync(string dataFolder, params string[] more)
    {
        var program = new ServedProgram(["serve", "--data", dataFolder, "--port", "0", .. more]);
        var ended = program.process.WaitForExitAsync();
        if (await Task.WhenAny(program.address.Task, ended, Task.Delay(Patience)) != program.address.Task)
        {
            await program.DisposeAsync();
            throw new InvalidOperationException($"The program did not start:\n{program.Said}");
        }
        program.Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = await program.address.Task };
        return program;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Said)> RunAsync(params string[] arguments)
    {
        await using var program = new ServedProgram(arguments);
        await program.process.WaitForExitAsync().WaitAsync(Patience);
        return (program.process.ExitCode, program.Said);
    }

    /// <summary>Asks the program to end (TERM) and waits for it.</summary>
    public Task<int> StopAsync() => EndAsync(Term);

    /// <summary>Ends the program without its knowing (kill -9).</summary>
    public Task<int> KillAsync() => EndAsync(Kill9);

    public static void Kill(int process) => Signal(process, Kill9);

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await EndAsync(Term);
        Http?.Dispose();
        process.Dispose();
    }

    string Said
    {
        get
        {
            lock (said)
                return said.ToString();
        }
    }

    async Task<int> EndAsync(int signal)
    {
        Signal(process.Id, signal);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return process.ExitCode;
    }

    void Hear(string? line)
    {
        lock (said)
            said.AppendLine(line);
        if (line is not null && Address().Match(line) is { Success: true } found)
            address.TrySetResult(new(found.Value));
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Signal(int process, int signal);
}
