using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Words of rise and fall without a figure of their own agree with the two figures they speak of (“有所下降”“由……增至……”).</summary>
internal sealed partial class DirectionWordRule : IRule
{
    public string Id => "R-CMP";
    public string Law => "“有所增长”“略有下降”“由……降至……”的方向与两数相符";
    public string Example => "会议费支出12万元，上年10万元，同比有所下降。";

    [GeneratedRegex("^[^,;。0-9]{0,8}[,)]{1,2}(?:同比|与上年相比|较上年|比上年|较去年|比去年|总体|费用|数量|支出)*(?:有所|略有|略|小幅|大幅|明显|显著|稳步|持续|有)(?<word>增长|上升|提高|提升|增加|下降|减少|降低|回落|缩短)(?=[,;。]|$)")]
    private static partial Regex Claim();

    [GeneratedRegex("(?<up>增加|增长|上升|提高|提升|扩大|攀升|上涨|增|升|扩|涨)?(?<down>下降|减少|降低|缩短|压减|压缩|压降|下滑|回落|精简|降|减|缩)?(?:了)?(?:至|到)(?:[年末底目前现在的]*)$")]
    private static partial Regex Led();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            for (var i = 1; i < statements.Count; i++)
            {
                var (a, b) = (statements[i - 1], statements[i]);
                if (a.Sentence != b.Sentence || !a.Figure.IsExact || !b.Figure.IsExact || a.Figure.Kind != b.Figure.Kind || a.Figure.Kind != UnitKind.Money && a.Figure.Unit != b.Figure.Unit)
                    continue;
                if (Vocabulary.From().IsMatch(a.Words) && Led().Match(b.Words) is { Success: true } led && (led.Groups["up"].Success || led.Groups["down"].Success))
                    yield return Judge(make, a, b, led.Groups["down"].Success ? -1 : 1, led.Value);
                else if (!a.IsRelative && Prior(report, a) != Prior(report, b) && Claim().Match(passage.Text[b.Figure.End..b.Sentence.End]) is { Success: true } m)
                    yield return Judge(make, Prior(report, a) ? a : b, Prior(report, a) ? b : a, Vocabulary.Falls().IsMatch(m.Groups["word"].Value) ? -1 : 1, m.Groups["word"].Value);
            }
    }

    private static bool Prior(Report report, Statement s) => s.Subject.IsPrior || s.Subject.Year is { } y && y == report.Year - 1 || Vocabulary.PriorWord().IsMatch(s.Words);

    private static Finding Judge(Findings make, Statement before, Statement after, int sign, string said)
    {
        var change = after.Figure.Amount - before.Figure.Amount;
        Place[] places = [before.Passage.At(Math.Min(before.ClauseStart, after.ClauseStart), Math.Max(before.Figure.End, after.Figure.End))];
        var arithmetic = $"{before.Figure.Printed}{(change > 0 ? "<" : change < 0 ? ">" : "=")}{after.Figure.Printed}";
        return change * sign >= 0 ? make.Holds(places, said, arithmetic)
            : make.Error(places, said, change < 0 ? "下降" : "上升", arithmetic, "请按数字改写这句话，或核对数字。");
    }
}
