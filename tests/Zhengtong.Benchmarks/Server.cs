using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;

namespace Zhengtong.Benchmarks;

/// <summary>The program as it is shipped, in a process of its own.</summary>
sealed class Server : IAsyncDisposable
{
    const int Term = 15;

    readonly Process process;

    Server(Process process) => this.process = process;

    public Process Process => process;

    public static async Task<Server> StartAsync(Place place)
    {
        string[] arguments = [Program, "serve", "--data", place.Data, "--port", $"{place.Port}", .. place.Database is { } database ? new[] { "--database", database } : []];
        var server = new Server(Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!);
        while (await server.process.StandardOutput.ReadLineAsync() is { } line)
            if (line.Contains(place.Address.Authority, StringComparison.Ordinal)) break;
        _ = server.process.StandardOutput.ReadToEndAsync();
        return server.process.HasExited ? throw new InvalidOperationException("The program did not start") : server;
    }

    /// <summary>What <c>./zt</c> built last.</summary>
    static string Program => new DirectoryInfo(Path.Combine(Machine.Repository, "artifacts")).EnumerateFiles("Zhengtong.dll", SearchOption.AllDirectories)
        .MaxBy(f => f.LastWriteTimeUtc)?.FullName ?? throw new InvalidOperationException("Run ./zt --help first: it builds the program as it is shipped");

    public static HttpClient Client(Place place) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = Pace.Clients, AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = place.Address };

    public async ValueTask DisposeAsync()
    {
        Signal(process.Id, Term);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [DllImport("libc", EntryPoint = "kill")]
    static extern int Signal(int process, int signal);
}
