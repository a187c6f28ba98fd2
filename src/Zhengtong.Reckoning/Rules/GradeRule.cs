using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>The grade fits the score (优90—100 良80—89 中60—79 差0—59, 财政部预算司).</summary>
internal sealed partial class GradeRule : IRule
{
    private const int Reach = 40;

    public string Id => "R-GRADE";
    public string Law => "等级与得分相符：优≥90，良80—90，中60—80，差<60";
    public string Example => "自评得分85分，等级为优。";

    [GeneratedRegex("(?:等级|等次|等第|结果|档次|评定|评级|级别|结论|评为)[^,;。0-9]{0,6}?(?:为|:|是|属|“)*(?<grade>优秀|优|良好|良|中等|中|合格|差|不合格)(?![\u4e00-\u9fff])")]
    private static partial Regex Grade();

    [GeneratedRegex("^[\u4e00-\u9fff]{0,10}(?:自评|评定|评价|得分|评分|总评)(?:为|得|共)?$")]
    private static partial Regex Self();

    public IEnumerable<Finding> Check(Report report)
    {
        foreach (var total in report.Totals.Concat(report.AllStatements.Where(s => s.Figure.Kind == UnitKind.Score && s.Figure.IsExact && (s.Words is "得分" or "自评得分" || Self().IsMatch(s.Words) && report.Beside(s.Passage).Count(o => o.Sentence == s.Sentence && o.Depth == 0 && o.Figure is { Kind: UnitKind.Score, IsExact: true }) == 1))).Distinct())
        {
            var end = Math.Min(total.Passage.Text.Length, total.Figure.End + Reach);
            if (total.Figure.Amount > 100)
                continue;
            // After the score, or else in the same sentence before it.
            var (from, m) = (total.Figure.End, Grade().Match(total.Passage.Text[total.Figure.End..end]));
            if (!m.Success)
                (from, m) = (total.Sentence.Start, Grade().Match(total.Passage.Text[total.Sentence.Start..total.Figure.Start]));
            if (!m.Success)
                continue;
            var stated = m.Groups["grade"].Value;
            var due = Due(total.Figure.Amount);
            var place = total.Passage.At(Math.Min(total.ClauseStart, from + m.Index), Math.Max(total.Figure.End, from + m.Index + m.Length));
            var make = new Findings(this, report);
            yield return stated[0] == due[0] || due == "中" && stated == "合格"
                ? make.Holds([place], stated, $"{total.Figure.Printed}→{due}")
                : make.Error([place], stated, due, $"{total.Figure.Printed}→{due}", "等级按得分评定：优≥90，良≥80，中≥60，其余为差。");
        }
    }

    private static string Due(decimal score) => score switch { >= 90 => "优", >= 80 => "良", >= 60 => "中", _ => "差" };
}
