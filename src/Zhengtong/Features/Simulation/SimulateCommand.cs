using System.CommandLine;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Simulation;

/// <summary><c>zt simulate</c>: fills a county with a year of invented work, and with open work up to today (模拟办件).</summary>
sealed class SimulateCommand : CountyCommand
{
    readonly Option<int> cases = Count("--cases", $"{SimulationPlan.Year} 年的办件数。全年实际规模是 {SimulationPlan.Full} 件", 1, _ => SimulationPlan.Full);
    readonly Option<int?> recent = Recent();
    readonly Option<int> seed = new("--seed") { Description = "随机种子：同一个种子、同一天，得到同样的数据", HelpName = "整数", DefaultValueFactory = _ => 1 };
    readonly Option<bool> add = new("--add") { Description = "县里已经有办件时也填，加在原来的后面" };

    public SimulateCommand() : base("simulate", "模拟办件：用真实的流程和时限，填入一年的示例办件和最近几周的在办件")
    {
        foreach (var option in new Option[] { cases, recent, seed, add })
            Options.Add(option);
    }

    protected override async Task<ExitCode> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var county = services.GetRequiredService<CurrentCounty>().County;
        var simulator = services.GetRequiredService<Simulator>();
        if (!parse.GetValue(add) && !await simulator.IsEmptyAsync(cancellation))
            throw new CommandFailure(ExitCode.Input, $"{county.Name}已经有办件，没有填。确实要加进去，请加 --add；要一个空的县，请换一个数据文件夹（--data）或数据库（--database）。");
        var year = parse.GetValue(cases);
        var plan = new SimulationPlan(year, parse.GetValue(recent) ?? SimulationPlan.RecentOf(year), parse.GetValue(seed), ChinaClock.Now(services.GetRequiredService<TimeProvider>()));
        var progress = new Progress(parse.InvocationConfiguration.Error, plan.Cases + plan.Recent, services.GetRequiredService<TimeProvider>());
        var report = await simulator.RunAsync(plan, progress.Tell, cancellation);
        await parse.InvocationConfiguration.Output.WriteLineAsync(
            $"{county.Name}：{report.Cases} 件，{report.Rows} 行，用时 {report.Took.TotalSeconds:0.0} 秒，每秒 {report.Cases / report.Took.TotalSeconds:0} 件（种子 {plan.Seed}）");
        return ExitCode.Good;
    }

    static Option<int> Count(string name, string description, int least, Func<System.CommandLine.Parsing.ArgumentResult, int> otherwise)
    {
        var option = new Option<int>(name) { Description = description, HelpName = "件数", DefaultValueFactory = otherwise };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !(int.TryParse(token.Value, out var number) && number >= least && number <= 5_000_000))
                result.AddError($"{name} 应是 {least} 到 5000000 之间的整数。");
        });
        return option;
    }

    static Option<int?> Recent()
    {
        var option = new Option<int?>("--recent") { Description = $"最近 {SimulationPlan.RecentWeeks} 周另加的件数，其中一部分还在办；不填则是 --cases 的十二分之一", HelpName = "件数" };
        option.Validators.Add(result =>
        {
            if (result.Tokens is [var token, ..] && !(int.TryParse(token.Value, out var number) && number is >= 0 and <= 1_000_000))
                result.AddError("--recent 应是 0 到 1000000 之间的整数。");
        });
        return option;
    }

    /// <summary>Says at most every two seconds how far it has come.</summary>
    sealed class Progress(TextWriter errors, int all, TimeProvider time)
    {
        readonly long started = time.GetTimestamp();
        TimeSpan told;

        public void Tell(int cases)
        {
            var took = time.GetElapsedTime(started);
            if (took - told < TimeSpan.FromSeconds(2)) return;
            told = took;
            errors.WriteLine($"已写入 {cases} / {all} 件（{100.0 * cases / all:0}%），每秒 {cases / took.TotalSeconds:0} 件");
        }
    }
}
