using System.CommandLine;
using Zhengtong.Benchmarks;

// dotnet run -c Release --project tests/Zhengtong.Benchmarks -- <name> --data FOLDER [--database CONNECTION]
var names = new Argument<string[]>("names") { Description = "acts, pages, sweep, memory, reports, orders, metrics, report-docx; none: all of them", Arity = ArgumentArity.ZeroOrMore };
var data = new Option<string>("--data") { Description = "Data folder of the installation; its private cluster is used unless --database is given", Required = true };
var database = new Option<string?>("--database") { Description = "PostgreSQL connection" };
var port = new Option<int>("--port") { DefaultValueFactory = _ => 8107 };
var peers = new Option<string?>("--peers") { Description = "peers.json of Peers/peers.sh: orders are also measured against Redmine and Request Tracker" };
var aged = new Option<string?>("--aged") { Description = "Data folder of a copy of the installation: metrics are also measured there, once it was given years of as much work before" };
var seconds = new Option<int>("--seconds") { Description = "Length of one round", DefaultValueFactory = _ => 10 };
var rounds = new Option<int>("--rounds") { Description = "Rounds of each side, alternated; medians are told", DefaultValueFactory = _ => 5 };
var command = new RootCommand("Measures Zhengtong against the database itself") { names, data, database, port, peers, aged, seconds, rounds };
command.SetAction(async (parse, ct) =>
{
    var place = new Place(Path.GetFullPath(parse.GetRequiredValue(data)), parse.GetValue(database), parse.GetValue(port));
    var pace = new Pace(TimeSpan.FromSeconds(parse.GetValue(seconds)), parse.GetValue(rounds));
    var wanted = parse.GetValue(names) is { Length: > 0 } some ? some : ["acts", "pages", "sweep", "memory", "reports", "orders", "metrics", "report-docx"];
    var table = new ResultTable(Path.Combine(Machine.Repository, "docs", "benchmarks.md"));
    foreach (var name in wanted)
        await table.AddAsync(name switch
        {
            "acts" => await ActsBenchmark.RunAsync(place, pace, ct),
            "pages" => await PagesBenchmark.RunAsync(place, pace, ct),
            "sweep" => await SweepBenchmark.RunAsync(place, ct),
            "memory" => await MemoryBenchmark.RunAsync(place, ct),
            "reports" => await ReportBenchmark.RunAsync(place, ct),
            "orders" => await OrdersBenchmark.RunAsync(place, pace, parse.GetValue(peers), ct),
            "metrics" => await MetricsBenchmark.RunAsync(place, parse.GetValue(aged) is { } copy ? new Place(Path.GetFullPath(copy), null, 0) : null, ct),
            "report-docx" => await ReportDocxBenchmark.RunAsync(ct),
            _ => throw new ArgumentException($"There is no benchmark {name}"),
        });
});
return await command.Parse(args).InvokeAsync();
