using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Indicators are measurable, and vague words earn no full marks (定性指标).</summary>
internal sealed class QualityRule : IRule
{
    public string Id => "R-QUAL";
    public string Law => "比率类指标有数字目标和数字完成值；“基本完成”不得满分";
    public string Example => "财政供养人员控制率：目标“保障工资发放”，完成值“基本完成”，得满分。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var form in report.Forms)
        {
            foreach (var row in form.Indicators.Where(i => Vocabulary.RateName().IsMatch(i.Name) && !i.Name.Contains("满意度")))
                if (row.Actual is { Figures.Count: 0 } actual && row.Target is { Figures.Count: 0 } target && !actual.IsBlank)
                    yield return make.Suspect(Severity.Warning, [form.TitlePlace, .. row.Places], $"{target.Text} / {actual.Text}", "数字目标和数字完成值", $"“{row.Name}”是比率", "写明目标百分比和实际百分比。");
            var vague = form.Indicators.Where(i => i.Actual is { Number: null } a && Vocabulary.VagueDeed().IsMatch(a.Text) && i.ScoreValue is { } s && s >= i.WeightValue).ToList();
            if (vague.Count > 0)
                yield return make.Suspect(Severity.Warning, [form.TitlePlace, .. vague.SelectMany(i => i.Places)], "满分", "80%—60%",
                    string.Join("；", vague.Select(i => i.Actual!.Text).Distinct()), "“基本完成”属部分达成，不能得满分；已达成的请写明结果。");
        }
        var empty = report.Rates.Where(r => r.IsTarget && r.Passage.Marker is not null && Vocabulary.Unmeasurable().IsMatch(r.Name)).ToList();
        if (empty.Count > 0)
            yield return make.Suspect(Severity.Warning, empty.Select(r => r.Statement.Place), empty[0].Figure.Printed, "可衡量的指标", string.Join("；", empty.Select(r => r.Name)), "给出计算公式和实际完成值。");
    }
}
