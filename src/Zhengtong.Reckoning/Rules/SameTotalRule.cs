using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>The total score in the text is the form's (正文与自评表的总分).</summary>
internal sealed class SameTotalRule : IRule
{
    public string Id => "R-XREF";
    public string Law => "正文的自评总分与自评表的总分相同";
    public string Example => "自评表总分98，正文写自评得分96.5分。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        if (report.Forms.FirstOrDefault(f => f is { Project.Length: 0, TotalScore.Number: not null }) is not { TotalScore: { Number: { } printed } cell })
            yield break;
        foreach (var total in report.Totals.Where(t => !t.Passage.IsCell).Take(5))
            yield return total.Figure.Value == printed.Value
                ? make.Holds([total.Place], total.Figure.Printed, $"自评表总分{cell.Text}")
                : make.Error([total.Place, new(cell.At)], total.Figure.Printed, Arithmetic.Text(printed.Value) + "分", $"正文{total.Figure.Printed}≠自评表{cell.Text}", "正文与自评表的总分不同，请统一。");
    }
}
