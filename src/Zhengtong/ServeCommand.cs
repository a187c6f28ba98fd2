using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Zhengtong.Features;
using Zhengtong.Features.Simulation;
using Zhengtong.Platform.CommandLine;

namespace Zhengtong;

/// <summary>One sign-in that the program shows when it starts a demonstration (演示账号).</summary>
public sealed record SignInHint(string Role, string Login, string Password);

/// <summary><c>zt serve</c>: brings the installation up to date and serves it on this machine until it is stopped.</summary>
public sealed class ServeCommand : Command
{
    readonly Option<ushort> port = new("--port")
    {
        Description = "端口；0 表示任选一个空闲端口",
        HelpName = "端口",
        DefaultValueFactory = _ => 8080,
        CustomParser = result =>
        {
            if (!ushort.TryParse(result.Tokens.Single().Value, out var number))
                result.AddError("--port 应是 0 到 65535 之间的整数。");
            return number;
        },
    };

    readonly Option<bool> empty = new("--empty") { Description = "首次启动时不填演示数据" };
    readonly DatabaseChoice database;
    readonly Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<SignInHint>>> signIns;

    public ServeCommand(Func<IServiceProvider, CancellationToken, Task<IReadOnlyList<SignInHint>>> signIns)
        : base("serve", "启动服务：在本机 127.0.0.1 上提供网页和接口，按 Ctrl-C 停止")
    {
        this.signIns = signIns;
        Options.Add(port);
        Options.Add(empty);
        database = new(this);
        SetAction(async (parse, cancellation) => (int)await ServeAsync(parse, cancellation));
    }

    async Task<ExitCode> ServeAsync(ParseResult parse, CancellationToken cancellation)
    {
        var wanted = parse.GetValue(port);
        RefuseTakenPort(wanted);
        await using var installation = await database.TakeAsync(parse, cancellation);
        await using var app = App.Build(Builder(wanted), new AppSettings(installation.Connection, installation.DataFolder) { Address = Address(wanted) });
        await app.Services.GetRequiredService<Installation>().RunAsync(Installation.ReferenceFolder, demonstration: !parse.GetValue(empty), cancellation);
        await FirstStart.FillAsync(app.Services, parse.InvocationConfiguration.Error, cancellation);
        await app.StartAsync(cancellation);

        var output = parse.InvocationConfiguration.Output;
        await output.WriteLineAsync($"政通已启动：{app.Urls.First()}");
        foreach (var hint in await signIns(app.Services, cancellation))
            await output.WriteLineAsync($"  {hint.Role}：账号 {hint.Login}，密码 {hint.Password}");
        await output.WriteLineAsync("按 Ctrl-C 停止。");
        await app.WaitForShutdownAsync(cancellation);
        return ExitCode.Good;
    }

    /// <summary>Where the public reaches it (ZHENGTONG_ADDRESS, e.g. <c>https://{host}</c>); unless told, this machine.</summary>
    static string Address(ushort port) =>
        Environment.GetEnvironmentVariable("ZHENGTONG_ADDRESS") is { Length: > 0 } told ? told : port is 0 or 80 ? "http://{host}" : $"http://{{host}}:{port}";

    static WebApplicationBuilder Builder(int port)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Zhengtong", ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        builder.Logging.ClearProviders().AddSimpleConsole(line => line.SingleLine = true).SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None) // what it would log, it also throws
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error); // its keys lie in a folder of our own
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        return builder;
    }

    // Before anything is made on the disk: a first start takes a while.
    static void RefuseTakenPort(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException)
        {
            throw new CommandFailure(ExitCode.Input, $"""
                端口 {port} 不能使用（可能已被另一个程序占用）。请停止那个程序，或用 --port 指定另一个端口。
                Port {port} cannot be used. Stop the program that holds it, or name another port with --port.
                """);
        }
    }
}
