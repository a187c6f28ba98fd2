using System.CommandLine;
using System.Text.Json;
using Npgsql;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Data;

namespace Zhengtong.Tests.Commands;

public sealed class CommandLineTests
{
    public static TheoryData<Exception, ExitCode> Endings => new()
    {
        { new CommandFailure(ExitCode.Findings, "发现 2 处不符"), ExitCode.Findings },
        { new CommandFailure(ExitCode.Input, "没有这个文件"), ExitCode.Input },
        { new DataFolderInUse("正被使用"), ExitCode.Input },
        { new DatabaseUnavailable("没有 PostgreSQL"), ExitCode.NoDatabase },
        { new MigrationException("数据库比程序新"), ExitCode.NoDatabase },
        { new NpgsqlException("refused"), ExitCode.NoDatabase },
        { new InvalidOperationException("broken"), ExitCode.Bug },
    };

    [Theory]
    [MemberData(nameof(Endings))]
    public async Task A_failure_ends_with_its_exit_code_one_plain_line_and_an_empty_result(Exception failure, ExitCode expected)
    {
        var failing = new Command("fail");
        failing.SetAction(new Func<ParseResult, int>(_ => throw failure));
        var (code, output, errors) = await RunAsync([failing], "fail");

        Assert.Equal((int)expected, code);
        Assert.Empty(output);
        Assert.Single(errors.TrimEnd().Split('\n'));
        Assert.Contains(failure.Message, errors);
    }

    [Fact]
    public async Task Verbose_tells_where_a_bug_arose()
    {
        var failing = new Command("fail");
        failing.SetAction(new Func<ParseResult, int>(_ => throw new InvalidOperationException("broken")));
        var (_, _, errors) = await RunAsync([failing], "fail", "--verbose");

        Assert.Contains("   at ", errors);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("calendar")]
    [InlineData("calendar", "--start", "2023-02-30", "--limit", "5")]
    [InlineData("calendar", "--start", "2023-09-27", "--limit", "-5")]
    [InlineData("calendar", "--start", "2023-09-27", "--limit", "5", "--unit", "年")]
    [InlineData("calendar", "--start", "2023-09-27", "--limit", "10000")]
    [InlineData("calendar", "--start", "2023-09-27", "--limit", "5", "--pause", "2023-09-01/2023-09-02")]
    [InlineData("calendar", "--start", "2023-09-27", "--limit", "5", "--holidays", "/nowhere")]
    [InlineData("serve", "--port", "70000")]
    [InlineData("serve", "--database", "Hos=db")]
    public async Task Wrong_use_ends_with_2_and_leaves_the_result_empty(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(Commands, arguments);

        Assert.Equal((int)ExitCode.Input, code);
        Assert.Empty(output);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_ends_with_3()
    {
        var (code, output, errors) = await RunAsync(Commands, "serve", "--port", "0", "--database", "Host=127.0.0.1;Port=1;Username=nobody");

        Assert.Equal((int)ExitCode.NoDatabase, code);
        Assert.Empty(output);
        Assert.Contains("不能连接", errors);
    }

    [Fact]
    public async Task Each_command_has_help_in_Chinese()
    {
        foreach (var command in Commands)
        {
            var (code, output, _) = await RunAsync(Commands, command.Name, "--help");
            Assert.Equal(0, code);
            Assert.Contains("用法", output);
            Assert.All(command.Options, option => Assert.Matches("[一-龥]", option.Description));
        }
    }

    [Fact]
    public async Task The_calculator_counts_across_the_National_Day_holiday_of_2023()
    {
        var (code, output, _) = await RunAsync(Commands, "calendar", "--start", "2023-09-27 10:00", "--limit", "5");

        Assert.Equal(0, code);
        Assert.Contains("截止：2023 年 10 月 10 日 17:00", output);
        Assert.Contains("国办发明电〔2022〕16号", output);
    }

    [Fact]
    public async Task The_calculator_answers_in_JSON_and_a_pause_moves_the_deadline()
    {
        var (_, output, _) = await RunAsync(Commands, "calendar", "--start", "2023-09-27 10:00", "--limit", "5", "--pause", "2023-10-09 09:00/2023-10-11 17:00", "--json");

        var answer = JsonDocument.Parse(output).RootElement;
        Assert.Equal("2023-10-13T17:00:00+08:00", answer.GetProperty("dueAt").GetString());
        Assert.False(answer.GetProperty("isProvisional").GetBoolean());
        Assert.Equal("due", answer.GetProperty("derivation").EnumerateArray().Last().GetProperty("kind").GetString());
    }

    static Command[] Commands => [new ServeCommand((_, _) => Task.FromResult<IReadOnlyList<SignInHint>>([])), new CalendarCommand()];

    static async Task<(int Code, string Output, string Errors)> RunAsync(Command[] commands, params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var code = await Zt.RunAsync(arguments, commands, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
