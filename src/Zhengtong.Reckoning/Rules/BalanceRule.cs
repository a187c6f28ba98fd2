using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>年末结转结余 = 年初结转结余 + 本年收入 − 本年支出.</summary>
internal sealed class BalanceRule : IRule
{
    public string Id => Identities.Balance;
    public string Law => "年末结转结余=年初结转结余+本年收入-本年支出";
    public string Example => "年初结转10万元，收入100万元，支出90万元，年末结转30万元。";

    public IEnumerable<Finding> Check(Report report)
    {
        foreach (var group in report.Facts.Where(f => f.IsActual).GroupBy(f => (f.Part, f.Year, f.Fund)))
        {
            var facts = group.ToList();
            Fact? Of(string concept) => facts.Find(f => f.Concept == concept);
            if (Of(Concept.Closing) is not { } closing || Of(Concept.Income) is not { } income || Of(Concept.Spending) is not { } spending)
                continue;
            var opening = facts.Find(f => f.Concept == Concept.Opening && f.Sentence == closing.Sentence) ?? Of(Concept.Opening);
            var make = new Findings(this, report);
            Place[] places = [.. new[] { opening, income, spending, closing }.OfType<Fact>().Select(f => f.Place)];
            var scale = income.Figure.Scale;
            var due = Identities.ClosingOf(opening?.Quantity ?? Quantity.Exactly(0), income.Quantity, spending.Quantity);
            var arithmetic = $"{Arithmetic.Text((opening?.Amount ?? 0) / scale)}+{Arithmetic.Text(income.Amount / scale)}-{Arithmetic.Text(spending.Amount / scale)}={Arithmetic.Text(due.Value / scale)}";
            if (due.Meets(closing.Quantity))
                yield return make.Holds(places, closing.Figure.Printed, arithmetic);
            else if (opening is null && !report.Passages.Any(p => Vocabulary.NothingCarried().IsMatch(p.Text)))
                yield return make.Open(places, closing.Figure.Printed, "未写年初结转结余，年末数无法核对");
            else
                yield return make.Error(places, closing.Figure.Printed, Arithmetic.Like(income.Figure, due.Value), arithmetic, "请核对年初结转、收入、支出和年末结转四个数。");
        }
    }
}
