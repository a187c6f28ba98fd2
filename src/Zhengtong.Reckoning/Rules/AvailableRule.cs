using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>可用预算 = 年初预算 + 上年结转 + 追加 − 追减; what is carried to next year is no source.</summary>
internal sealed class AvailableRule : IRule
{
    private static readonly string[] Totals = [Concept.Spending, Concept.Budget, Concept.Income, Concept.Turnover];

    public string Id => Identities.Available;
    public string Law => "全年预算（可用预算）=年初预算+上年结转+追加-追减；执行数不超过全年预算";
    public string Example => "年初预算100万元，追加30万元，全年预算150万元。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var group in report.Facts.GroupBy(f => (f.Part, f.Year)))
            if (CheckGroup(make, [.. group]) is { } finding)
                yield return finding;
        foreach (var list in report.Lists.Where(l => l.Total.Subject.Concept is Concept.Available or Concept.Income))
            if (list.Items.FirstOrDefault(i => Vocabulary.NextYear().IsMatch(i.Words)) is { } wrong)
                yield return make.Error([list.Place], wrong.Words + wrong.Figure.Printed, "不计入来源", "结转下年是余额，不是来源", "可用预算只含年初预算、上年结转和追加。");
        foreach (var fund in report.Forms.SelectMany(f => f.Funds.Where(x => x.IsTotal).Select(x => (Form: f, Row: x))))
            if (fund.Row is { Adjusted.Number: { } budget, Executed.Number: { } spent } && spent.Range.Low > budget.Range.High)
                yield return make.Error([fund.Form.TitlePlace, new(fund.Row.Row.At)], spent.Printed, "≤" + budget.Printed, $"{spent.Printed}>{budget.Printed}", "执行数超过全年预算数，请核对。");
    }

    private static Finding? CheckGroup(Findings make, List<Fact> facts)
    {
        Fact? Of(Stage stage, params string[] concepts) => facts.Find(f => concepts.Contains(f.Concept) && f.Stage == stage);
        Fact? Any(string concept) => facts.Find(f => f.Concept == concept);
        if (Of(Stage.Initial, Totals) is not { } initial || (Any(Concept.Available) ?? Of(Stage.Adjusted, Totals)) is not { } available
            || Any(Concept.Added) is not { } added || initial.Sentence < 0 || Math.Abs(available.Sentence - initial.Sentence) > 3)
            return null;
        var (carried, reduced) = (Any(Concept.Opening), Any(Concept.Reduced));
        var nothing = Quantity.Exactly(0);
        var (opening, less) = (carried?.Quantity ?? nothing, reduced?.Quantity ?? nothing);
        var due = Identities.AvailableOf(initial.Quantity, opening, added.Quantity, less);
        var scale = available.Figure.Scale;
        var arithmetic = string.Join("+", new[] { initial, carried, added }.OfType<Fact>().Select(f => Arithmetic.Text(f.Amount / scale)))
            + (reduced is null ? "" : "-" + Arithmetic.Text(reduced.Amount / scale)) + "=" + Arithmetic.Text(due.Value / scale);
        Place[] places = [.. new[] { initial, carried, added, reduced, available }.OfType<Fact>().Select(f => f.Place)];
        return due.Meets(available.Quantity) || (due - opening).Meets(available.Quantity)
            ? make.Holds(places, available.Figure.Printed, arithmetic)
            : make.Error(places, available.Figure.Printed, Arithmetic.Like(available.Figure, due.Value), arithmetic, "请核对年初预算、上年结转、追加和全年预算。");
    }
}
