using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>What is said to be equal, or to leave nothing, is equal (收支平衡、账实相符、无结余).</summary>
internal sealed partial class EqualityRule : IRule
{
    public string Id => "R-CMP";
    public string Law => "说“收支平衡”“账实相符”“无结余”的，前面两数相等";
    public string Example => "收入总计500万元，支出总计480万元，收支平衡。";

    [GeneratedRegex("(?<=[,;])[\u4e00-\u9fff]{0,6}?(?<said>收支(?:相抵|平衡|相等|持平)|账[实账表卡证]相符|(?:数量|金额|两者|前后|收支|账面)?(?:完全|相互)?(?<![不未])(?:一致|相等)|(?:均?无|没有|未形成|未产生|不存在)(?:任何)?(?:结转结余|结余结转|结转|结余|剩余|余额|差额|缺口)(?:资金|指标)?|(?:年末|年终)?结转结余(?:资金)?为(?:零|0))(?=[,;。)]|$)")]
    private static partial Regex Claim();

    /// <summary>Figures farther apart are not the two that are said to be equal.</summary>
    private const decimal NearestMiss = 0.5m;

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            foreach (Match m in Claim().Matches(passage.Text))
                if (statements.Where(s => s.Sentence.Contains(m.Index) && s.Figure.End <= m.Index && s.Figure is { IsExact: true, Kind: UnitKind.Money or UnitKind.Count } && !s.IsRelative && !s.Subject.IsPrior && report.TotalOf(s) is null).ToList() is [var first, var second]
                    && (first.Figure.Kind == UnitKind.Money ? second.Figure.Kind == UnitKind.Money : first.Figure.Unit == second.Figure.Unit) && first.Words.Length > 0 && second.Words.Length > 0)
                    if (Math.Min(first.Figure.Amount, second.Figure.Amount) >= Math.Max(first.Figure.Amount, second.Figure.Amount) * NearestMiss)
                        yield return Judge(make, first, second, m);
    }

    private static Finding Judge(Findings make, Statement first, Statement second, Match m)
    {
        var (a, b) = (first.Figure.Amount, second.Figure.Amount);
        Place[] places = [first.Passage.At(first.ClauseStart, m.Index + m.Length)];
        var arithmetic = $"{first.Figure.Printed}{(a < b ? "<" : a > b ? ">" : "=")}{second.Figure.Printed}";
        return first.Figure.Beside(second.Figure).Range.Meets(second.Figure.Beside(first.Figure).Range) ? make.Holds(places, m.Groups["said"].Value, arithmetic)
            : make.Error(places, m.Groups["said"].Value, "相差" + Arithmetic.Like(second.Figure, Math.Abs(a - b)), arithmetic, "两数不相等，请改写这句话或核对数字。");
    }
}
