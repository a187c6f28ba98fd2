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

    [GeneratedRegex("(?<each>人|户|车|次|件|亩|村|校|家|床|班|场|项|公里|镇|生|所|栋|台|吨|单|例|月|日)均|平均每(?<each>公里|平方米|[\u4e00-\u9fff])")]
    private static partial Regex Each();

    /// <summary>By the month or the day: the total is the standard times a number of months that is not printed.</summary>
    [GeneratedRegex("每(?:月|天|日|年|季|周|学期)|[季周]均|月人均|月户均")]
    private static partial Regex Periodic();

    [GeneratedRegex("全年|年度|累计|20\\d\\d年")]
    private static partial Regex OfTheYear();

    private const int MonthsOfYear = 12;

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            foreach (var mean in statements.Where(s => s.Figure.Kind is UnitKind.Money or UnitKind.Count && s.Figure.Qualifier is Qualifier.Exact or Qualifier.About && !s.Subject.IsPrior))
                if (Each().Match(mean.Words) is { Success: true } m && !Vocabulary.ChangeWord().IsMatch(mean.Words) && !Periodic().IsMatch(mean.Words) && CheckOne(make, statements, mean, m.Groups["each"].Value) is { } finding)
                    yield return finding;
    }

    private static Finding? CheckOne(Findings make, List<Statement> statements, Statement mean, string each)
    {
        var near = statements.Where(s => s != mean && s.Sentence == mean.Sentence && s.Figure.IsExact && !s.IsRelative && !s.Subject.IsPrior && !Each().IsMatch(s.Words) && !(Vocabulary.Reached().IsMatch(s.Words) && statements.IndexOf(s) is > 0 and var at && Each().IsMatch(statements[at - 1].Words))).ToList();
        var counts = near.Where(s => s.Figure.Kind == UnitKind.Count && s.Figure.Amount > 0 && Counts(s, each)).ToList();
        var totals = near.Where(s => s.Figure.Kind == mean.Figure.Kind && (s.Figure.Kind == UnitKind.Money || s.Figure.Unit == mean.Figure.Unit) && !counts.Contains(s)).ToList();
        // “人均培训支出”: of several totals the one that bears the mean's name.
        var noun = mean.Words[(mean.Words.LastIndexOf('均') + 1)..];
        if (totals.Count > 1 && noun.Length > 1 && totals.FindAll(t => t.Words.Contains(noun[^2..], StringComparison.Ordinal)) is { Count: > 0 } named)
            totals = named.FindAll(t => t.Words.EndsWith(noun, StringComparison.Ordinal)) is { Count: > 0 } exactly ? exactly : named;
        if (each is "月" or "日")
            return totals is [var period] && counts.Count == 0 ? OfTime(make, mean, period, near.FindAll(s => s.Figure.Kind == UnitKind.Duration && s.Figure.Unit.EndsWith(each == "日" ? '天' : '月')), each) : null;
        var readings = (from total in totals from count in counts select (total, count, Range: Interval.Quotient(total.Figure.Range, count.Figure.Range)!.Value)).DistinctBy(r => (r.total.Figure.Amount, r.count.Figure.Amount)).ToList();
        if (readings.Count == 0)
            return null;
        return readings.Find(r => r.Range.Meets(mean.Figure.Range)) is { total: not null } held ? Judge(make, mean, held.total, held.count.Figure)
            : readings.DistinctBy(r => r.total).Skip(1).Any() ? null : Judge(make, mean, readings[0].total, readings[0].count.Figure);
    }

    // By the months or days printed beside it, else by those of a year.
    private static Finding? OfTime(Findings make, Statement mean, Statement total, List<Statement> times, string each) =>
        times is [var time] && time.Figure.Amount > 0 ? Judge(make, mean, total, time.Figure)
        : times.Count > 0 || !OfTheYear().IsMatch(total.Words) ? null
        : each == "月" ? Judge(make, mean, total, total.Figure with { Value = MonthsOfYear, Scale = 1, Decimals = 0, Kind = UnitKind.Count, Unit = "个月" })
        : Daily(make, mean, total);

    // “日均386吨,全年14.1万吨”: of all days or of working days, of which the year has not more than these.
    private static Finding? Daily(Findings make, Statement mean, Statement year)
    {
        var day = mean.Figure with { Kind = UnitKind.None };
        if (Interval.Quotient(year.Figure.Range, day.Range) is not { } days)
            return null;
        Place[] places = [mean.Passage.At(Math.Min(year.ClauseStart, mean.ClauseStart), Math.Max(year.Figure.End, mean.Figure.End))];
        var arithmetic = $"{year.Figure.Printed}/{mean.Figure.Printed}={year.Figure.Amount / mean.Figure.Amount:0.#}天";
        return AllDays.Meets(days) || WorkingDays.Meets(days) ? make.Holds(places, mean.Figure.Printed, arithmetic)
            : make.Error(places, mean.Figure.Printed, $"{year.Figure.Amount / AllDays.High / mean.Figure.Scale:0.##}（按{AllDays.High}天）", arithmetic, "请核对日均数、全年数和天数。");
    }

    private static readonly Interval AllDays = new(364, 366), WorkingDays = new(240, 313);

    private static Finding Judge(Findings make, Statement mean, Statement total, Figure count)
    {
        var due = total.Figure.Amount / count.Amount;
        var arithmetic = $"{Arithmetic.Text(total.Figure.Amount / mean.Figure.Scale)}/{count.Printed}={due / mean.Figure.Scale:0.####}";
        Place[] places = [mean.Passage.At(Math.Min(total.ClauseStart, mean.ClauseStart), Math.Max(total.Figure.End, mean.Figure.End))];
        return Interval.Quotient(total.Figure.Range, count.Range)!.Value.Meets(mean.Figure.Range) ? make.Holds(places, mean.Figure.Printed, arithmetic)
            : make.Error(places, mean.Figure.Printed, (due / mean.Figure.Scale).ToString("F" + Math.Max(mean.Figure.Decimals, 2)) + mean.Figure.Unit, arithmetic, "请核对平均数、总数和个数。");
    }

    // 辆 for 车均, 名 for 人均; else the unit itself.
    private static bool Counts(Statement s, string each) => s.Figure.Unit == each || s.Figure.Unit == each + "次" || each switch
    {
        "人" or "名" or "生" => s.Figure.Unit is "人" or "名" or "人次",
        "车" => s.Figure.Unit is "辆" or "台",
        "床" => s.Figure.Unit == "张" && (s.Words + s.Tail).Contains("床"),
        "村" or "校" or "家" or "镇" or "班" => s.Figure.Unit is "个" or "所" or "家" && s.Tail.Contains(each),
        _ => false,
    };
}
