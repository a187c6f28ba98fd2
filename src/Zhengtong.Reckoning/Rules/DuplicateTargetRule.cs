using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>One thing has one target (目标重复且不一).</summary>
internal sealed class DuplicateTargetRule : IRule
{
    public string Id => "R-DUP";
    public string Law => "同一指标只有一个目标值、一个口径";
    public string Example => "网上可办率不低于70%；……网上可办率达到90%以上。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        var targets = report.Rates.Where(r => r.IsTarget && !r.Passage.IsCell && r.Passage.Marker?.Style != MarkerStyle.Label).Take(Report.MostTargets).ToList();
        for (var i = 0; i < targets.Count; i++)
            for (var j = i + 1; j < targets.Count; j++)
                if (targets[i].Figure.Amount != targets[j].Figure.Amount && targets[i].Statement != targets[j].Statement && RateNames.Same(targets[i], targets[j]))
                {
                    yield return make.Wrong(Severity.Warning, [targets[i].Statement.Whole, targets[j].Statement.Whole], $"{targets[i].Figure.Printed} / {targets[j].Figure.Printed}", "一个目标值",
                        $"{targets[i].Name}：{targets[i].Figure.Printed}≠{targets[j].Figure.Printed}", "同一指标写了两个目标，请统一。");
                    break;
                }
        foreach (var (first, second) in Compressions(report))
            yield return make.Suspect(Severity.Warning, [first.Place, second.Place], $"{first.Figure.Printed} / {second.Figure.Printed}", "一个压缩率", "压缩率=1-Σ承诺时限/Σ法定时限", "写明两个比率各自的口径，或只写一个。");
        foreach (var s in report.AllStatements.Where(s => s.Figure is { Kind: UnitKind.Duration, Unit: "工作日" or "个工作日", Decimals: 0 }))
            if (Vocabulary.PlainDays().Matches(s.Passage.Text).FirstOrDefault(m => m.Groups[1].Value == s.Figure.Value.ToString("0") && Math.Abs(m.Index - s.Figure.Start) < 160) is { } m)
                yield return make.Suspect(Severity.Info, [ClauseAround(s.Passage, m.Index), ClauseAround(s.Passage, s.Figure.Start)], $"{m.Value} / {s.Figure.Printed}", s.Figure.Printed, "日与工作日不同", "同一时限请用同一单位。");
    }

    private static Place ClauseAround(Passage passage, int at)
    {
        var start = passage.Text.LastIndexOfAny([',', ';', '。', ':'], at) + 1;
        var end = passage.Text.IndexOfAny([',', ';', '。', ':'], at);
        return passage.At(start, end < 0 ? passage.Text.Length : end);
    }

    // 承诺时限压缩90%，法定时限提速94.5%: two reductions of the same thing side by side.
    private static IEnumerable<(Statement, Statement)> Compressions(Report report)
    {
        foreach (var (_, statements) in report.Statements)
            for (var i = 1; i < statements.Count; i++)
                if (statements[i].Figure.Kind == UnitKind.Percent && statements[i - 1].Figure.Kind == UnitKind.Percent && statements[i].Sentence == statements[i - 1].Sentence
                    && statements[i].Figure.Amount != statements[i - 1].Figure.Amount
                    && Vocabulary.TimeReduced().IsMatch(statements[i].Words) && Vocabulary.TimeReduced().IsMatch(statements[i - 1].Words))
                    yield return (statements[i - 1], statements[i]);
    }
}
