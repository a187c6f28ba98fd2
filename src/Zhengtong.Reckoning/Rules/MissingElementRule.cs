using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>The least a self-evaluation must say is there and filled in (要素齐全).</summary>
internal sealed class MissingElementRule : IRule
{
    private const int FewestChapters = 3;

    public string Id => "R-MISSING";
    public string Law => "编制与在职、基本支出与项目支出、负责人等要素齐全";
    public string Example => "单位负责人：（空白）。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var passage in report.Passages.Where(p => Vocabulary.BlankField().IsMatch(p.Text)))
            yield return make.Wrong(Severity.Info, [passage.At(0, passage.Text.Length)], "（空白）", passage.Text.TrimEnd(':'), "未填写", "请填写。");
        foreach (var passage in report.Passages)
            if (passage.Text.Contains("得分", StringComparison.Ordinal) && Vocabulary.ScoreWithoutNumber().Match(passage.Text) is { Success: true } m)
                yield return make.Wrong(Severity.Warning, [passage.At(m.Index, m.Index + m.Length)], "（无数字）", "得分", "小计未写分数", "补上小计得分。");
        var staffed = report.Passages.FirstOrDefault(p => p.Text.Contains('在') && Vocabulary.StaffCount().IsMatch(p.Text));
        if (staffed is not null && IsWhole(report) && report.Facts.All(f => f.Concept != Concept.Posts) && !report.Passages.Any(p => Vocabulary.PostsCount().IsMatch(p.Text)))
            yield return make.Suspect(Severity.Info, [Around(staffed)], "（未写编制数）", "编制数", "在职人员控制率=在职/编制", "补写编制数，否则无法核对在职人员控制率。");
        var headings = report.Passages.Where(p => p.IsHeading && p.Marker?.Style is MarkerStyle.Chinese or MarkerStyle.Part).ToList();
        if (headings.Count >= FewestChapters && !report.Passages.Any(p => p.Chapter.Kind == ChapterKind.Problems || Vocabulary.ProblemTold().IsMatch(p.Text)))
            yield return make.Suspect(Severity.Info, [headings[^1].At(0, headings[^1].Text.Length)], "（无此章）", "存在的问题及原因", "自评报告应写存在的问题（财预〔2020〕10号）", "补写存在的问题及原因分析。");
        if (SpendingKnown(report) && IsWhole(report) && !report.Passages.Any(p => Vocabulary.SpendingSplit().IsMatch(p.Text)))
            yield return make.Suspect(Severity.Info, report.Facts.Where(f => f.Concept is Concept.Spending or Concept.Turnover && f.IsActual).Select(f => f.Place).Take(1), "（未分列）", "基本支出和项目支出", "支出=基本支出+项目支出", "请分列基本支出和项目支出。");
    }

    private static Place Around(Passage passage)
    {
        var m = Vocabulary.StaffCount().Match(passage.Text);
        return passage.At(m.Index, m.Index + m.Length);
    }

    // Staff and spending are asked of a report that presents its unit, not of a chapter sent alone.
    private static bool IsWhole(Report report) => report.Passages.Any(p => p.IsHeading && Vocabulary.UnitChapter().IsMatch(p.Text));

    private static bool SpendingKnown(Report report) => report.Facts.Any(f => f.Concept is Concept.Spending or Concept.Turnover && f.IsActual);
}
