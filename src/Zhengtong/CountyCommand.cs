using System.CommandLine;
using Npgsql;
using Zhengtong.Features;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Data;

namespace Zhengtong;

/// <summary>A command that works on the data of one county (县), whether or not the program serves meanwhile.</summary>
public abstract class CountyCommand : Command
{
    readonly Option<string?> county = new("--county") { Description = "县区代码；不填则用默认县区", HelpName = "代码" };
    readonly DatabaseChoice database;
    readonly bool begins;

    /// <param name="begins">Makes the installation when there is none yet, as a demonstration.</param>
    protected CountyCommand(string name, string description, bool begins = false) : base(name, description)
    {
        this.begins = begins;
        Options.Add(county);
        database = new(this);
        SetAction(async (parse, cancellation) => (int)await OpenAsync(parse, cancellation));
    }

    /// <param name="services">A scope in which the county is chosen.</param>
    protected abstract Task<ExitCode> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation);

    async Task<ExitCode> OpenAsync(ParseResult parse, CancellationToken cancellation)
    {
        await using var installation = await database.JoinAsync(parse, cancellation, make: begins);
        await using var services = new ServiceCollection()
            .AddZhengtong(new AppSettings(installation.Connection, installation.DataFolder, RunJobs: false))
            .BuildServiceProvider();
        if (begins) await services.GetRequiredService<Installation>().RunAsync(Installation.ReferenceFolder, demonstration: true, cancellation);
        var chosen = await ChooseAsync(services.GetRequiredService<Counties>(), parse.GetValue(county), cancellation);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCounty>().County = chosen;
        return await RunAsync(parse, scope.ServiceProvider, cancellation);
    }

    static async Task<County> ChooseAsync(Counties counties, string? code, CancellationToken cancellation)
    {
        try
        {
            await counties.ReadAsync(cancellation);
        }
        catch (PostgresException none) when (none.SqlState == PostgresErrorCodes.UndefinedTable)
        {
            throw new CommandFailure(ExitCode.Input, "数据库还没有建好。请先用 ./run 启动一次。");
        }
        var found = code is null ? counties.ByHost("") : counties.ByCode(code);
        return found ?? throw new CommandFailure(ExitCode.Input,
            $"{(code is null ? "没有默认县区，请用 --county 指定" : $"没有县区 {code}")}。现有：{string.Join("、", counties.All.Select(c => $"{c.Code} {c.Name}"))}");
    }
}
