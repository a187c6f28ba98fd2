using Zhengtong.Calendar;
using Zhengtong.Features.Organisation;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>What is still missing before an evaluation can be handed in (数据采集): each blank target or figure, each lost point without a reason, each section of the report that nobody wrote.</summary>
static class Collecting
{
    public static IEnumerable<MissingItem> Missing(EvaluationView view, Evaluation evaluation, ReportOutline outline, bool hasLedger, Places places)
    {
        var items = evaluation.Items.ToDictionary(i => i.Code);
        var asked = evaluation.Requests.Where(r => r.State is RequestState.Asked or RequestState.Declined).GroupBy(r => r.Indicator).ToDictionary(r => r.Key, r => r.MaxBy(x => x.Commitment.OpenedAt)!);
        MissingItem Of(string? code, string name, string what, string? act)
        {
            var request = code is null ? null : asked.GetValueOrDefault(code);
            if (request?.Answer is { } answer) what += $"；{places.Unit(request.UnitId)}答复：{answer}";
            var unit = request?.IsOpen == true ? request.UnitId : evaluation.UnitId;
            return new(code, name, what, unit, places.Unit(unit), request?.Commitment.DueAt?.ChinaDate() ?? view.DueOn, act, request?.Id);
        }

        if (!hasLedger) yield return Of(null, "预算账", $"本单位 {view.Year} 年还没有预算账，支出没法自评。请先在“预算”里开账、导入", null);
        if (string.IsNullOrWhiteSpace(view.ExpectedGoal)) yield return Of(null, "年度总体目标", "没有写预期目标", "goal");
        if (string.IsNullOrWhiteSpace(view.ReachedGoal)) yield return Of(null, "年度总体目标", "没有写实际完成情况", "goal");
        foreach (var i in view.Indicators)
        {
            var about = $"?indicator={Uri.EscapeDataString(i.Code)}";
            if (!i.IsLeaf && view.Indicators.All(c => c.Parent != i.Code)) yield return Of(i.Code, i.Name, "下面还没有设指标", "add" + about);
            if (!i.IsLeaf) continue;
            var rule = items[i.Code].Definition.Rule;
            if (rule is QuantityRule && i.Target is null) yield return Of(i.Code, i.Name, "没有设年度指标值", "target" + about);
            if (rule is not PointsRule && i.Actual is null) yield return Of(i.Code, i.Name, i.Source?.Metric is null ? "没有填实际完成值" : "记录里没有数据；有别的证明的，请填报并写明出处", "attest" + about);
            if (i.WantsReason && i.Reason is null && (rule is PointsRule || (i.Actual is not null && (rule is not QuantityRule || i.Target is not null))))
                yield return Of(i.Code, i.Name, i.Score < i.Weight || i.Score is null ? "丢了分，没有写偏差原因" : "超出指标值很多，没有写原因", (rule is PointsRule && i.Points.Any(p => p.Evidence is null) ? "tick" : "explain") + about);
        }
        foreach (var section in outline.Sections)
        {
            var written = evaluation.Passages.Find(p => p.Section == section.Code);
            if (section.Prompt is not null && written is null) yield return Of(null, $"报告“{section.Title}”", "还没有写", $"write?section={section.Code}");
            foreach (var typed in ReportText.TypedIn(written?.Text ?? "").Where(t => !evaluation.Facts.Exists(f => f.Section == section.Code && f.Text == t)))
                yield return Of(null, $"报告“{section.Title}”", $"“{typed}”是手填的数，没有写出处", $"vouch?section={section.Code}&figure={Uri.EscapeDataString(typed)}");
        }
    }
}
