using Zhengtong.Documents.Writing;
using Zhengtong.Features.SelfEvaluation;

namespace Zhengtong.Tests.SelfEvaluation;

/// <summary>A report with chapters, a long table under a head of two rows, and its annexed form.</summary>
public static class SampleReport
{
    public const string Manifest = """{"figures":{"https://zwfw.example.gov.cn/f/cases":"300,878","note":"<&>\"甲乙"}}""";

    /// <param name="chapters">Each a page or so.</param>
    /// <param name="rows">Of the long table.</param>
    public static LetterDocument Of(IEnumerable<EvaluationView> annexes, int chapters = 3, int rows = 40) => new(
        "self-evaluation-report", 1, "绩效自评报告", LetterLayout.Report,
        [
            Said(ParagraphRole.Title, "江华瑶族自治县行政审批服务局"), Said(ParagraphRole.Title, "2023年度部门整体支出绩效自评报告"),
            .. Enumerable.Range(0, chapters).SelectMany(Chapter),
            .. Table(rows),
            .. annexes.SelectMany(view => EvaluationForms.Of(view, Address)),
            new LetterPageBreak(),
            Said(ParagraphRole.Heading, "附言"), Said(ParagraphRole.Body, "以上数据来自业务系统和预算账，单位对其真实性负责。"),
            new LetterSignature("江华瑶族自治县行政审批服务局", "2024年4月1日"),
        ], null)
    { Manifest = Manifest };

    public static string? Address(string key) => $"https://zwfw.example.gov.cn/f/{key}";

    static IEnumerable<LetterBlock> Chapter(int n)
    {
        yield return Said(ParagraphRole.Heading, $"{"一二三四五六七八九十"[n % 10]}、部门基本情况");
        foreach (var part in "一二三")
        {
            yield return Said(ParagraphRole.Subheading, $"（{part}）主要职能和履职情况");
            yield return new LetterParagraph(ParagraphRole.Body,
            [
                new("负责全县行政审批制度改革、政务服务体系建设和政务服务大厅的管理，组织协调进驻部门集中办理行政审批和公共服务事项。全年办结"), new("300,878 件", Link: Address("cases")),
                new("，按期办结率"), new("99.88%", Link: Address("on-time")), new("，群众评价满意率"), new("98.60%", Link: Address("satisfied")), new("，12345 热线工单按期办结率保持稳定，没有发生因超期被投诉的情况。"),
            ]);
        }
    }

    static IEnumerable<LetterBlock> Table(int rows)
    {
        yield return Said(ParagraphRole.TableTitle, "收入支出决算表");
        yield return Said(ParagraphRole.TableUnit, "单位：万元");
        yield return new LetterTable([30, 14, 14, 14, 14, 14], true,
        [
            [new([new("项目")], RowSpan: 2), new([new("收入")], Span: 2), new([new("支出")], Span: 3)],
            [Cell("年初数"), Cell("决算数"), Cell("年初数"), Cell("调整数"), Cell("决算数")],
            .. Enumerable.Range(1, rows).Select(n => (IReadOnlyList<LetterCell>)[new([new($"第 {n} 项")], Align: CellAlign.Left), .. Enumerable.Range(1, 5).Select(k => new LetterCell([new($"{n * k * 7.5m:#,##0.00}")], Align: CellAlign.Right))]),
        ])
        { HeaderRows = 2 };
    }

    static LetterCell Cell(string text) => new([new(text)]);

    static LetterParagraph Said(ParagraphRole role, string text) => new(role, [new(text)]);
}
