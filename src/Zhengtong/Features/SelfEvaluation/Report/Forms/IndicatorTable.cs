using Zhengtong.Documents.Writing;
using static Zhengtong.Features.SelfEvaluation.FormCells;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The indicators of a form (绩效指标): a heading reaches down over its own, a branch with fewer levels across those it lacks.</summary>
sealed class IndicatorTable(EvaluationView view, FormCells cells)
{
    readonly IReadOnlyList<IReadOnlyList<IndicatorView>> lines = FormLines.Indicators(view);
    readonly bool rescored = view.FinanceTotal is not null;

    int Levels => FormLines.Levels(lines);

    public LetterTable Build() => new(Widths(), true,
    [
        Heads([.. Enumerable.Range(0, Levels).Select(FormLines.LevelName), "年度指标值", "实际完成值", "分值", "得分", .. rescored ? [FinanceScore] : Array.Empty<string>(), "偏差原因分析及改进措施"]),
        .. lines.Select((_, row) => Row(row)),
        [
            Words("总分", span: Levels + 2, align: CellAlign.Center), Points(view.Indicators.Where(i => i.IsLeaf).Sum(i => i.Weight)), cells.Figure(view.Total, "total"),
            .. rescored ? [cells.Figure(view.FinanceTotal, "finance-total")] : Array.Empty<LetterCell>(), Words($"评价等级：{view.Grade}"),
        ],
    ]);

    /// <summary>What fewer levels and no second score leave free goes to the reasons.</summary>
    IReadOnlyList<int> Widths()
    {
        int[] fixedOnes = [.. ((int[])[10, 13, 16]).TakeLast(Levels), 10, 11, 6, 6, .. rescored ? [6] : Array.Empty<int>()];
        return [.. fixedOnes, 100 - fixedOnes.Sum()];
    }

    IReadOnlyList<LetterCell> Row(int row)
    {
        var leaf = lines[row][^1];
        return
        [
            .. Headings(row),
            Words(leaf.Name, span: Levels - lines[row].Count + 1, align: CellAlign.Left),
            Words(leaf.TargetText, align: CellAlign.Center), cells.Figure(leaf.ActualText, "actual/" + leaf.Code),
            Points(leaf.Weight), cells.Figure(leaf.Score, "score/" + leaf.Code),
            .. rescored ? [cells.Figure(leaf.Standing, "finance/" + leaf.Code)] : Array.Empty<LetterCell>(),
            FormLines.Reason(leaf) is { } reason ? Words(reason, align: CellAlign.Left) : Blank,
        ];
    }

    /// <summary>The headings that begin with this row.</summary>
    IEnumerable<LetterCell> Headings(int row) => lines[row].SkipLast(1).Index().Where(h => row == 0 || !Has(row - 1, h.Index, h.Item))
        .Select(h => Words($"{h.Item.Name}\n（{Number(h.Item.Weight)}分）", rows: lines.Skip(row).Select((_, i) => row + i).TakeWhile(r => Has(r, h.Index, h.Item)).Count()));

    bool Has(int row, int level, IndicatorView heading) => lines[row].Count > level + 1 && lines[row][level].Code == heading.Code;
}
