using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Rules.Nearly;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>
/// A percentage reckoned the wrong way round (分母用错): done over planned turned upside down, growth of what is now, or what
/// is left for what was saved. What is planned, what was before and what something is compared with is what one divides by.
/// </summary>
internal sealed partial class WrongBaseRule : IRule
{
    /// <summary>So many figures back the two may stand.</summary>
    private const int Reach = 6;

    public string Id => "R-RATE";
    public string Law => "完成率、控制率以计划数、预算数、编制数为分母，增减幅以上年数、原数为分母";
    public string Example => "定编46人，在编44人，控制率104.55%。";

    [GeneratedRegex("预算|计划|任务|目标|定编|编制(?!内|外)|核定|法定|规定|原来|^原|上年|去年|同期|年初|控制价|概算|限价|标准(?:为|是)?$|应[\u4e00-\u9fff]{1,3}$|改造前|送审|合同价|经营收入")]
    private static partial Regex Base();

    [GeneratedRegex("率|增|升|提|降|减|节|压|缩|短|低|幅|浮|占|为|完成|达")]
    private static partial Regex Rate();

    [GeneratedRegex("增|升|提|降|减|节|压|缩|低|高|浮|涨|毛利")]
    private static partial Regex Change();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            if (!passage.Chapter.Within(c => c.Kind is ChapterKind.Goals or ChapterKind.Plans))
                for (var i = 2; i < statements.Count; i++)
                    if (statements[i].Figure is { Kind: UnitKind.Percent, IsExact: true, Value: > 0 } && Rate().IsMatch(statements[i].Words) && CheckOne(make, statements, i) is { } finding)
                        yield return finding;
    }

    [GeneratedRegex("^(?:审减|核减|节约|节支|资金节约|下浮|压减|压缩|节电|节水|降价)(?:率|幅度)?(?:为|达|约)?$")]
    private static partial Regex Saved();

    private static Finding? CheckOne(Findings make, List<Statement> statements, int at)
    {
        var percent = statements[at];
        var near = statements.Take(at).TakeLast(Reach).Where(s => s.Sentence == percent.Sentence && s.Figure is { IsExact: true, Amount: > 0 } && s.Figure.Kind is UnitKind.Money or UnitKind.Count or UnitKind.Duration).ToList();
        var plain = near.FindAll(s => !s.IsRelative || Vocabulary.Reached().IsMatch(s.Words) || Vocabulary.ComparedWith().IsMatch(s.Words));
        var isChange = Change().IsMatch(Vocabulary.ShareOf().Replace(percent.Words, "")) && !percent.Words.Contains("完成") && !percent.Words.EndsWith("的", StringComparison.Ordinal);
        var pairs = (from i in Enumerable.Range(0, plain.Count) from j in Enumerable.Range(0, i) where Measures.Of(plain[i].Figure).Measure == Measures.Of(plain[j].Figure).Measure select (plain[i], plain[j])).ToList();
        if (pairs.Exists(p => BaseOf(p.Item1, p.Item2) is { } b && (p.Item1 == b ? p.Item2 : p.Item1) is var x && Change().IsMatch(x.Words) && Says(percent, x.Figure.Range, b.Figure.Range)))
            return null; // “概算86万元,核减4.3万元,核减率5.0%”
        foreach (var (one, other) in pairs)
        {
            if (BaseOf(one, other) is not { } whole)
                continue;
            var part = whole == one ? other : one;
            var (a, b) = (Measures.Of(part.Figure).Figure.Range, Measures.Of(whole.Figure).Figure.Range);
            var by = Math.Abs(part.Figure.Amount - whole.Figure.Amount) is 0 ? (Interval?)null : part.Figure.Amount > whole.Figure.Amount ? a - b : b - a;
            if (by is not { } change || Says(percent, change, b) || Says(percent, a, b) && !isChange || near.Exists(x => near.Exists(y => x != y && !(x == part && y == whole) && !(x == whole && y == part) && x.Figure.Unit == y.Figure.Unit && !IsOf(x, part, whole) && Says(percent, x.Figure.Range, y.Figure.Range))))
                continue;
            if (Says(percent, b, a) && !isChange || isChange && (Says(percent, change, a) || Says(percent, a, b)))
                return Finding(make, percent, part, whole, isChange);
            // “送审2365万元,审定2199.45万元,审减率17%”: only these two can be meant.
            if (isChange && Saved().IsMatch(percent.Words) && plain.Count == 2 && near.TrueForAll(s => plain.Contains(s) || IsOf(s, part, whole)) && whole.Figure.Amount > part.Figure.Amount)
                return Finding(make, percent, part, whole, isChange);
        }
        return null;
    }

    // The difference of the two, printed beside them, over what is now is the same mistake.
    private static bool IsOf(Statement change, Statement part, Statement whole) =>
        Interval.Around(Math.Abs(part.Figure.Amount - whole.Figure.Amount), change.Figure.Half + part.Figure.Half + whole.Figure.Half).Meets(change.Figure.Range);

    // Of the two the one that is planned, or was before; null if both are, or neither.
    private static Statement? BaseOf(Statement later, Statement earlier)
    {
        if (Vocabulary.Reached().IsMatch(later.Words) || Became().IsMatch(later.Words) && Vocabulary.From().IsMatch(earlier.Words))
            return Vocabulary.From().IsMatch(earlier.Words) ? earlier : null;
        var (l, e) = (IsBase(later), IsBase(earlier));
        return l == e ? null : l ? later : earlier;
    }

    private static bool IsBase(Statement s) => (Base().IsMatch(s.Words) || s.Subject.IsPrior) && !Done().IsMatch(s.Words);

    [GeneratedRegex("建成|达到|完成|实现|审定|已|实际|决算|中标")]
    private static partial Regex Done();

    [GeneratedRegex("(?:至|到|为)$")]
    private static partial Regex Became();

    private static bool Says(Statement percent, Interval part, Interval whole) =>
        Interval.Quotient(part, whole) is { } q && Arithmetic.Percent(percent.Figure, (q.Low + q.High) / 2 * 100, q.Scaled(100)) == Fit.Holds;

    private static Finding Finding(Findings make, Statement percent, Statement part, Statement whole, bool isChange)
    {
        var due = (isChange ? Math.Abs(part.Figure.Amount - whole.Figure.Amount) : part.Figure.Amount) / whole.Figure.Amount * 100;
        Place[] places = [percent.Passage.At(Math.Min(part.ClauseStart, whole.ClauseStart), percent.Figure.End)];
        var arithmetic = isChange ? $"({part.Figure.Printed}-{whole.Figure.Printed})/{whole.Figure.Printed}={due:0.00}%" : $"{part.Figure.Printed}/{whole.Figure.Printed}={due:0.00}%";
        return make.Error(places, percent.Figure.Printed, due.ToString("F" + Math.Max(1, percent.Figure.Decimals)) + "%", arithmetic, "分子分母颠倒，或分母用错：以计划数、上年数等为分母。");
    }
}
