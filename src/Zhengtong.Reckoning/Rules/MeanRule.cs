using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A mean printed beside its total and its count is one divided by the other (人均、户均、车均).</summary>
internal sealed partial class MeanRule : IRule
{
    public string Id => "R-PERCAP";
    public string Law => "人均、户均、车均等平均数=总数÷个数";
    public string Example => "公务用车6辆，全年运行费14.4万元，车均4.2万元。";

    [GeneratedRegex("(?<each>人|户|车|次|件|亩|村|校|家|床|班|场|项|公里|镇)均|平均每(?<each>人|户|辆|次|件|亩|村|校|家|床|班|场|项|公里|镇|名|个)")]
    private static partial Regex Each();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            foreach (var mean in statements.Where(s => s.Figure.Kind is UnitKind.Money or UnitKind.Count && s.Figure.Qualifier is Qualifier.Exact or Qualifier.About && !s.Subject.IsPrior))
                if (Each().Match(mean.Words) is { Success: true } m && !Vocabulary.ChangeWord().IsMatch(mean.Words) && CheckOne(make, statements, mean, m.Groups["each"].Value) is { } finding)
                    yield return finding;
    }

    private static Finding? CheckOne(Findings make, List<Statement> statements, Statement mean, string each)
    {
        var near = statements.Where(s => s != mean && s.Sentence == mean.Sentence && s.Figure.IsExact && !s.IsRelative && !s.Subject.IsPrior && !Each().IsMatch(s.Words)).ToList();
        var counts = near.Where(s => s.Figure.Kind == UnitKind.Count && s.Figure.Amount > 0 && Counts(s, each)).ToList();
        var totals = near.Where(s => s.Figure.Kind == mean.Figure.Kind && (s.Figure.Kind == UnitKind.Money || s.Figure.Unit == mean.Figure.Unit) && !counts.Contains(s)).ToList();
        var readings = (from total in totals from count in counts select (total, count, Range: Interval.Quotient(total.Figure.Range, count.Figure.Range)!.Value)).ToList();
        if (readings.Count == 0)
            return null;
        var (t, c, _) = readings.Find(r => r.Range.Meets(mean.Figure.Range)) is { total: not null } held ? held : readings[0];
        var holds = readings.Exists(r => r.Range.Meets(mean.Figure.Range));
        var due = t.Figure.Amount / c.Figure.Amount;
        var arithmetic = $"{Arithmetic.Text(t.Figure.Amount / mean.Figure.Scale)}/{c.Figure.Printed}={due / mean.Figure.Scale:0.####}";
        Place[] places = [mean.Passage.At(Math.Min(t.ClauseStart, c.ClauseStart), mean.Figure.End)];
        return holds ? make.Holds(places, mean.Figure.Printed, arithmetic)
            : readings.Count > 1 ? null
            : make.Error(places, mean.Figure.Printed, (due / mean.Figure.Scale).ToString("F" + Math.Max(mean.Figure.Decimals, 2)) + mean.Figure.Unit, arithmetic, "请核对平均数、总数和个数。");
    }

    // 辆 for 车均, 名 for 人均; else the unit itself.
    private static bool Counts(Statement s, string each) => s.Figure.Unit == each || each switch
    {
        "人" or "名" => s.Figure.Unit is "人" or "名",
        "车" => s.Figure.Unit is "辆" or "台",
        "床" => s.Figure.Unit == "张" && (s.Words + s.Tail).Contains("床"),
        "村" or "校" or "家" or "镇" or "班" => s.Figure.Unit is "个" or "所" or "家" && s.Tail.Contains(each),
        _ => false,
    };
}
