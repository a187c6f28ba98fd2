using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A rate or a growth carries its percent sign (漏写百分号).</summary>
internal sealed class MissingPercentRule : IRule
{
    public string Id => "R-UNIT";
    public string Law => "比率和增幅写明“%”";
    public string Example => "网上可办率达到90以上，受理量增长30.28。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var s in report.AllStatements.Where(s => s.Figure.Kind == UnitKind.None && s.Figure.Value is > 0 and <= 1000 && s.Figure.Scale == 1 && !s.Passage.IsCell))
            if (Vocabulary.EndsInRate().IsMatch(s.Words) && Closed(s))
                yield return make.Wrong(Severity.Info, [s.Place], s.Figure.Printed, s.Figure.Printed + "%", $"{s.Figure.Printed}→{s.Figure.Printed}%", "补上百分号。");
            else if (Vocabulary.EndsInGrowth().IsMatch(s.Words) && Closed(s) && report.Beside(s.Passage).Count(o => o.Sentence == s.Sentence && o.Figure.Kind == UnitKind.None && o.Figure.Decimals == s.Figure.Decimals) < 3)
                yield return make.Wrong(Severity.Warning, [s.Place], s.Figure.Printed, s.Figure.Printed + "%", $"{s.Figure.Printed}→{s.Figure.Printed}%", "补上百分号；如为数量，补上单位。");
    }

    // Only where nothing that could be a unit follows.
    private static bool Closed(Statement s) => s.Tail.Length == 0;
}
