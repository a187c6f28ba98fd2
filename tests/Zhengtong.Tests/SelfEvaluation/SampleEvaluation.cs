using System.Globalization;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Platform.Web;

namespace Zhengtong.Tests.SelfEvaluation;

/// <summary>A bureau's evaluation under a shipped scheme, scored by its rules: a few targets missed and explained, a ledger that adds up.</summary>
public static class SampleEvaluation
{
    const string Why = "部分事项的系统还没有与省级平台对接，群众仍要到窗口提交纸质材料。已经与有关部门商定对接计划，下一年度六月底前完成，并按季度通报进度。";

    static readonly DateTimeOffset at = new(2024, 4, 1, 9, 0, 0, TimeSpan.FromHours(8));

    /// <param name="rescored">The finance office took points off one indicator.</param>
    public static EvaluationView Of(SchemeFile scheme, bool rescored = false)
    {
        var leaves = scheme.Indicators.Where(i => i.IsLeaf).ToList();
        var lines = scheme.Indicators.Select(i => i.IsLeaf ? Leaf(i, leaves.IndexOf(i)) : Line(i, Level(scheme, i))).ToList();
        if (rescored)
            lines[^1] = lines[^1] with { FinanceScore = lines[^1].Score - 1, FinanceReason = "问卷样本偏少，酌情扣 1 分" };
        var isProject = scheme.Subject == SchemeSubject.Project;
        return new(Guid.Empty, "ZP2023001", Guid.Empty, "江华瑶族自治县行政审批服务局", 2023, isProject ? Guid.Empty : null, isProject ? "政务服务大厅运行维护" : null, scheme.Name, scheme.Source,
            "江财绩〔2024〕1号", new(2024, 4, 30), "李四", "保障政务大厅、乡镇便民服务中心正常运行，推进“一件事一次办”，提高网上可办率。", "大厅和各便民服务中心全年正常开放，“一件事一次办”主题上线运行。",
            at, isProject ? ProjectFunds : UnitFunds, lines, []);

        IndicatorView Leaf(Indicator i, int n)
        {
            var (target, actual) = Values(i, missed: n % 4 == 2);
            var ticked = i.Tie is ChecklistTie list ? list.Points.Select(p => p.Code).ToList() : [];
            var score = Scoring.Of(i with { Target = target }, new(actual, target, ticked, true, false));
            return Line(i, Level(scheme, i)) with
            {
                Target = target,
                TargetText = TargetText(i, target),
                Actual = actual,
                ActualText = actual is { } value ? N(value) + i.Unit : $"{ticked.Count} 个要点",
                Score = score.Points,
                Arithmetic = score.Arithmetic,
                Reason = score.Points < i.Weight ? Why : null,
            };
        }
    }

    static IReadOnlyList<FundLine> UnitFunds { get; } =
    [
        Fund("合计", 0, 1400, 1673.48m, 1647.72m), Fund("来源：一般公共预算", 1, 1320, 1580.48m, 1556.20m), Fund("来源：政府性基金", 1, 80, 93, 91.52m),
        Fund("基本支出", 1, 900, 1020.10m, 1018.32m), Fund("人员经费", 2, 700, 810.10m, 809.30m), Fund("公用经费", 2, 200, 210, 209.02m), Fund("项目支出", 1, 500, 653.38m, 629.40m),
        Fund("“三公”经费", 1, 12, 10, 8.5m),
    ];

    static IReadOnlyList<FundLine> ProjectFunds { get; } =
        [Fund("合计", 0, 300, 400, 393.84m), Fund("来源：一般公共预算", 1, 300, 380, 373.84m), Fund("来源：其他资金", 1, 0, 20, 20), Fund("项目支出", 1, 300, 400, 393.84m)];

    static FundLine Fund(string name, int depth, decimal initial, decimal adjusted, decimal executed) => new(name, depth, Fen(initial), Fen(adjusted), Fen(executed));

    static long Fen(decimal wan) => (long)(wan * 1_000_000);

    static IndicatorView Line(Indicator i, int level) =>
        new(i.Code, i.Parent, level, i.Name, i.Weight, i.IsLeaf, false, i.Uncertain, i.Standard, i.Direction, i.Target, "", i.Unit, null, "", null, null, null, false, null, false, null, null, null, []);

    static int Level(SchemeFile scheme, Indicator i) => i.Parent is { } parent ? Level(scheme, scheme.Indicators.First(p => p.Code == parent)) + 1 : 1;

    static (decimal? Target, decimal? Actual) Values(Indicator i, bool missed) => i.Rule switch
    {
        FundRule => (null, 98.46m),
        QualityRule => (null, missed ? 76 : 100),
        StepRule rule => (null, missed ? rule.Limit + (i.Direction == Direction.AtMost ? rule.Step : -rule.Step) : rule.Limit),
        BandRule rule => (null, rule.Bands[missed ? 1 : 0].Bound),
        QuantityRule => (100, missed ? i.Direction == Direction.AtMost ? 105 : 95 : 100),
        _ => (null, null),
    };

    static string TargetText(Indicator i, decimal? target) => i.Rule switch
    {
        FundRule => IndicatorView.FundTarget,
        QualityRule => "达成预期",
        PointsRule => $"{(i.Tie as ChecklistTie)?.Points.Count} 个要点",
        _ => Choices.Name(i.Direction) + N((i.Rule as StepRule)?.Limit ?? (i.Rule as BandRule)?.Bands[0].Bound ?? target ?? 0) + i.Unit,
    };

    static string N(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
