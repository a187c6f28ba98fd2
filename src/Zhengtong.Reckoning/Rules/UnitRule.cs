using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Two amounts of one quantity do not differ by the factor between yuan and ten thousand yuan (元、万元错写).</summary>
internal sealed class UnitRule : IRule
{
    private static readonly Interval Slip = new(5_000, 20_000);

    public string Id => "R-UNIT";
    public string Law => "同名金额不因“元”“万元”写错而相差一万倍";
    public string Example => "“三公”经费预算为4.4万元，决算为4.4元。";

    /// <summary>True if two amounts in different units are about ten thousand times apart.</summary>
    internal static bool IsSlip(Figure a, Figure b)
    {
        var (small, large) = a.Amount < b.Amount ? (a, b) : (b, a);
        return small.Amount > 0 && Slip.Meets(Interval.Exactly(large.Amount / small.Amount)) && (a.Scale != b.Scale || small.Value * 10_000 == large.Value);
    }

    public IEnumerable<Finding> Check(Report report)
    {
        foreach (var same in report.Facts.Where(f => f.Figure.Kind == UnitKind.Money && f.Amount > 0).GroupBy(f => f.Concept))
        {
            var usual = same.OrderBy(f => f.Amount).ElementAt(same.Count() / 2);
            foreach (var fact in same.Where(f => f != usual && IsSlip(f.Figure, usual.Figure)))
                yield return Slipped(new(this, report), fact, usual);
        }
    }

    private static Finding Slipped(Findings make, Fact first, Fact second)
    {
        // Of two, the one in plain yuan with a small number has lost its 万; else the one in 万元 has one too many.
        var wrong = first.Figure.Scale == 1 && first.Figure.Value < 10_000 ? first
            : second.Figure.Scale == 1 && second.Figure.Value < 10_000 ? second
            : first.Amount > second.Amount ? first : second;
        var meant = wrong.Figure.Scale == 1 ? "万元" : "元";
        return make.Error([first.Place, second.Place], wrong.Figure.Printed, wrong.Figure.Value.ToString("F" + wrong.Figure.Decimals) + meant,
            $"{first.Figure.Printed}与{second.Figure.Printed}相差约一万倍", "核对金额单位，全文统一用万元。");
    }
}
