using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Every indicator has its target and its actual value, and fund rows are filled in (指标值、完成值).</summary>
internal sealed class MissingValueRule : IRule
{
    public string Id => "R-MISSING";
    public string Law => "每个指标有目标值和完成值，资金各行填写完整";
    public string Example => "群众满意度：年度指标值（空白），完成值99%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var form in report.Forms)
        {
            foreach (var row in form.Indicators.Where(i => i.Weight is not null))
                if (row.Target is { IsBlank: true } || row.Actual is { IsBlank: true })
                    yield return make.Wrong(Severity.Warning, [form.TitlePlace, .. row.Places], "（空白）", row.Target is { IsBlank: true } ? "年度指标值" : "实际完成值", row.Name, "请填写。");
            var blank = form.Funds.Where(f => !f.IsTotal && f.Executed is not null && new[] { f.Initial, f.Adjusted, f.Executed }.All(c => c?.IsBlank ?? true)).ToList();
            if (blank.Count > 1 && blank.Exists(f => f.Label.Contains("拨款")) && form.Funds.Exists(f => f.IsTotal && f.Executed?.Number?.Amount > 0))
                yield return make.Suspect(Severity.Warning, [form.TitlePlace, .. blank.Select(b => new Place(b.Row.At))], "（空白）", "分项金额", "各行之和应等于年度资金总额", "填写资金来源各行；没有的填0。");
        }
        if (InProse(make, report) is { } finding)
            yield return finding;
    }

    // “指标1:事项梳理≥30000条,得2.5分”: a target and a score, and nothing in between.
    private static Finding? InProse(Findings make, Report report)
    {
        var bare = report.Statements.Where(s => s.Passage.Marker is { Style: MarkerStyle.Label } && !s.Passage.IsCell
            && s.Statements.Exists(x => !x.Figure.IsExact && x.Figure.Kind != UnitKind.Score) && s.Statements.Exists(x => x.Figure.Kind == UnitKind.Score)
            && s.Statements.Count == 2).Select(s => s.Passage).ToList();
        return bare.Count < 2 ? null
            : make.Suspect(Severity.Warning, bare.Select(p => p.At(0, p.Text.Length)), "（无完成值）", "实际完成值", $"{bare.Count}个指标只有目标和得分", "写明每个指标的实际完成值。");
    }
}
