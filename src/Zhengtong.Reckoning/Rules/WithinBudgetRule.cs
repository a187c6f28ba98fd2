using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>“控制在预算内” is held against the budget and the execution.</summary>
internal sealed class WithinBudgetRule : IRule
{
    private const decimal Notable = 1.1m;

    public string Id => "R-CMP";
    public string Law => "说“控制在预算范围内”的，决算不超过预算";
    public string Example => "“三公”经费预算3万元，决算4万元，控制在预算范围之内。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        var claims = report.Passages.SelectMany(p => Vocabulary.WithinBudget().Matches(p.Text).Select(m => (Passage: p, Match: m, Words: p.Text)))
            .Where(c => !c.Passage.Chapter.Within(x => x.Kind is ChapterKind.Plans or ChapterKind.Goals or ChapterKind.Problems)).Take(20).ToList();
        foreach (var concept in new[] { Concept.ThreePublic, Concept.Running, Concept.Personnel, Concept.Hospitality })
            if (Over(report, concept, Stage.Initial, Stage.Adjusted, Stage.Budget) is { } over && claims.Find(c => c.Words.Contains(concept)) is { Passage: not null } claim)
                yield return make.Error([over.Actual.Place, over.Budget.Place, claim.Passage.At(Math.Max(0, claim.Match.Index - 20), claim.Match.Index + claim.Match.Length)],
                    claim.Match.Value, "超过预算", $"{over.Actual.Figure.Printed}>{over.Budget.Figure.Printed}", "决算已超过预算，请改写或说明。");
        var rows = report.Forms.SelectMany(f => f.Indicators.Where(i => i.Actual is { } a && Vocabulary.WithinBudget().IsMatch(a.Text)).Select(i => (f, i))).ToList();
        if (rows.Count > 0 && Over(report, Concept.Basic, Stage.Initial, Stage.Budget) is { } basic && basic.Actual.Amount > basic.Budget.Amount * Notable)
            yield return make.Suspect(Severity.Warning, [basic.Budget.Place, basic.Actual.Place, .. rows.Where(r => r.f.Project.Length == 0).SelectMany(r => r.i.Places)],
                rows[0].i.Actual!.Text, $"年初预算的{basic.Actual.Amount / basic.Budget.Amount * 100:0.00}%",
                $"{Arithmetic.Text(basic.Actual.Amount / basic.Actual.Figure.Scale)}/{Arithmetic.Text(basic.Budget.Amount / basic.Actual.Figure.Scale)}={basic.Actual.Amount / basic.Budget.Amount * 100:0.00}%",
                "只在调整后的预算范围内，请写明年中追加情况。");
    }

    private static (Fact Actual, Fact Budget)? Over(Report report, string concept, params Stage[] stages)
    {
        var actual = report.Facts.FirstOrDefault(f => f.Concept == concept && f.IsActual && f.Year == (report.Year ?? f.Year));
        var budget = report.Facts.FirstOrDefault(f => f.Concept == concept && stages.Contains(f.Stage) && f.Year == (report.Year ?? f.Year));
        return actual is not null && budget is not null && actual.Figure.Range.Low > budget.Figure.Range.High && !UnitRule.IsSlip(actual.Figure, budget.Figure) ? (actual, budget) : null;
    }
}
