using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Every lost point and every notable deviation has its reason (偏差原因).</summary>
internal sealed class DeviationRule : IRule
{
    private const decimal LowExecution = 90;

    public string Id => "R-DEVIATION";
    public string Law => "扣分、执行率低于90%的，写明偏差原因";
    public string Example => "分值5，得分4，偏差原因栏空白。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var form in report.Forms.Where(f => f.HasReasons))
        {
            var lost = form.Indicators.Where(i => i.LosesPoints && (i.Reason?.IsBlank ?? !i.Row.Loose)).ToList();
            if (lost.Count > 0)
                yield return make.Wrong(Severity.Warning, [form.TitlePlace, .. lost.SelectMany(i => i.Places)], "（空白）", "偏差原因",
                    string.Join("；", lost.Select(i => $"{i.Name}：{Arithmetic.Text(i.WeightValue!.Value)}→{Arithmetic.Text(i.ScoreValue!.Value)}")), "每扣一分都要写明原因和改进措施。");
            if (form.FundTotal is { Rate.Number: { Kind: UnitKind.Percent, Amount: < LowExecution } rate } fund && form.Indicators.TrueForAll(i => i.Reason?.IsBlank ?? true)
                && !report.Passages.Any(p => Vocabulary.ReasonGiven().IsMatch(p.Text)))
                yield return make.Suspect(Severity.Warning, [form.TitlePlace, new(fund.Row.At)], rate.Printed, "≥90%或说明原因", $"{rate.Printed}<90%", "执行率偏低，请说明原因。");
        }
    }
}
