using System.CommandLine;
using Npgsql;
using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.CommandLine;

/// <summary>The options <c>--data</c> and <c>--database</c> of a command that works on an installation.</summary>
public sealed class DatabaseChoice
{
    readonly Option<DirectoryInfo> data = new("--data")
    {
        Description = "数据文件夹：数据库、附件和密钥",
        HelpName = "文件夹",
        DefaultValueFactory = _ => new("data"),
    };

    readonly Option<string?> database = new("--database")
    {
        Description = "自备的 PostgreSQL 连接字符串，例如 Host=db;Username=zt;Password=…；不填则在数据文件夹里自带数据库",
        HelpName = "连接字符串",
    };

    public DatabaseChoice(Command command)
    {
        command.Options.Add(data);
        command.Options.Add(database);
    }

    /// <summary>For a program that serves: the data folder becomes its own until it ends.</summary>
    public async Task<OpenInstallation> TakeAsync(ParseResult parse, CancellationToken cancellation)
    {
        var folder = parse.GetValue(data)!.FullName;
        if (parse.GetValue(database) is { } connection)
            return new(await CheckAsync(connection, cancellation), folder, DataFolder.Take(folder));
        var cluster = await PrivateCluster.StartAsync(folder, Report(parse), cancellation);
        return new(cluster.ConnectionString, folder, cluster);
    }

    /// <summary>For a command that may run while the program serves.</summary>
    /// <param name="make">Makes the data folder when there is none.</param>
    public async Task<OpenInstallation> JoinAsync(ParseResult parse, CancellationToken cancellation, bool make = false)
    {
        var folder = parse.GetValue(data)!.FullName;
        if (parse.GetValue(database) is { } connection)
            return new(await CheckAsync(connection, cancellation), folder, null);
        if (!make && !Directory.Exists(folder))
            throw new CommandFailure(ExitCode.Input, $"没有数据文件夹 {folder}。请用 --data 指定，或先用 ./run 启动一次。");
        var cluster = await PrivateCluster.JoinAsync(folder, Report(parse), cancellation);
        return new(cluster.ConnectionString, folder, cluster);
    }

    static Action<string> Report(ParseResult parse) => parse.InvocationConfiguration.Error.WriteLine;

    static async Task<string> CheckAsync(string connection, CancellationToken cancellation)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(connection);
            await using var _ = await source.OpenConnectionAsync(cancellation);
            return connection;
        }
        catch (ArgumentException wrong)
        {
            throw new CommandFailure(ExitCode.Input, $"--database 不是有效的连接字符串：{wrong.Message}");
        }
        catch (NpgsqlException unreachable)
        {
            throw new DatabaseUnavailable($"不能连接 --database 指定的数据库：{unreachable.Message}", unreachable);
        }
    }
}
