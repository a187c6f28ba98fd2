using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Amounts and indicators stand in the class they belong to (归类).</summary>
internal sealed class ClassRule : IRule
{
    public string Id => "R-CLASS";
    public string Law => "指标和金额归入正确的类别";
    public string Example => "硬件采购项目的指标写“人员经费”；单位缴纳社保写在社保基金预算下。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var form in report.Forms.Where(f => f.Project.Length > 0 && !Vocabulary.PersonnelProject().IsMatch(f.Project)))
            if (form.Indicators.Where(i => Vocabulary.BasicSpendingItem().IsMatch(i.Name)).ToList() is { Count: > 0 } rows)
                yield return make.Suspect(Severity.Warning, [form.TitlePlace, .. rows.Select(r => r.NameAndTarget)], string.Join("、", rows.Select(r => r.Name)), "本项目的指标", "人员经费、公用经费属基本支出", "换成反映本项目产出和效果的指标。");
        foreach (var (passage, statements) in report.Statements)
        {
            if (statements.FirstOrDefault() is { Figure.Kind: UnitKind.Count } first && Vocabulary.EconomicBenefit().IsMatch(passage.Text) && Vocabulary.WorkDone().IsMatch(first.Words))
                yield return make.Suspect(Severity.Info, [passage.At(0, first.Figure.End)], "经济效益", "数量指标", "办件量是产出数量，不是经济效益", "移到产出数量指标，经济效益写节约的成本等。");
            foreach (var s in statements.Where(MisplacedResult.Is))
                yield return make.Suspect(Severity.Info, [passage.At(0, s.Figure.End)], s.Figure.Printed, "目标值", "目标里写了完成数", "目标写承诺的数，完成数写到绩效部分。");
            if (passage.Chapter.Within(c => c.Title.Contains("社会保险基金")) && statements.FirstOrDefault(s => s.Figure.Kind == UnitKind.Money && s.Figure.Amount > 0 && Vocabulary.EmployerInsurance().IsMatch(s.Words)) is { } insurance)
                yield return make.Wrong(Severity.Warning, [insurance.Place], "社会保险基金预算", "基本支出", "单位缴费是基本支出，不是社保基金预算支出", "单位缴费写在基本支出；没有社保基金预算的写“无”。");
        }
    }
}
