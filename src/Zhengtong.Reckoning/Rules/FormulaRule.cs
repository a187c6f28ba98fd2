using System.Globalization;
using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A printed calculation is the standard one and comes to what is printed (算式).</summary>
internal sealed partial class FormulaRule : IRule
{
    public string Id => "R-FORMULA";
    public string Law => "所列算式与标准公式一致，并且算得出所写的结果";
    public string Example => "在职15人/编制19人×1%=79%。";

    [GeneratedRegex(@"(?<a>\d+(?:\.\d+)?)[^\d/÷+=×,;。]{0,8}[/÷][^\d/÷+=×,;。]{0,10}(?<b>\d+(?:\.\d+)?)[^\d/÷+=×,;。]{0,8}(?:\)?[×*xX](?<c>\d+)(?<pct>%)?)?\)?[=≈](?<r>\d+(?:\.\d+)?)(?<rp>%)?")]
    private static partial Regex Division();

    [GeneratedRegex(@"(?<r>\d+(?:\.\d+)?)(?<rp>%)\((?<a>\d+(?:\.\d+)?)[^\d/÷)]{0,3}[/÷](?<b>\d+(?:\.\d+)?)[^\d)]{0,3}\)")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<a>\d+(?:\.\d+)?)(?<pa>%)?[^\d/÷+=×,;。]{0,6}[×*](?<b>\d+(?:\.\d+)?)(?<pb>%)?[^\d/÷+=×,;。]{0,3}=(?<r>\d+(?:\.\d+)?)(?!\d*%)")]
    private static partial Regex Product();

    // 上年结转96.4万元+年初预算1830万元-追减33.75万元=1892.65万元
    [GeneratedRegex(@"(?<![\d.×÷/])(?:(?<a>\d+(?:\.\d+)?)[^\d/÷+=×,;。-]{0,6}(?<s>[+-])[^\d/÷+=×,;。()-]{0,12}){1,8}(?<a>\d+(?:\.\d+)?)[^\d/÷+=×,;。()-]{0,6}=[^\d/÷+=×,;。()-]{0,8}(?<r>\d+(?:\.\d+)?)(?![\d.]*[%×÷/+])")]
    private static partial Regex Chain();

    private static Finding Add(Findings make, Passage passage, Match m)
    {
        var terms = m.Groups["a"].Captures.Select(c => decimal.Parse(c.ValueSpan, CultureInfo.InvariantCulture)).ToList();
        var signs = m.Groups["s"].Captures.Select(c => c.Value == "+" ? 1 : -1).Prepend(1).ToList();
        var (due, printed) = (terms.Zip(signs).Sum(t => t.First * t.Second), decimal.Parse(m.Groups["r"].ValueSpan, CultureInfo.InvariantCulture));
        Place[] places = [passage.At(m.Index, m.Index + m.Length)];
        var arithmetic = string.Concat(terms.Zip(signs).Select((t, i) => (t.Second < 0 ? "-" : i > 0 ? "+" : "") + Arithmetic.Text(t.First))) + "=" + Arithmetic.Text(due);
        return Math.Abs(due - printed) <= Tolerance * terms.Count ? make.Holds(places, m.Groups["r"].Value, arithmetic)
            : make.Error(places, m.Groups["r"].Value, Arithmetic.Text(due), arithmetic, "算式两边不相等，请核对各数。");
    }

    private const decimal Tolerance = 0.01m;

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var passage in report.Passages.Where(p => p.Text.AsSpan().IndexOfAny('=', '≈', '/') >= 0))
        {
            foreach (Match m in Division().Matches(passage.Text).Concat(Bracketed().Matches(passage.Text)))
                foreach (var finding in Divide(make, passage, m))
                    yield return finding;
            foreach (Match m in Chain().Matches(passage.Text))
                yield return Add(make, passage, m);
            foreach (Match m in Product().Matches(passage.Text))
                if (Multiply(make, passage, m) is { } finding)
                    yield return finding;
        }
    }

    private static IEnumerable<Finding> Divide(Findings make, Passage passage, Match m)
    {
        var (a, b, r) = (Number(m, "a"), Number(m, "b"), m.Groups["r"]);
        if (b == 0 || r.Length > 12)
            yield break;
        var place = passage.At(Math.Max(0, m.Index - 4), m.Index + m.Length);
        var percent = m.Groups["rp"].Success;
        var printed = new Figure(decimal.Parse(r.ValueSpan), r.ValueSpan.IndexOf('.') is var dot and >= 0 ? r.Length - dot - 1 : 0, 1, UnitKind.Percent, percent ? "%" : "", Qualifier.Exact, 0, 0);
        var value = a / b * (percent ? 100 : m.Groups["c"].Success && !m.Groups["pct"].Success ? Number(m, "c") : 1);
        if (percent && m.Groups["c"].Success && Number(m, "c") != 100)
        {
            var factor = m.Groups["c"].Value + m.Groups["pct"].Value;
            yield return make.Error([place], "×" + factor, "×100%", $"{a}/{b}×100%={a / b * 100:0.00}%；按所写×{factor}得{a / b * Number(m, "c"):0.00}%", "算式应为“×100%”。");
        }
        var exact = Interval.Exactly(value);
        var rule = make with { Rule = Rate };
        yield return Arithmetic.Percent(printed, value, exact) switch
        {
            Fit.Holds => rule.Holds([place], printed.Printed, $"{a}/{b}={value:0.00}{printed.Unit}"),
            Fit.Rounding => rule.Wrong(Severity.Info, [place], printed.Printed, value.ToString("F" + printed.Decimals) + printed.Unit, $"{a}/{b}={value:0.00##}{printed.Unit}", "四舍五入与截尾之差。"),
            _ => rule.Error([place], printed.Printed, $"{value:0.00}{printed.Unit}", $"{a}/{b}={value:0.00}{printed.Unit}", "请重新计算。"),
        };
    }

    private static Finding? Multiply(Findings make, Passage passage, Match m)
    {
        var (a, b, r) = (Number(m, "a"), Number(m, "b"), Number(m, "r"));
        // “66人÷73人×100%”: a factor of a hundred per cent turns a quotient into a rate and is no product.
        if (!m.Groups["pa"].Success && !m.Groups["pb"].Success || m.Groups["pb"].Success && b == 100)
            return null;
        var value = a * b / (m.Groups["pa"].Success ? 100 : 1) / (m.Groups["pb"].Success ? 100 : 1);
        var place = passage.At(m.Index, m.Index + m.Length);
        var half = Figure.Power(m.Groups["r"].ValueSpan.IndexOf('.') is var dot and >= 0 ? m.Groups["r"].Length - dot - 1 : 0) / 2;
        var rule = make with { Rule = Score };
        return Math.Abs(value - r) <= half || Math.Abs(value - r) < 0.05m ? rule.Holds([place], Arithmetic.Text(r), $"={Arithmetic.Text(value)}")
            : rule.Error([place], Arithmetic.Text(r), Arithmetic.Text(value), $"{m.Value[..m.Value.IndexOf('=')]}={Arithmetic.Text(value)}", "请重新计算得分。");
    }

    private static readonly RateRule Rate = new();
    private static readonly ScoreRule Score = new();

    private static decimal Number(Match m, string group) => decimal.TryParse(m.Groups[group].ValueSpan, out var value) ? value : 0;
}
