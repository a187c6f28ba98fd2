using System.Text;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Reckoning.Composed;

namespace Zhengtong.Tests.Reckoning;

/// <summary>How good the checker is on reports nobody tuned it to: composed with one planted error each, and without.</summary>
public sealed class ComposedTests
{
    private const int Reports = 280, PlantsEach = 3;

    private static readonly Lazy<Measurement> Measured = new(() => Measurement.Of(Enumerable.Range(0, Reports), PlantsEach));

    [Fact]
    public void Nineteen_of_twenty_planted_errors_are_found()
    {
        var trials = Measured.Value.Trials;
        var missed = trials.Where(t => t.Found is null).Select(t => $"{t.Seed} {t.Layout} {t.Site.Rule} {t.Site.Kind} {t.Site.Honest}→{t.Site.Wrong}").ToList();
        Assert.True(missed.Count * 20 <= trials.Count, string.Join('\n', missed));
    }

    [Fact]
    public void At_most_one_honest_report_in_twenty_raises_an_alarm()
    {
        var alarms = Measured.Value.Alarms;
        Assert.True(alarms.Select(a => a.Seed).Distinct().Count() * 20 <= Measured.Value.Honest,
            string.Join('\n', alarms.Select(a => $"{a.Seed} {a.Layout} {a.Finding.Rule} {a.Finding.Quote} {a.Finding.Arithmetic}")));
    }

    [Fact]
    public void The_same_content_gives_the_same_error_in_every_layout()
    {
        for (var seed = 0; seed < 6; seed++)
            foreach (var layout in Layouts.All)
                Assert.True(Measurement.Check(layout, CheckCommandTests.Wrong(seed, "支出合计")).Any(f => f.Severity == Zhengtong.Reckoning.Severity.Error), $"{seed} {layout.Key}");
    }

    [Fact]
    public void The_committed_table_says_what_is_measured()
    {
        var file = Repository.In("docs/report-check/recall.md");
        var table = Table();
        if (File.Exists(file) && File.ReadAllText(file) == table)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, table);
        Assert.Fail("docs/report-check/recall.md was out of date and has been written anew: read it and commit it.");
    }

    private static string Table()
    {
        var text = new StringBuilder($"""
            # 报告核对：查全与误报

            本表由测试写出（`ComposedTests`、`TruthTests`），数字变了测试就不通过。

            ## 公开的三份报告

            人工逐条核对的结论共 {Truth.Entries.Count} 条。“查到”指规则相同、位置相符。

            | 人工结论 | 条数 | 查到 |
            |---|---:|---:|

            """);
        foreach (var (name, all) in new[] { ("错误", Truth.Entries.Where(e => e.Severity == "error")), ("不符（含错误）", Truth.Entries.Where(e => e.Verdict == "inconsistent")), ("存疑", Truth.Entries.Where(e => e.Verdict == "suspicious")) })
            text.Append($"| {name} | {all.Count()} | {all.Count(e => Truth.Match(e) is not null)} |\n");
        var measured = Measured.Value;
        text.Append($"""

            ## 编写的报告

            {measured.Honest} 份无错的报告（{Layouts.All.Count} 种版式），有 {measured.Alarms.Select(a => a.Seed).Distinct().Count()} 份误报。
            每份另做 {PlantsEach} 份各埋一处错误的报告，共 {measured.Trials.Count} 份，查到 {measured.Trials.Count(t => t.Found is not null)} 处，查全率 {measured.Trials.Count(t => t.Found is not null) * 100.0 / measured.Trials.Count:0.0}%。

            | 规则 | 埋错 | 查到 | 误报（份） |
            |---|---:|---:|---:|

            """);
        foreach (var rule in measured.Trials.Select(t => t.Site.Rule).Concat(measured.Alarms.Select(a => a.Finding.Rule)).Distinct().Order(StringComparer.Ordinal))
            text.Append($"| {rule} | {measured.Trials.Count(t => t.Site.Rule == rule)} | {measured.Trials.Count(t => t.Site.Rule == rule && t.Found is not null)} | {measured.Alarms.Where(a => a.Finding.Rule == rule).Select(a => a.Seed).Distinct().Count()} |\n");
        text.Append("\n| 版式 | 埋错 | 查到 | 误报（份） |\n|---|---:|---:|---:|\n");
        foreach (var layout in Layouts.All.Keys)
            text.Append($"| {layout} | {measured.Trials.Count(t => t.Layout == layout)} | {measured.Trials.Count(t => t.Layout == layout && t.Found is not null)} | {measured.Alarms.Where(a => a.Layout == layout).Select(a => a.Seed).Distinct().Count()} |\n");
        return text.ToString();
    }
}
