using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A rate lies between 0 and 100 %, unless it is one that may exceed it (比率上限).</summary>
internal sealed class CapRule : IRule
{
    public string Id => "R-CAP100";
    public string Law => "办结率、满意率等比率在0—100%之间（增幅、调整率、完成率除外）";
    public string Example => "回访率103%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var rate in report.Rates.Where(r => r.Figure.Kind == UnitKind.Percent && r.Figure.IsExact && !Vocabulary.MayExceedHundred().IsMatch(r.Name)))
            yield return rate.Figure.Amount is > 100 or < 0
                ? make.Error([rate.Statement.Place], rate.Figure.Printed, "≤100%", $"{rate.Name}{rate.Figure.Printed}", "这类比率不会超过100%，请核对分子分母（常见于按次数统计）。")
                : make.Holds([rate.Statement.Place], rate.Figure.Printed, "0≤" + rate.Figure.Printed + "≤100%");
        foreach (var row in report.Forms.SelectMany(f => f.Indicators))
            if (row.Actual?.Number is { Kind: UnitKind.Percent, IsExact: true, Amount: > 100 } actual && Vocabulary.RateName().IsMatch(row.Name) && !Vocabulary.MayExceedHundred().IsMatch(row.Name))
                yield return make.Error([.. row.Places], actual.Printed, "≤100%", $"{row.Name}{actual.Printed}", "这类比率不会超过100%，请核对分子分母。");
    }
}
