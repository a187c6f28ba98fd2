using System.Text;
using Zhengtong.Tests.Reckoning.Composed;

namespace Zhengtong.Tests.Reckoning;

/// <summary>The committed table of recall and precision.</summary>
internal static class RecallTable
{
    public static string Of(IReadOnlyDictionary<string, Measurement> authors, int plantsEach)
    {
        var text = new StringBuilder($"""
            # 报告核对：查全与误报

            本表由测试写出：`ZHENGTONG_REPORTS=300 dotnet test tests/Zhengtong.Tests --filter FullyQualifiedName~ComposedTests`。平时的测试只抽查一部分。

            ## 公开的三份报告

            人工逐条核对的结论共 {Truth.Entries.Count} 条。“查到”指规则相同、位置相符。没有把人工认为无误的地方报成错误。

            | 人工结论 | 条数 | 查到 |
            |---|---:|---:|

            """);
        foreach (var (name, all) in new[] { ("错误", Truth.Entries.Where(e => e.Severity == "error")), ("不符（含错误）", Truth.Entries.Where(e => e.Verdict == "inconsistent")), ("存疑", Truth.Entries.Where(e => e.Verdict == "suspicious")) })
            text.Append($"| {name} | {all.Count()} | {all.Count(e => Truth.Match(e) is not null)} |\n");
        text.Append(HoldOutTests.Section());
        text.Append("\n第二位作者的写法（学校、医院、街道、专项资金）是先写好再核对的：规则未改前，300 份无错的有 270 份误报，埋错 900 处查到 533 处；"
            + "下面是照它暴露的毛病改过规则之后的数。所以下面两组都不算“没见过”。\n");
        foreach (var (author, measured) in authors)
            Write(text, author, measured, plantsEach);
        return text.ToString();
    }

    private static void Write(StringBuilder text, string author, Measurement measured, int plantsEach)
    {
        text.Append($"""

            ## 编写的报告：{author}

            {measured.Honest} 份无错的报告（{Layouts.All.Count} 种版式），有 {measured.Alarmed} 份误报（{measured.Alarmed * 100.0 / measured.Honest:0.0}%）。
            每份另做 {plantsEach} 份各埋一处错误的报告，共 {measured.Trials.Count} 份，查到 {measured.Found} 处，查全率 {measured.Found * 100.0 / measured.Trials.Count:0.0}%。
            “报对”是这条规则指出所埋错误的次数，“报错”是它在无错报告里报警的份数，准确率=报对÷（报对+报错）。

            | 规则 | 埋错 | 查到 | 查全率 | 报对 | 报错 | 准确率 |
            |---|---:|---:|---:|---:|---:|---:|

            """);
        var rules = measured.Trials.Select(t => t.Site.Rule).Concat(measured.Trials.Select(t => t.Found?.Rule).OfType<string>()).Concat(measured.Alarms.Select(a => a.Finding.Rule));
        foreach (var rule in rules.Distinct().Order(StringComparer.Ordinal))
        {
            var planted = measured.Trials.Where(t => t.Site.Rule == rule).ToList();
            var right = measured.Trials.Count(t => t.Found?.Rule == rule);
            var wrong = measured.Alarms.Where(a => a.Finding.Rule == rule).Select(a => a.Seed).Distinct().Count();
            text.Append($"| {rule} | {planted.Count} | {planted.Count(t => t.Found is not null)} | {Share(planted.Count(t => t.Found is not null), planted.Count)} | {right} | {wrong} | {Share(right, right + wrong)} |\n");
        }
        text.Append("\n| 版式 | 埋错 | 查到 | 误报（份） |\n|---|---:|---:|---:|\n");
        foreach (var layout in Layouts.All.Keys)
            text.Append($"| {layout} | {measured.Trials.Count(t => t.Layout == layout)} | {measured.Trials.Count(t => t.Layout == layout && t.Found is not null)} | {measured.Alarms.Where(a => a.Layout == layout).Select(a => a.Seed).Distinct().Count()} |\n");
    }

    private static string Share(int part, int whole) => whole == 0 ? "" : $"{part * 100.0 / whole:0.0}%";
}
