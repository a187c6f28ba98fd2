using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>What was promised is held against what is reported; “全部完成” needs every target met (目标完成).</summary>
internal sealed partial class TargetRule : IRule
{
    public string Id => "R-TARGET";
    public string Law => "目标与完成值对照；称“目标完成率100%”的，各目标都要达到";
    public string Example => "目标：进驻率90%以上；完成：进驻率87%；绩效目标完成率100%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        var claims = report.Rates.Where(r => r.Figure is { Amount: >= 100, Kind: UnitKind.Percent } && Vocabulary.TargetsMet().IsMatch(r.Name)).ToList();
        var unmet = new List<(RateStatement Target, RateStatement Result)>();
        var results = report.Rates.Where(r => !r.IsTarget && r.Figure.Kind == UnitKind.Percent).Take(Report.MostTargets * 2).ToList();
        foreach (var target in report.Rates.Where(r => r.IsTarget && r.Figure.Kind is UnitKind.Percent or UnitKind.None).Take(Report.MostTargets))
            if (results.Find(r => RateNames.Same(target, r)) is { } result)
                if (Reached(target.Figure, result.Figure))
                    yield return make.Holds([target.Statement.Place, result.Statement.Place], target.Figure.Printed, $"{result.Figure.Printed}达到{target.Figure.Printed}");
                else
                    unmet.Add((target, result));
        foreach (var target in report.Rates.Where(r => r.IsTarget && r.Figure.Kind == UnitKind.Percent))
            if (Beside(report, target) is { } reached)
                yield return Reached(target.Figure, reached.Figure)
                    ? make.Holds([target.Statement.Place, reached.Place], target.Figure.Printed, $"{reached.Figure.Printed}达到{target.Figure.Printed}")
                    : make.Suspect(Admitted().IsMatch(target.Passage.Text) ? Severity.Info : Severity.Warning, [target.Statement.Place, reached.Place], reached.Figure.Printed, "≥" + target.Figure.Printed, $"{reached.Figure.Printed}<{target.Figure.Printed}", "目标未达到，请说明原因。");
        foreach (var (target, result) in Strictest(unmet))
            yield return Unmet(make, target, result, claims);
        foreach (var claim in claims)
            if (unmet.Count > 0)
                yield return make.Error([claim.Statement.Place, unmet[0].Result.Statement.Place], claim.Figure.Printed, "<100%",
                    string.Join("；", unmet.Select(u => $"{u.Target.Name}目标{u.Target.Figure.Printed}，完成{u.Result.Figure.Printed}")), "有目标未达到，不能称全部完成。");
        foreach (var bare in report.Rates.Where(r => r is { IsTarget: false, Figure.Amount: >= 100 } && Vocabulary.KeyWorkDone().IsMatch(r.Name) && !HasCounts(report, r)))
            yield return make.Suspect(Severity.Warning, [bare.Statement.Place], bare.Figure.Printed, "重点工作清单和完成数", "未列出重点工作", "列出重点工作及完成情况，使比率可以复算。");
    }

    /// <summary>Words that own up to a target that was missed.</summary>
    [GeneratedRegex("未达|没有达到|未完成|未能|扣|差|低于|不足|少|按比例|原因")]
    private static partial Regex Admitted();

    // “化解率目标为90%,实际为93.5%”
    private static Statement? Beside(Report report, RateStatement target) =>
        report.Beside(target.Passage) is var all && all.IndexOf(target.Statement) is >= 0 and var at && at + 1 < all.Count && all[at + 1] is { Figure: { Kind: UnitKind.Percent, IsExact: true } } next
        && next.Sentence == target.Statement.Sentence && Vocabulary.Achieved().IsMatch(next.Words) && next.Words.Length < 6 ? next : null;

    // Of several targets for one rate (reported by R-DUP) the lowest that is missed is named.
    private static IEnumerable<(RateStatement Target, RateStatement Result)> Strictest(List<(RateStatement Target, RateStatement Result)> unmet) =>
        unmet.GroupBy(u => u.Result).Select(g => g.MinBy(u => u.Target.Figure.Amount));

    private static Finding Unmet(Findings make, RateStatement target, RateStatement result, List<RateStatement> claims)
    {
        Place[] places = [target.Statement.Place, result.Statement.Place];
        var arithmetic = $"{result.Figure.Printed}<{target.Figure.Printed}";
        return claims.Count > 0
            ? make.Error(places, $"{result.Figure.Printed}（称目标完成率{claims[0].Figure.Printed}）", "≥" + target.Figure.Printed, arithmetic, "目标未达到，请如实写完成率并说明原因。")
            : make.Suspect(Severity.Info, places, result.Figure.Printed, "≥" + target.Figure.Printed, arithmetic, "目标未达到，请说明原因。");
    }

    private static bool Reached(Figure target, Figure result) => target.Qualifier switch
    {
        Qualifier.AtMost or Qualifier.LessThan => result.Range.Low <= target.Amount,
        _ => result.Range.High >= target.Amount,
    };

    private static bool HasCounts(Report report, RateStatement rate) =>
        report.Beside(rate.Passage).Exists(s => s.Figure.Kind == UnitKind.Count && s.Sentence == rate.Statement.Sentence)
        || report.Passages.Any(p => Vocabulary.KeyWorkCount().IsMatch(p.Text));
}
