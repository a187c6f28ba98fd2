using Zhengtong.Documents.Writing;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The forms (自评表) as sheets: what the printed forms say, with numbers as numbers.</summary>
public static class EvaluationWorkbook
{
    public static IReadOnlyList<Sheet> Of(EvaluationView view)
    {
        var lines = FormLines.Indicators(view);
        return [Head(view), Funds(view), Indicators(view, lines, FormLines.Levels(lines))];
    }

    static Sheet Head(EvaluationView view) => Sheet.Of<(string Item, string? Content)>("基本情况",
        [
            ("表名", EvaluationForms.Name(view)), ("年度", $"{view.Year}"), ("单位", view.Unit), ("项目", view.Project),
            ("年度总体目标", view.ExpectedGoal), ("实际完成情况", view.ReachedGoal), ("评价等级", view.Grade), ("单位负责人", view.Responsible), ("评分办法", view.Scheme),
        ])
        .Text("项目", line => line.Item).Text("内容", line => line.Content);

    static Sheet Funds(EvaluationView view)
    {
        var points = FormLines.FundRow(view);
        var sheet = Sheet.Of("资金情况", FormLines.Funds(view))
            .Text("分类", fund => fund.Group).Text("资金", fund => fund.Name)
            .Money("年初预算数", fund => fund.Line.Initial, MoneyUnit.TenThousandYuan)
            .Money("全年预算数", fund => fund.Line.Adjusted, MoneyUnit.TenThousandYuan)
            .Money("全年执行数", fund => fund.Line.Executed, MoneyUnit.TenThousandYuan)
            .Percentage("执行率", fund => fund.Line.Adjusted == 0 ? null : Math.Round((decimal)fund.Line.Executed / fund.Line.Adjusted, 4, MidpointRounding.AwayFromZero))
            .Number("分值", fund => fund.Group is null ? points?.Weight : null)
            .Number("得分", fund => fund.Group is null ? points?.Score : null);
        return view.FinanceTotal is null ? sheet : sheet.Number("财政评分", fund => fund.Group is null ? points?.Standing : null);
    }

    static Sheet Indicators(EvaluationView view, IReadOnlyList<IReadOnlyList<IndicatorView>> lines, int levels)
    {
        var sheet = Sheet.Of("绩效指标", lines.Select(path => new SheetLine(path, path[^1])).Append(new([], null)));
        for (var level = 0; level < levels; level++)
        {
            var at = level;
            sheet.Text(FormLines.LevelName(level), line => line.Leaf is null && at == 0 ? "总分" : line.Path.ElementAtOrDefault(at)?.Name);
        }
        sheet.Text("年度指标值", line => line.Leaf?.TargetText)
            .NumberOrText("实际完成值", line => line.Leaf?.Actual, line => line.Leaf?.ActualText).Text("计量单位", line => line.Leaf?.Unit)
            .Number("分值", line => line.Leaf?.Weight ?? view.Indicators.Where(i => i.IsLeaf).Sum(i => i.Weight))
            .Number("得分", line => line.Leaf is { } leaf ? leaf.Score : view.Total);
        if (view.FinanceTotal is { } total)
            sheet.Number("财政评分", line => line.Leaf is { } leaf ? leaf.Standing : total);
        return sheet.Text("偏差原因分析及改进措施", line => line.Leaf is { } leaf ? FormLines.Reason(leaf) : null);
    }

    /// <param name="Leaf">Null in the line of the total.</param>
    sealed record SheetLine(IReadOnlyList<IndicatorView> Path, IndicatorView? Leaf);
}
