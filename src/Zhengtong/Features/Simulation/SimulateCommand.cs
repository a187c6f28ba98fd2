using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Zhengtong.Calendar;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Simulation;

/// <summary><c>zt simulate</c>: fills a county with a year of invented work, and with open work up to today (模拟办件).</summary>
sealed class SimulateCommand : CountyCommand
{
    const int MostCases = 5_000_000;

    readonly Option<int> cases = new("--cases") { Description = $"{SimulationPlan.Year} 年的办件数。全年实际规模是 {SimulationPlan.Full} 件", HelpName = "件数", DefaultValueFactory = _ => SimulationPlan.Full };
    readonly Option<int?> recent = new("--recent") { Description = $"最近 {SimulationPlan.RecentWeeks} 周另加的件数，其中一部分还在办；不填则是 --cases 的十二分之一", HelpName = "件数" };
    readonly Option<int?> orders = new("--orders") { Description = $"{SimulationPlan.Year} 年的热线工单数，最近 {SimulationPlan.RecentWeeks} 周另加一些。全年实际规模是 {SimulationPlan.FullOrders} 张；不填则和 --cases 成比例，最多全年规模；0 不要工单", HelpName = "张数" };
    readonly Option<int> answered = new("--answered") { Description = "热线来电接通的百分比", HelpName = "百分比", DefaultValueFactory = _ => 100 };
    readonly Option<int> seed = new("--seed") { Description = "随机种子：种子和截至时间相同，得到同样的数据", HelpName = "整数", DefaultValueFactory = _ => 1 };
    readonly Option<bool> add = new("--add") { Description = "县里已经有办件时也填，加在原来的后面" };

    readonly Option<DateTimeOffset?> until = new("--until")
    {
        Description = "截至时间，例如 2026-11-20 15:00；不填则是现在",
        HelpName = "时间",
        CustomParser = result =>
        {
            if (DateTime.TryParseExact(result.Tokens.Single().Value, ["yyyy-M-d H:mm", "yyyy-M-d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                return new DateTimeOffset(time, ChinaTime.Offset);
            result.AddError("--until 应写成 2026-11-20 15:00 这样的时间。");
            return null;
        },
    };

    public SimulateCommand() : base("simulate", "模拟办件和热线工单：用真实的流程和时限，填入一年的示例和最近几周的在办件", begins: true)
    {
        foreach (var option in new Option[] { cases, recent, orders, answered, seed, until, add })
            Options.Add(option);
        cases.Validators.Add(result => Check(result, 1));
        recent.Validators.Add(result => Check(result, 0));
        orders.Validators.Add(result => Check(result, 0));
        answered.Validators.Add(result => Check(result, 60, 100));
    }

    static void Check(OptionResult result, int least, int most = MostCases)
    {
        if (result.Tokens is [var token, ..] && !(int.TryParse(token.Value, out var number) && number >= least && number <= most))
            result.AddError($"{result.Option.Name} 应是 {least} 到 {most} 之间的整数。");
    }

    protected override async Task<ExitCode> RunAsync(ParseResult parse, IServiceProvider services, CancellationToken cancellation)
    {
        var (county, time) = (services.GetRequiredService<CurrentCounty>().County, services.GetRequiredService<TimeProvider>());
        if (!await Demonstration.EnsureAsync(services, cancellation))
            throw new CommandFailure(ExitCode.Input, $"{county.Name}不是演示县，里面是真实的人员，不能填入示例办件。请换一个数据文件夹（--data）或数据库（--database）。");
        var simulator = services.GetRequiredService<Simulator>();
        if (!parse.GetValue(add) && !await simulator.IsEmptyAsync(cancellation))
            throw new CommandFailure(ExitCode.Input, $"{county.Name}已经有办件，没有填。确实要加进去，请加 --add；要一个空的县，请换一个数据文件夹（--data）或数据库（--database）。");
        var plan = Plan(parse, time);
        var progress = new Progress(parse.InvocationConfiguration.Error, plan.Cases + plan.Recent + plan.Orders + plan.RecentOrders, time);
        var report = await simulator.RunAsync(plan, progress.Tell, cancellation);
        await parse.InvocationConfiguration.Output.WriteLineAsync(
            $"{county.Name}：{report.Cases} 件，{report.Orders} 张工单，{report.Rows} 行，用时 {report.Took.TotalSeconds:0.0} 秒，每秒 {(report.Cases + report.Orders) / report.Took.TotalSeconds:0} 件（种子 {plan.Seed}）");
        return ExitCode.Good;
    }

    /// <exception cref="CommandFailure">The time asked for cannot be.</exception>
    SimulationPlan Plan(ParseResult parse, TimeProvider time)
    {
        var (now, year) = (ChinaClock.Now(time), parse.GetValue(cases));
        var present = parse.GetValue(until) ?? now;
        if (present > now || present.Year <= SimulationPlan.Year)
            throw new CommandFailure(ExitCode.Input, $"--until 应在 {SimulationPlan.Year + 1} 年以后，并且不晚于现在。");
        var yearly = parse.GetValue(orders) ?? SimulationPlan.OrdersOf(year);
        return new(year, parse.GetValue(recent) ?? SimulationPlan.RecentOf(year), parse.GetValue(seed), present) { Orders = yearly, RecentOrders = SimulationPlan.RecentOf(yearly), Answered = parse.GetValue(answered) / 100.0 };
    }

    /// <summary>Says at most every two seconds how far it has come.</summary>
    sealed class Progress(TextWriter errors, int all, TimeProvider time)
    {
        readonly long started = time.GetTimestamp();
        TimeSpan told;

        public void Tell(int done)
        {
            var took = time.GetElapsedTime(started);
            if (took - told < TimeSpan.FromSeconds(2)) return;
            told = took;
            errors.WriteLine(done == 0 ? "正在排全年的先后和编号……" : $"已写入 {done} / {all} 件（{100.0 * done / all:0}%），每秒 {done / took.TotalSeconds:0} 件");
        }
    }
}
