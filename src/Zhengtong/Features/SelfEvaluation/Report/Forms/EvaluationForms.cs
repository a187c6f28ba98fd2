using Zhengtong.Documents.Writing;
using Zhengtong.Features.Budgets;
using Zhengtong.Platform.Web;
using static Zhengtong.Features.SelfEvaluation.FormCells;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The annex forms (自评表) after 财预〔2020〕10号, on lying pages of their own: of a unit 部门整体支出绩效自评表, of a project 项目支出绩效自评表.</summary>
public static class EvaluationForms
{
    /// <param name="link">The address behind a figure, by its key (actual/B1, score/B1, finance/B1, fund/0/rate, total …); null when it has none.</param>
    public static IEnumerable<LetterBlock> Of(EvaluationView view, Func<string, string?> link)
    {
        var cells = new FormCells(link);
        yield return new LetterPageBreak(Landscape: true);
        yield return Said(ParagraphRole.TableTitle, $"{view.Year}年度{Name(view)}");
        yield return Head(view);
        if (view.Funds.Count > 0)
        {
            yield return Said(ParagraphRole.TableUnit, "单位：万元");
            yield return Funds(view, cells);
        }
        yield return new LetterTable([50, 50], true, [Heads("年度总体目标：预期目标", "年度总体目标：实际完成情况"), [Words(view.ExpectedGoal), Words(view.ReachedGoal)]]);
        yield return new IndicatorTable(view, cells).Build();
        if (view.Responsible is { } head)
            yield return Said(ParagraphRole.Note, $"单位负责人：{head}");
    }

    public static string Name(EvaluationView view) => view.ProjectId is null ? "部门整体支出绩效自评表" : "项目支出绩效自评表";

    static LetterParagraph Said(ParagraphRole role, string text) => new(role, [new(text)]);

    static LetterTable Head(EvaluationView view) => view.ProjectId is null
        ? new([15, 50, 15, 20], false, [[Words("部门名称"), Words(view.Unit), Words("年度"), Words($"{view.Year}")]])
        : new([15, 30, 15, 10, 15, 15], false,
        [
            [Words("项目名称"), Words(view.Project, span: 3, align: CellAlign.Left), Words("年度"), Words($"{view.Year}")],
            [Words("主管部门"), Words(view.Unit), Words("实施单位"), Words(view.Unit, span: 3, align: CellAlign.Left)],
        ]);

    static LetterTable Funds(EvaluationView view, FormCells cells)
    {
        var (lines, points) = (FormLines.Funds(view), FormLines.FundRow(view));
        var rescored = points is not null && view.FinanceTotal is not null;
        var groups = lines.CountBy(line => line.Group ?? "").ToDictionary();
        return new(points is null ? [14, 22, 17, 17, 17, 13] : rescored ? [13, 17, 13, 13, 13, 7, 9, 7, 8] : [14, 18, 14, 14, 14, 8, 10, 8], true,
        [
            [
                Words("资金", span: 2), .. Heads("年初预算数", "全年预算数\n（A）", "全年执行数\n（B）"), .. Heads(points is null ? [] : ["分值"]), Words("执行率\n（B/A）"),
                .. Heads(points is null ? [] : ["得分"]), .. Heads(rescored ? [FinanceScore] : []),
            ],
            .. lines.Select((line, row) => Row(line, isFirst: row == 0 || lines[row - 1].Group != line.Group)),
        ]);

        IReadOnlyList<LetterCell> Row(FormFund fund, bool isFirst)
        {
            var (line, key, scored) = (fund.Line, $"fund/{fund.Index}", fund.Group is null ? points : null);
            return
            [
                .. Names(fund, isFirst),
                cells.Figure(Wan.Number(line.Initial), key + "/initial"), cells.Figure(Wan.Number(line.Adjusted), key + "/adjusted"), cells.Figure(Wan.Number(line.Executed), key + "/executed"),
                .. points is null ? Array.Empty<LetterCell>() : [Points(scored?.Weight)],
                cells.Figure(Format.Share(line.Executed, line.Adjusted), key + "/rate"),
                .. points is null ? Array.Empty<LetterCell>() : [cells.Figure(scored?.Score, "score/" + scored?.Code)],
                .. rescored ? [cells.Figure(scored?.Standing, "finance/" + scored?.Code)] : Array.Empty<LetterCell>(),
            ];
        }

        IEnumerable<LetterCell> Names(FormFund fund, bool isFirst)
        {
            if (isFirst && fund.Group is { } group)
                yield return Words(group, rows: groups[group]);
            yield return Words(fund.Name, span: fund.Group is null ? 2 : 1, align: CellAlign.Left);
        }
    }
}
