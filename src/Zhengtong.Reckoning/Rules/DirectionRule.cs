using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Time, cost and complaints are indicators where less is better (反向指标).</summary>
internal sealed class DirectionRule : IRule
{
    public string Id => "R-DIRECTION";
    public string Law => "时限、成本、投诉类指标用“≤”";
    public string Example => "办理时间≥5天；人均培训经费≥100元。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var s in report.AllStatements.Where(s => s.Figure.Kind is UnitKind.Duration or UnitKind.Money or UnitKind.Count && Signed(s) && IsIndicator(s)))
            if (Vocabulary.ReverseIndicator().IsMatch(s.Words))
                yield return Turn(make, [s.Place], s.Words.TrimEnd('≥', '>', '='), s.Figure.Printed);
        foreach (var form in report.Forms)
            foreach (var row in form.Indicators)
                if (row.Target?.Number is { Qualifier: Qualifier.AtLeast or Qualifier.MoreThan, Kind: not (UnitKind.Percent or UnitKind.Score) } target
                    && Vocabulary.ReverseIndicator().IsMatch(row.Name))
                    yield return Turn(make, [form.TitlePlace, .. row.Places], row.Name, target.Printed);
                else if (Unnumbered(row))
                    yield return Turn(make, [form.TitlePlace, .. row.Places], row.Name, row.Target!.Text[1..]);
    }

    private static bool Unnumbered(IndicatorRow row) => row.Target is { Number: null, Text: ['≥', ..] } && row.Name.Contains("成本", StringComparison.Ordinal);

    private static bool Signed(Statement s) => s.Figure.Qualifier is Qualifier.AtLeast && s.Figure.Start > 0 && s.Passage.Text[s.Figure.Start - 1] is '≥' or '=';

    private static bool IsIndicator(Statement s) => s.Passage.Marker is not null || s.Passage.Text.Contains("指标") || s.Passage.Chapter.Within(c => c.Kind == ChapterKind.Goals);

    private static Finding Turn(Findings make, Place[] places, string name, string target) =>
        make.Wrong(Severity.Warning, places, "≥" + target, "≤" + target, $"{name}越小越好", "这是反向指标，目标应写“≤”。");
}
