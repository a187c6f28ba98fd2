using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A rate whose sentence counts what failed, or counts success in two grades (不合格数、满意与基本满意).</summary>
internal sealed partial class ComplementRateRule : IRule
{
    public string Id => "R-RATE";
    public string Law => "合格率=(总数-不合格数)÷总数；满意率=(满意+基本满意)÷总数";
    public string Example => "抽检1520批次，不合格23批次，合格率95.49%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var rate in report.Rates.Where(r => r is { IsTarget: false, Figure: { Kind: UnitKind.Percent, IsExact: true } }))
            if (RateWords.Stem(rate.Name) is { } deed && CheckOne(make, rate, deed, report.Beside(rate.Passage)) is { } finding)
                yield return finding;
    }

    // “供水2146万立方米,售水1878万立方米,产销差率12.49%”: what is lost between the first and the second.
    [GeneratedRegex("(?:差|漏损|损耗|流失|下浮|空置|闲置|折扣|降价)率$")]
    private static partial Regex Lost();

    [GeneratedRegex("流失|辍学|死亡|损失|退学|报废|脱落|失联")]
    private static partial Regex Gone();

    [GeneratedRegex("(?:巩固|保有|存活|成活|保存|留存|在岗|保持)率$")]
    private static partial Regex Kept();

    private static Finding? CheckOne(Findings make, RateStatement rate, string deed, List<Statement> statements)
    {
        var all = statements.Where(s => s.Sentence == rate.Statement.Sentence && s.Figure is { IsExact: true, Kind: UnitKind.Count or UnitKind.Money } && !s.IsRelative && !s.Subject.IsPrior).ToList();
        bool Named(string a, string b) => all[0].Words.Contains(a, StringComparison.Ordinal) && all[1].Words.Contains(b, StringComparison.Ordinal) && (rate.Name.Contains(a, StringComparison.Ordinal) || rate.Name.Contains(b, StringComparison.Ordinal));
        if (all is [var one, var other] && one.Figure.Unit == other.Figure.Unit && Vocabulary.Opposites.Any(o => Named(o.One, o.Other) || Named(o.Other, o.One)))
        {
            var (part, sum) = (rate.Name.Contains(one.Words[..2], StringComparison.Ordinal) || Vocabulary.Opposites.Any(o => rate.Name.Contains(o.One) && one.Words.Contains(o.One) || rate.Name.Contains(o.Other) && one.Words.Contains(o.Other)) ? one.Figure : other.Figure, one.Figure.Amount + other.Figure.Amount);
            return sum == 0 ? null : Judge(make, rate, part.Amount, sum, Interval.Quotient(part.Range, one.Figure.Range + other.Figure.Range) ?? Interval.Exactly(part.Amount / sum), one);
        }
        var counts = all.FindAll(s => s.Figure.Start < rate.Figure.Start) is { Count: > 0 } before ? before : all;
        counts = counts.FindAll(c => c.Figure.Unit == counts[^1].Figure.Unit);
        if (counts.Count is < 2 or > 6 || counts.DistinctBy(c => c.Figure.Unit).Count() > 1 || counts.MaxBy(c => c.Figure.Amount) is not { Figure.Amount: > 0 } whole || whole != counts[0])
            return null;
        var denied = counts.Skip(1).Where(c => RateWords.Denied(c.Words, deed)).ToList();
        if (counts is [_, var rest] && Lost().IsMatch(rate.Name) && !rest.Words.Contains(deed, StringComparison.Ordinal))
            return Judge(make, rate, whole, [(whole.Figure.Amount - rest.Figure.Amount, $"{Arithmetic.Text(whole.Figure.Amount)}-{Arithmetic.Text(rest.Figure.Amount)}")]);
        if (counts is [_, var gone] && gone.Figure.Amount * 2 < whole.Figure.Amount && Gone().IsMatch(gone.Words) && Kept().IsMatch(rate.Name))
            return Judge(make, rate, whole, [(whole.Figure.Amount - gone.Figure.Amount, $"{Arithmetic.Text(whole.Figure.Amount)}-{Arithmetic.Text(gone.Figure.Amount)}")]);
        // “里程186公里,优等路143公里,良等路31公里,优良路率93%”: each part is named by one of the rate's characters.
        if (counts is [_, var p, var q] && p.Words.Length > 1 && q.Words.Length > 1 && p.Words[0] != q.Words[0] && rate.Name.Contains(p.Words[0]) && rate.Name.Contains(q.Words[0]) && p.Words[^1] == q.Words[^1])
            return Judge(make, rate, whole, [(p.Figure.Amount + q.Figure.Amount, Arithmetic.Plus([p.Figure.Amount, q.Figure.Amount])), (p.Figure.Amount, Arithmetic.Text(p.Figure.Amount)), (q.Figure.Amount, Arithmetic.Text(q.Figure.Amount))]);
        var agreed = counts.Skip(1).Where(c => c.Words.Contains(deed, StringComparison.Ordinal)).Except(denied).ToList();
        return (agreed.Count, denied.Count, counts.Count) switch
        {
            (0, 1, 2) => Judge(make, rate, whole, [(whole.Figure.Amount - denied[0].Figure.Amount, $"{Arithmetic.Text(whole.Figure.Amount)}-{Arithmetic.Text(denied[0].Figure.Amount)}")]),
            (2, 0, 3) when rate.Figure.Value == 100 => Judge(make, rate, whole, [(agreed.Sum(a => a.Figure.Amount), Arithmetic.Plus(agreed.Select(a => a.Figure.Amount))), .. agreed.Select(a => (a.Figure.Amount, Arithmetic.Text(a.Figure.Amount)))]),
            (2, _, _) when agreed.Sum(a => a.Figure.Amount) + denied.Sum(d => d.Figure.Amount) == whole.Figure.Amount =>
                Judge(make, rate, whole, [(agreed.Sum(a => a.Figure.Amount), Arithmetic.Plus(agreed.Select(a => a.Figure.Amount))), .. agreed.Select(a => (a.Figure.Amount, Arithmetic.Text(a.Figure.Amount)))]),
            _ => null,
        };
    }

    // “县域内住院8.2万人次,县域外0.8万人次,县域内住院率91.2%”: the whole is both together.
    private static Finding Judge(Findings make, RateStatement rate, decimal part, decimal whole, Interval quotient, Statement first)
    {
        var computed = part / whole * 100;
        Place[] places = [rate.Passage.At(Math.Min(first.ClauseStart, rate.Statement.ClauseStart), Math.Max(rate.Figure.End, first.Figure.End))];
        var arithmetic = $"{Arithmetic.Text(part)}/{Arithmetic.Text(whole)}={computed:0.00}%";
        return Arithmetic.Percent(rate.Figure, computed, quotient.Scaled(100)) == Fit.Wrong
            ? make.Error(places, rate.Figure.Printed, $"{computed:0.00}%", arithmetic, "请核对比率或它的分子、分母。")
            : make.Holds(places, rate.Figure.Printed, arithmetic);
    }

    // The first reading is the usual one; what holds in another is no error.
    private static Finding Judge(Findings make, RateStatement rate, Statement whole, List<(decimal Part, string Said)> readings)
    {
        Fit Of(decimal part) => Arithmetic.Percent(rate.Figure, part / whole.Figure.Amount * 100, Interval.Exactly(part / whole.Figure.Amount * 100));
        var (best, said) = readings.MinBy(r => Of(r.Part));
        Place[] places = [rate.Passage.At(whole.ClauseStart, rate.Figure.End)];
        var computed = best / whole.Figure.Amount * 100;
        var arithmetic = $"({said})/{Arithmetic.Text(whole.Figure.Amount)}={computed:0.00}%";
        return Of(best) switch
        {
            Fit.Holds => make.Holds(places, rate.Figure.Printed, arithmetic),
            Fit.Rounding => make.Wrong(Severity.Info, places, rate.Figure.Printed, computed.ToString("F" + rate.Figure.Decimals) + "%", arithmetic, "四舍五入与截尾之差，按四舍五入改。"),
            _ => make.Error(places, rate.Figure.Printed, computed.ToString("F" + Math.Max(rate.Figure.Decimals, 2)) + "%", arithmetic, "请核对比率或它的分子、分母。"),
        };
    }
}
