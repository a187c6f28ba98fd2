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
            for (var i = 2; i < statements.Count; i++)
                if (statements[i].Figure is { IsExact: true, Kind: UnitKind.Money or UnitKind.Count or UnitKind.Points or UnitKind.Duration } && Against().Match(statements[i].Words) is { Success: true } m
                    && !Vocabulary.PriorWord().IsMatch(m.Groups["what"].Value) && !m.Groups["what"].Value.EndsWith('的') && Judge(make, statements, i, m) is { } finding)
                    yield return finding;
    }

    private static Finding? Judge(Findings make, List<Statement> statements, int i, Match m)
    {
        var (by, what, who) = (statements[i], m.Groups["what"].Value, m.Groups["who"].Value);
        var like = statements.Take(i).Where(s => s.Sentence == by.Sentence && s.Figure.IsExact && !s.Subject.IsPrior && !Vocabulary.ChangeWord().IsMatch(s.Words)
            && (by.Figure.Kind == UnitKind.Points ? s.Figure.Kind == UnitKind.Percent : s.Figure.Kind == by.Figure.Kind && (s.Figure.Kind == UnitKind.Money || s.Figure.Unit == by.Figure.Unit))).ToList();
        // The thing it is compared with is named as it was named where its figure stands.
        if (like.FindLast(s => Names(s, what)) is not { } other || like.FindLast(s => s != other && (who.Length < 2 || Names(s, who))) is not { } one || other.Figure.Amount == by.Figure.Amount || like.Count > 2 && who.Length < 2)
            return null;
        var sign = m.Groups["word"].Value is "低于" or "少于" or "少" or "低" or "慢" ? -1 : 1;
        var difference = one.Figure.Amount - other.Figure.Amount;
        Place[] places = [by.Passage.At(Math.Min(one.ClauseStart, other.ClauseStart), by.Figure.End)];
        var arithmetic = $"{Arithmetic.Text(one.Figure.Amount / by.Figure.Scale)}-{Arithmetic.Text(other.Figure.Amount / by.Figure.Scale)}={Arithmetic.Text(difference / by.Figure.Scale)}";
        return (one.Figure.Beside(other.Figure).Range - other.Figure.Beside(one.Figure).Range).Scaled(sign).Meets(by.Figure.Range) ? make.Holds(places, by.Figure.Printed, arithmetic)
            : make.Error(places, m.Groups["word"].Value + by.Figure.Printed, (difference < 0 ? "少" : "多") + Arithmetic.Like(by.Figure, Math.Abs(difference)), arithmetic, "请核对两数和它们的差。");
    }

    private static bool Names(Statement s, string name) => (s.Words + s.Tail).Contains(name[^2..], StringComparison.Ordinal) || (s.Words + s.Tail).Contains(name[..2], StringComparison.Ordinal);
}
