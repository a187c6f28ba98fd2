using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Scores carry at most two decimals (小数位数).</summary>
internal sealed class RoundRule : IRule
{
    public string Id => "R-ROUND";
    public string Law => "得分最多两位小数";
    public string Example => "得分97.3333分。";

    public IEnumerable<Finding> Check(Report report) =>
        report.AllStatements.Where(s => s.Figure is { Kind: UnitKind.Score, Decimals: > 2 }).Select(s => (s.Figure, s.Place))
            .Concat(report.Forms.SelectMany(f => f.Indicators).Where(i => i.Score?.Number is { Decimals: > 2 }).Select(i => (i.Score!.Number!, new Place(i.Score!.At))))
            .Select(f => new Findings(this, report).Wrong(Severity.Info, [f.Item2], f.Item1.Printed, Math.Round(f.Item1.Value, 2, MidpointRounding.AwayFromZero).ToString("0.00"), "保留两位小数", "按四舍五入保留两位小数。"));
}
