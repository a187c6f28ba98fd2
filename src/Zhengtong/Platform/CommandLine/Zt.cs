using System.CommandLine;
using System.CommandLine.Help;
using System.Globalization;
using System.Runtime.InteropServices;
using Npgsql;
using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.CommandLine;

/// <summary>
/// The command line <c>zt</c>. Each command is a <see cref="Command"/> whose action answers an <see cref="ExitCode"/>,
/// writes its result, and nothing else, to the output it was given, and throws a <see cref="CommandFailure"/> for an expected no.
/// </summary>
public static class Zt
{
    static readonly Option<bool> Verbose = new("--verbose") { Description = "出错时显示全部细节", Recursive = true };

    public static async Task<int> RunAsync(string[] arguments, IEnumerable<Command> commands, TextWriter output, TextWriter errors)
    {
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        var root = new Command("zt", "政通：县级政务服务平台") { new HelpOption { Description = "显示用法" }, Verbose };
        foreach (var command in commands)
            root.Subcommands.Add(command);

        var parse = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parse.Errors.Count > 0)
            return Tell(errors, ExitCode.Input, string.Join('\n', parse.Errors.Select(error => error.Message.TrimEnd('.'))) + "\n用 --help 查看用法。");

        using var stopping = new CancellationTokenSource();
        using var interrupt = OnSignal(PosixSignal.SIGINT, stopping);
        using var terminate = OnSignal(PosixSignal.SIGTERM, stopping);
        using var hangUp = OnSignal(PosixSignal.SIGHUP, stopping);
        var invocation = new InvocationConfiguration { Output = output, Error = errors, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await parse.InvokeAsync(invocation, stopping.Token);
        }
        catch (Exception failure)
        {
            if (parse.GetValue(Verbose))
                errors.WriteLine(failure);
            return Tell(errors, CodeOf(failure, stopping.Token), MessageOf(failure));
        }
    }

    static PosixSignalRegistration OnSignal(PosixSignal signal, CancellationTokenSource stopping) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            context.Cancel = true;
            stopping.Cancel();
        });

    static ExitCode CodeOf(Exception failure, CancellationToken stopping) => failure switch
    {
        CommandFailure expected => expected.Code,
        OperationCanceledException when stopping.IsCancellationRequested => ExitCode.Interrupted,
        DataFolderInUse => ExitCode.Input,
        DatabaseUnavailable or MigrationException or NpgsqlException and not PostgresException => ExitCode.NoDatabase,
        _ => ExitCode.Bug,
    };

    static string MessageOf(Exception failure) => failure switch
    {
        CommandFailure or DataFolderInUse or DatabaseUnavailable or MigrationException => failure.Message,
        OperationCanceledException => "已中断。",
        NpgsqlException => $"数据库不可用：{failure.Message}",
        _ => $"程序内部错误：{failure.GetType().Name}：{failure.GetBaseException().Message.ReplaceLineEndings(" ")}（加 --verbose 看细节）",
    };

    static int Tell(TextWriter errors, ExitCode code, string message)
    {
        errors.WriteLine(message);
        return (int)code;
    }
}
