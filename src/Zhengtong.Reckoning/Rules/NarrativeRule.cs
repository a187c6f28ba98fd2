using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>What is told does not contradict the figures (文字与数字).</summary>
internal sealed class NarrativeRule : IRule
{
    private const decimal NotableChange = 1.3m;

    public string Id => "R-NARR";
    public string Law => "文字说法与数字一致：满分不与所列问题矛盾，“压减”不与大幅增长矛盾";
    public string Example => "自评100分；存在资产超标准配置的情况。";

    public IEnumerable<Finding> Check(Report report) => FullMarks(new(this, report), report).Concat(Thrift(new(this, report), report)).Concat(Improvement(new(this, report), report));

    private static IEnumerable<Finding> FullMarks(Findings make, Report report)
    {
        if (report.Totals.FirstOrDefault(t => t.Figure.Amount == 100) is not { } total)
            yield break;
        var problems = report.Passages.Where(p => p.Chapter.Within(c => c.Kind == ChapterKind.Problems)).ToList();
        if (problems.Exists(p => !p.IsHeading && p.Text.Length > 12))
            yield return make.Suspect(Severity.Warning, problems.Take(4).Select(p => p.At(0, p.Text.Length)).Prepend(total.Place), "100", "低于100", "满分与所列问题矛盾", "有问题的项目应扣分，或说明问题不影响得分的理由。");
        foreach (var passage in report.Passages.Where(p => !p.Chapter.Within(c => c.Kind is ChapterKind.Problems or ChapterKind.Plans or ChapterKind.Duties)))
            if (Vocabulary.AdmittedDefect().Match(passage.Text) is { Success: true } m)
                yield return make.Wrong(Severity.Warning, [total.Place, passage.At(m.Index, m.Index + m.Length)], "100", "该项不能得满分", m.Value, "该项按评分标准扣分。");
    }

    private static IEnumerable<Finding> Thrift(Findings make, Report report)
    {
        var initial = report.Facts.FirstOrDefault(f => f.Concept is Concept.Spending or Concept.Turnover or Concept.Budget && f.Stage is Stage.Initial or Stage.Budget && f.Year == (report.Year ?? f.Year));
        var actual = report.Facts.FirstOrDefault(f => f.Concept is Concept.Spending or Concept.Turnover && f.IsActual && f.Year == (report.Year ?? f.Year));
        if (initial is null || actual is null || initial.Amount <= 0 || actual.Amount <= initial.Amount * NotableChange || UnitRule.IsSlip(initial.Figure, actual.Figure))
            yield break;
        var adjusted = (actual.Amount - initial.Amount) / initial.Amount * 100;
        var arithmetic = $"({Arithmetic.Text(actual.Amount / actual.Figure.Scale)}-{Arithmetic.Text(initial.Amount / actual.Figure.Scale)})/{Arithmetic.Text(initial.Amount / actual.Figure.Scale)}={adjusted:0.00}%";
        foreach (var pattern in new[] { Vocabulary.ThriftClaim(), Vocabulary.StrictClaim() })
            if (report.Passages.FirstOrDefault(p => !p.Chapter.Within(c => c.Kind is ChapterKind.Plans or ChapterKind.Problems or ChapterKind.Duties) && pattern.IsMatch(p.Text)) is { } passage)
            {
                var m = pattern.Match(passage.Text);
                yield return make.Suspect(Severity.Warning, [passage.At(m.Index, m.Index + m.Length), initial.Place, actual.Place], m.Value, $"执行数是年初预算的{actual.Amount / initial.Amount * 100:0.0}%", arithmetic, "说明年中追加的原因，改写与数字不符的说法。");
            }
    }

    private static IEnumerable<Finding> Improvement(Findings make, Report report)
    {
        var full = report.Forms.FirstOrDefault(f => f.Project.Length == 0 && f.FundTotal?.Rate?.Number?.Amount >= 100)?.FundTotal;
        foreach (var passage in report.Passages.Where(p => full is not null && p.Chapter.Within(c => c.Kind == ChapterKind.Problems)))
            if (Vocabulary.RateToImprove().Match(passage.Text) is { Success: true } m)
                yield return make.Suspect(Severity.Warning, [passage.At(m.Index, m.Index + m.Length), new(full!.Row.At)], m.Value, "执行率" + full!.Rate!.Text, "执行率已为100%", "把问题写具体，与数字一致。");
    }
}
