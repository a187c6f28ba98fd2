using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>What is paid by a standard is the standard times the number, in a year by the month times the months (标准×人数).</summary>
internal sealed partial class StandardAmountRule : IRule
{
    private const int MonthsOfYear = 12;

    public string Id => "R-PERCAP";
    public string Law => "按标准发放的金额=标准×人数（按月发放的再乘月数）";
    public string Example => "按每人每月600元为52人发放补贴，全年47.44万元。";

    [GeneratedRegex("(?:每(?<each>人次|人|名|户|亩|辆|车|村|个|所|家|张|床|平方米|公里|米|台|套|场|次|期|头|只|株|吨|班|校|生|例|项|件|份|座|处|眼|口|棵|架|艘|栋|盏|顶|节|门|支|幅|块|册|本)(?:每(?<time>月|年|天|日|学期))?|(?<each>人|生|户|亩)均每?(?<time>月|天|学期)|(?<time>月)(?<each>人|户)均)[\u4e00-\u9fff]{0,6}$")]
    private static partial Regex Standard();

    [GeneratedRegex("超|不高于|不低于|低于|高于|以内|上限|最高|限额")]
    private static partial Regex Bounded();

    [GeneratedRegex("全年|年度|一年")]
    private static partial Regex OfTheYear();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            foreach (var standard in statements.Where(s => s.Figure is { Kind: UnitKind.Money, IsExact: true }))
                if (!Bounded().IsMatch(standard.Words + standard.Tail) && Standard().Match(standard.Words) is { Success: true } m && CheckOne(make, statements, standard, m) is { } finding)
                    yield return finding;
    }

    private static Finding? CheckOne(Findings make, List<Statement> statements, Statement standard, Match m)
    {
        var near = statements.Where(s => s != standard && s.Sentence == standard.Sentence && s.Figure.IsExact && !s.IsRelative && !s.Subject.IsPrior).ToList();
        var each = m.Groups["each"].Value is "车" ? "辆" : m.Groups["each"].Value is "名" or "生" ? "人" : m.Groups["each"].Value;
        var counts = near.Where(s => s.Figure.Kind == UnitKind.Count && s.Figure.Unit == each).ToList();
        var sums = near.Where(s => s.Figure.Kind == UnitKind.Money && !Standard().IsMatch(s.Words)).ToList();
        if (counts.DistinctBy(c => c.Figure.Amount).ToList() is not [var count] || sums.DistinctBy(s => s.Figure.Amount).ToList() is not [var sum])
            return null;
        // By the day, without a number of days: nothing can be said.
        if (m.Groups["time"].Value is "天" or "日" && !near.Exists(s => s.Figure.Kind == UnitKind.Duration))
            return null;
        var once = standard.Figure.Amount * count.Figure.Amount;
        var range = count.Figure.Range.Scaled(standard.Figure.Amount);
        var months = near.Where(s => s.Figure.Unit is "个月" or "月" or "天" or "日" or "个学期").Select(s => s.Figure.Amount);
        decimal[] times = m.Groups["time"].Value == "月" ? [.. months, .. Enumerable.Range(OfTheYear().IsMatch(sum.Words) ? MonthsOfYear : 1, OfTheYear().IsMatch(sum.Words) ? 1 : MonthsOfYear).Select(i => (decimal)i)] : m.Groups["time"].Value == "学期" ? [1, 2] : [1, .. months];
        Place[] places = [standard.Passage.At(Math.Min(standard.ClauseStart, count.ClauseStart), Math.Max(sum.Figure.End, standard.Figure.End))];
        var most = once * (m.Groups["time"].Value == "月" ? MonthsOfYear : 1);
        var arithmetic = $"{standard.Figure.Printed}×{count.Figure.Printed}{(most == once ? "" : $"×{MonthsOfYear}个月")}={Arithmetic.Like(sum.Figure, most)}";
        return times.Any(t => sum.Figure.Range.Meets(range.Scaled(t))) ? make.Holds(places, sum.Figure.Printed, arithmetic)
            : make.Error(places, sum.Figure.Printed, Arithmetic.Like(sum.Figure, most), arithmetic, "请核对标准、人数和金额；中途有增减的，写明平均人数。");
    }
}
