using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>By how much one thing named differs from another (低于核定编制2辆, 男生比女生多40人).</summary>
internal sealed partial class NamedDifferenceRule : IRule
{
    public string Id => "R-DELTA";
    public string Law => "“甲比乙多N”“低于某数N”中的N=两数之差，方向相符";
    public string Example => "编制26辆，实有24辆，低于核定编制4辆。";

    [GeneratedRegex("^(?<who>[\u4e00-\u9fff]{0,10}?)(?:(?<word>高于|低于|超过|超出|少于|多于|超)(?<what>[\u4e00-\u9fff]{2,12}?)|(?:比|较)(?<what>[\u4e00-\u9fff]{2,12}?)(?<word>多|少|高|低|快|慢)(?:出|了)?)$")]
    private static partial Regex Against();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (_, statements) in report.Statements)
            for (var i = 1; i < statements.Count; i++)
                if (statements[i].Figure is { IsExact: true, Kind: UnitKind.Money or UnitKind.Count or UnitKind.Points or UnitKind.Duration } && Against().Match(statements[i].Words) is { Success: true } m
                    && !m.Groups["what"].Value.EndsWith('的') && Judge(make, statements, i, m) is { } finding)
                    yield return finding;
                else if (i > 1 && statements[i].Words.Length == 0 && Overshoot(make, statements, i) is { } over)
                    yield return over;
    }

    [GeneratedRegex("^(?:比|较)?(?<word>超过|超出|超额|超|高于|高出|低于)(?:[\u4e00-\u9fff]{0,4})(?:计划|目标|任务|标准|预算|指标|要求|平均|上年|去年|水平)[\u4e00-\u9fff]{0,3}$")]
    private static partial Regex Past();

    // “完成28.6公里,超年度计划26公里2.6公里”: the bound, and right after it by how much.
    private static Finding? Overshoot(Findings make, List<Statement> statements, int i)
    {
        var (one, bound, by) = (statements[i - 2], statements[i - 1], statements[i]);
        if (bound.Figure.End != by.Figure.Start || one.Sentence != by.Sentence || !by.Figure.IsExact || !one.Figure.IsExact || Past().Match(bound.Words) is not { Success: true } m || one.Figure.Kind != bound.Figure.Kind
            || (by.Figure.Kind == UnitKind.Points ? one.Figure.Kind != UnitKind.Percent : by.Figure.Kind != one.Figure.Kind || by.Figure.Unit != one.Figure.Unit))
            return null;
        return Judge(make, one, bound, by, m.Groups["word"].Value);
    }

    private static Finding? Judge(Findings make, List<Statement> statements, int i, Match m)
    {
        var (by, what, who) = (statements[i], m.Groups["what"].Value, m.Groups["who"].Value);
        var like = statements.Take(i).Where(s => s.Sentence == by.Sentence && s.Figure.IsExact && !s.Subject.IsPrior && !Vocabulary.ChangeWord().IsMatch(s.Words)
            && (by.Figure.Kind == UnitKind.Points ? s.Figure.Kind == UnitKind.Percent : s.Figure.Kind == by.Figure.Kind && (s.Figure.Kind == UnitKind.Money || s.Figure.Unit == by.Figure.Unit))).ToList();
        if (Vocabulary.PriorWord().IsMatch(what))
            return like.Count == 1 && m.Groups["word"].Value.Length > 1 && statements.Find(s => s.Sentence == by.Sentence && s.Figure.IsExact && s.Figure.Kind == like[0].Figure.Kind && s.Figure.Unit == like[0].Figure.Unit && (s.Subject.IsPrior || Vocabulary.PriorWord().IsMatch(s.Words))) is { } before && before != by
                ? Judge(make, like[0], before, by, m.Groups["word"].Value) : null;
        // The thing it is compared with is named as it was named where its figure stands.
        if (like.FindLast(s => Names(s, what)) is not { } other || like.FindLast(s => s != other && (who.Length < 2 || Names(s, who))) is not { } one || other.Figure.Amount == by.Figure.Amount || like.Count > 2 && who.Length < 2)
            return null;
        return Judge(make, one, other, by, m.Groups["word"].Value);
    }

    private static Finding Judge(Findings make, Statement one, Statement other, Statement by, string word)
    {
        var sign = word is "低于" or "少于" or "少" or "低" or "慢" ? -1 : 1;
        var difference = one.Figure.Amount - other.Figure.Amount;
        Place[] places = [by.Passage.At(Math.Min(one.ClauseStart, other.ClauseStart), by.Figure.End)];
        var arithmetic = $"{Arithmetic.Text(one.Figure.Amount / by.Figure.Scale)}-{Arithmetic.Text(other.Figure.Amount / by.Figure.Scale)}={Arithmetic.Text(difference / by.Figure.Scale)}";
        return (one.Figure.Beside(other.Figure).Range - other.Figure.Beside(one.Figure).Range).Scaled(sign).Meets(by.Figure.Range) ? make.Holds(places, by.Figure.Printed, arithmetic)
            : make.Error(places, word + by.Figure.Printed, (difference < 0 ? "少" : "多") + Arithmetic.Like(by.Figure, Math.Abs(difference)), arithmetic, "请核对两数和它们的差。");
    }

    private static bool Names(Statement s, string name) => (s.Words + s.Tail).Contains(name[^2..], StringComparison.Ordinal) || (s.Words + s.Tail).Contains(name[..2], StringComparison.Ordinal);
}
