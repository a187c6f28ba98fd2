using Zhengtong.Documents.Reading;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Reckoning;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.SelfEvaluation;

/// <summary>The annexed forms, on paper as the report checker reads them and as sheets.</summary>
public sealed class ReportFormTests
{
    static EvaluationView View(string scheme, bool rescored = false) => SampleEvaluation.Of(SchemeFile.Read(Repository.In("reference", "schemes", scheme + ".json")), rescored);

    static IReadOnlyList<LetterTable> Tables(EvaluationView view, Func<string, string?>? link = null) => [.. EvaluationForms.Of(view, link ?? (_ => null)).OfType<LetterTable>()];

    static CheckResult Check(EvaluationView view)
    {
        using var docx = new MemoryStream();
        new LetterDocument("form", 1, "自评表", LetterLayout.Report, [.. EvaluationForms.Of(view, SampleReport.Address)], null).WriteDocx(docx);
        return ReportChecker.Check(DocumentReader.Read("自评表.docx", docx.ToArray()));
    }

    [Theory]
    [InlineData("hunan-unit", false, "94.56")]
    [InlineData("hunan-unit", true, "94.56")]
    [InlineData("mof-unit", false, "98.5")]
    [InlineData("mof-unit", true, "98.5")]
    [InlineData("mof-project", false, "95.5")]
    [InlineData("mof-project", true, "95.5")]
    public void The_checker_reads_the_form_and_finds_its_sums_right(string scheme, bool rescored, string total)
    {
        var result = Check(View(scheme, rescored));
        Assert.Empty(result.Problems.Where(f => f.Severity is Severity.Error or Severity.Warning && f.Rule != "R-MISSING").Select(f => $"{f.Rule} {f.Quote} {f.Arithmetic}"));
        Assert.Contains(result.Findings, f => f is { Rule: "R-SCORE-SUM", Verdict: Verdict.Consistent } && f.Stated == total);
        Assert.Contains(result.Findings, f => f is { Rule: "R-WEIGHT-SUM", Verdict: Verdict.Consistent, Stated: "100" });
    }

    [Fact]
    public void The_checker_sees_a_score_that_was_altered()
    {
        var view = View("mof-unit");
        // What is printed at the foot is the view's own total; a line altered behind its back must show.
        var altered = EvaluationForms.Of(view, _ => null).Select(block => block is LetterTable table ? table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<LetterCell>)[.. row.Select(cell => cell.Text == "4.75" ? cell with { Runs = [new("5")] } : cell)])] } : block);
        using var docx = new MemoryStream();
        new LetterDocument("form", 1, "自评表", LetterLayout.Report, [.. altered], null).WriteDocx(docx);
        Assert.Contains(ReportChecker.Check(DocumentReader.Read("自评表.docx", docx.ToArray())).Findings, f => f is { Rule: "R-SCORE-SUM", Severity: Severity.Error });
    }

    [Theory]
    [InlineData("hunan-unit")]
    [InlineData("mof-unit")]
    [InlineData("mof-project")]
    public void Each_figure_is_asked_for_its_evidence_once(string scheme)
    {
        var view = View(scheme, rescored: true);
        var asked = new List<string>();
        Tables(view, key => { asked.Add(key); return null; });
        var leaves = view.Indicators.Where(i => i.IsLeaf).ToList();
        Assert.Equal(asked.Distinct(), asked);
        Assert.Superset(
            leaves.SelectMany(i => new[] { $"score/{i.Code}", $"finance/{i.Code}" }).Concat(["total", "finance-total", "fund/0/initial", "fund/0/adjusted", "fund/0/executed", "fund/0/rate"]).ToHashSet(),
            asked.ToHashSet());
        // The rate of the fund row stands in the fund block.
        Assert.Equal(leaves.Count(i => i.TargetText != IndicatorView.FundTarget), asked.Count(key => key.StartsWith("actual/")));
    }

    [Fact]
    public void Without_the_finance_office_no_column_is_left_for_it()
    {
        Assert.DoesNotContain(Tables(View("mof-unit")).SelectMany(t => t.Rows[0]), cell => cell.Text.Contains("财政"));
        Assert.Equal(2, Tables(View("mof-unit", rescored: true)).Count(t => t.Rows[0].Any(cell => cell.Text == "财政\n评分")));
    }

    [Fact]
    public void A_heading_reaches_over_its_own_and_a_short_branch_across_the_levels_it_lacks()
    {
        var view = View("mof-unit");
        IndicatorView Line(string code, string? parent, int level, bool leaf) => view.Indicators[0] with { Code = code, Parent = parent, Level = level, Name = code, IsLeaf = leaf, Weight = 50, Score = null, ActualText = "没有数据", TargetText = "≥1", Reason = null };
        var table = Tables(view with { Funds = [], Indicators = [Line("A", null, 1, false), Line("A1", "A", 2, true), Line("A2", "A", 2, true), Line("B", null, 1, true)] })[^1];
        Assert.Equal(["一级指标", "二级指标"], table.Rows[0].Take(2).Select(c => c.Text));
        Assert.Equal([("A\n（50分）", 1, 2), ("A1", 1, 1)], table.Rows[1].Take(2).Select(c => (c.Text, c.Span, c.RowSpan)));
        Assert.Equal(("A2", 1, 1), (table.Rows[2][0].Text, table.Rows[2][0].Span, table.Rows[2][0].RowSpan));
        Assert.Equal(("B", 2, 1), (table.Rows[3][0].Text, table.Rows[3][0].Span, table.Rows[3][0].RowSpan));
        Assert.Equal(["B", "≥1", "没有数据", "50", "—", ""], table.Rows[3].Select(c => c.Text));
    }

    [Fact]
    public async Task The_sheets_hold_numbers_as_numbers()
    {
        using var xlsx = new MemoryStream();
        await Workbook.WriteAsync(xlsx, new ExportNotes("自评表", "张三", DateTimeOffset.UnixEpoch, "公开", "全部"), EvaluationWorkbook.Of(View("mof-unit", rescored: true)));
        var funds = SheetReader.Read(xlsx, sheet: "资金情况");
        Assert.Equal(["", "年度资金总额", "1400", "1673.48", "1647.72", "0.9846", "10", "9.85", "9.85"], funds[1].Cells.Select(Plain));
        var lines = SheetReader.Read(xlsx, sheet: "绩效指标");
        Assert.Equal("一级指标 二级指标 三级指标 年度指标值 实际完成值 计量单位 分值 得分 财政评分 偏差原因分析及改进措施", string.Join(' ', lines[0].Cells));
        Assert.Equal(["产出指标", "数量指标", "办结件数", "≥100件", "100", "件", "10", "10", "10"], lines[1].Cells.Take(9));
        Assert.Equal(["总分", "100", "98.5", "97.5"], lines[^1].Cells.Where(c => c.Length > 0));

        static string Plain(string cell) => decimal.TryParse(cell, out var number) ? $"{number:0.####}" : cell;
    }
}
