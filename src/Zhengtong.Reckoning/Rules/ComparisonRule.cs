using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Words of comparison agree with the figures they compare (大于, 小于, 等于, 持平, 控制在……以内).</summary>
internal sealed partial class ComparisonRule : IRule
{
    public string Id => "R-CMP";
    public string Law => "“大于”“小于”“等于”“控制在预算内”等说法与数字相符";
    public string Example => "公用经费预算18.63万元，决算18.63万元，决算数大于预算数。";

    // What is compared stands before the word; looked for from the word backwards, since most sentences have none.
    [GeneratedRegex(@"(?<word>大于等于|小于等于|大于|小于|超过|超出|低于|高于|等于|未超过|没有超过|不超过|=|<|>|≤|≥)(?<=(?<left>[\u4e00-\u9fff]{2,24})\k<word>)(?<right>[\u4e00-\u9fff]{2,24})(?=[,;。!)]|$)")]
    private static partial Regex Sentence();

    // “预算10万元,实际开支9万元,低于年初预算”: what was spent is not said again.
    [GeneratedRegex(@"(?<=[,;])(?<left>)(?:均|都|仍)?(?<word>大于|小于|超过|超出|低于|高于|等于|未超过|没有超过|不超过)(?<right>(?:年初|全年|批复|本年)?预算(?:数|安排)?)(?=[,;。!)]|$)")]
    private static partial Regex Elided();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
        {
            foreach (Match m in Sentence().Matches(passage.Text).Concat(Elided().Matches(passage.Text)))
                if (Compare(make, report, passage, statements, m) is { } finding)
                    yield return finding;
            for (var i = 2; i < statements.Count; i++)
                if (Ratio(make, statements, i) is { } finding)
                    yield return finding;
        }
    }

    private static Finding? Compare(Findings make, Report report, Passage passage, List<Statement> statements, Match m)
    {
        var spoken = statements.LastOrDefault(s => s.Figure.End <= Math.Min(m.Index, m.Groups["left"].Index) && s.Sentence.Contains(m.Index) && s.Subject.Concept is not (null or Concept.Budget))?.Subject.Concept;
        var (left, right) = (Find(report, m.Groups["left"] is { Length: > 0 } said ? said.Value : "实际支出", passage, spoken), Find(report, m.Groups["right"].Value, passage, spoken));
        if (left is null || right is null || left == right)
            return null;
        var word = m.Groups["word"].Value;
        // A slip of units is its own finding; the words are judged by what was meant.
        var (a, b) = UnitRule.IsSlip(left.Figure, right.Figure) ? (left.Figure.Value, right.Figure.Value) : (left.Amount, right.Amount);
        var scale = Math.Max(left.Figure.Scale, 1);
        var place = passage.At(Math.Min(m.Index, m.Groups["left"].Index), m.Index + m.Length);
        var sign = a < b ? "<" : a > b ? ">" : "=";
        var arithmetic = $"{left.Figure.Printed}{sign}{right.Figure.Printed}";
        return Holds(word, a, b)
            ? make.Holds([place], word, arithmetic)
            : make.Error([left.Place, right.Place, place], word, sign switch { "=" => "等于", "<" => "小于", _ => "大于" }, arithmetic, "请按数字改写这句话，或核对数字。");
    }

    private static Fact? Find(Report report, string words, Passage passage, string? spoken)
    {
        var subject = SubjectReader.Read(words);
        if (subject.Concept is null or Concept.Budget && subject.Stage != Stage.Unstated && SubjectReader.IsBare(subject))
            subject = subject with { Concept = spoken };
        else if (subject.Concept == Concept.Spending && spoken is not null && Vocabulary.SpentOn.Contains(spoken))
            subject = subject with { Concept = spoken };
        return subject.Concept is null ? null
            : report.Facts.Where(f => f.Concept == subject.Concept && (f.Year == report.Year || f.Year == 0 || subject.IsPrior)
                    && (subject.Stage == Stage.Unstated || Near(f.Stage, subject.Stage)))
                .OrderBy(f => Math.Abs(f.Place.At.Start - passage.At(0, 1).At.Start)).FirstOrDefault();
    }

    private static bool Near(Stage fact, Stage named) =>
        FactGroups.Settled(fact) == named || named is Stage.Budget or Stage.Adjusted or Stage.Initial && fact is Stage.Budget or Stage.Adjusted or Stage.Initial;

    private static bool Holds(string word, decimal a, decimal b) => word switch
    {
        "大于" or "超过" or "超出" or "高于" or ">" => a > b,
        "小于" or "低于" or "<" => a < b,
        "等于" or "=" => a == b,
        "大于等于" or "≥" => a >= b,
        _ => a <= b,
    };

    // “在编10人,核定编制10人,比率大于100%”: the ratio of the two figures before it.
    private static Finding? Ratio(Findings make, List<Statement> statements, int i)
    {
        var (first, second, ratio) = (statements[i - 2], statements[i - 1], statements[i]);
        if (ratio.Figure.Kind != UnitKind.Percent || !Vocabulary.BareRatio().IsMatch(ratio.Words) || ratio.Figure.IsExact
            || first.Sentence != ratio.Sentence || first.Figure.Unit != second.Figure.Unit || second.Figure.Amount <= 0 || !first.Figure.IsExact || !second.Figure.IsExact)
            return null;
        var value = first.Figure.Amount / second.Figure.Amount * 100;
        var holds = ratio.Figure.Qualifier switch
        {
            Qualifier.MoreThan => value > ratio.Figure.Amount,
            Qualifier.LessThan => value < ratio.Figure.Amount,
            Qualifier.AtLeast => value >= ratio.Figure.Amount,
            _ => value <= ratio.Figure.Amount,
        };
        var place = ratio.Passage.At(first.ClauseStart, ratio.Figure.End);
        var stated = ratio.Passage.Text[ratio.ClauseStart..ratio.Figure.End];
        var arithmetic = $"{Arithmetic.Text(first.Figure.Amount)}/{Arithmetic.Text(second.Figure.Amount)}={value:0.##}%";
        return holds ? make.Holds([place], stated, arithmetic)
            : make.Error([place], stated, (value == ratio.Figure.Amount ? "等于" : value < ratio.Figure.Amount ? "小于" : "大于") + ratio.Figure.Printed, arithmetic, "请按复算结果改写。");
    }
}
