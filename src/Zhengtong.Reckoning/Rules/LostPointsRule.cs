using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>All points lost and the total score make up the full hundred (扣分合计=100-总得分).</summary>
internal sealed partial class LostPointsRule : IRule
{
    private const decimal FullMarks = 100;

    public string Id => "R-SCORE-SUM";
    public string Law => "扣分合计=100-总得分";
    public string Example => "自评92.4分……以上合计扣6.7分。";

    [GeneratedRegex("(?:合计|共计|总计|累计|总共)(?:被)?(?:扣|失)(?:分|去|掉|减)?(?:为)?$|(?:扣分|失分)(?:合计|共计?|总计|总数)(?:为)?$|^(?:四|五|六|各|全部)项(?:指标)?共(?:扣|失)(?:分)?$")]
    private static partial Regex AllLost();

    public IEnumerable<Finding> Check(Report report)
    {
        var scores = report.Totals.Where(t => t.Figure.Amount is > 50 and <= FullMarks).Select(t => t.Figure.Amount)
            .Concat(report.Forms.Select(f => f is { TotalWeight.Number.Value: FullMarks, TotalScore.Number.Value: var s } ? s : 0)).Where(s => s > 0).Distinct().ToList();
        if (scores is not [var score])
            yield break;
        var make = new Findings(this, report);
        foreach (var lost in report.AllStatements.Where(s => s.Figure is { Kind: UnitKind.Score, IsExact: true } && AllLost().IsMatch(s.Words) && !s.Passage.Text.AsSpan(s.Figure.End).StartsWith(",加上")))
        {
            var arithmetic = $"{FullMarks}-{Arithmetic.Text(score)}={Arithmetic.Text(FullMarks - score)}";
            yield return lost.Figure.Amount + score == FullMarks ? make.Holds([lost.Place], lost.Figure.Printed, arithmetic)
                : make.Suspect(Severity.Warning, [lost.Place], lost.Figure.Printed, Arithmetic.Text(FullMarks - score) + "分", arithmetic, "扣分合计与总得分不相符，请核对。");
        }
    }
}
