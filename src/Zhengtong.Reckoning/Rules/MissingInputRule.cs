using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A standard rate that is claimed or scored has its amounts disclosed (比率的依据).</summary>
internal sealed class MissingInputRule : IRule
{
    private static readonly (string Rate, string Concept, string Needs, Severity Severity)[] Needed =
    [
        ("预算控制率", Concept.Added, "年初预算数和追加预算数", Severity.Warning),
        ("预算调整率", Concept.Added, "年初预算数和追加预算数", Severity.Warning),
        ("政府采购执行率", Concept.Procurement, "政府采购预算数和实际采购额", Severity.Info),
        ("公用经费控制率", Concept.Running, "公用经费预算数和决算数", Severity.Info),
        ("三公经费控制率", Concept.ThreePublic, "“三公”经费预算数和决算数", Severity.Info),
    ];

    public string Id => "R-MISSING";
    public string Law => "评分或写明的共性比率，给出分子分母；评分表的标准项目不缺";
    public string Example => "预算控制率得5分（未写年初预算和追加数）。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (rate, concept, needs, severity) in Needed)
        {
            if (report.Facts.Any(f => f.Concept == concept))
                continue;
            var claimed = report.AllStatements.FirstOrDefault(s => s.Words.Contains(rate, StringComparison.Ordinal) && s.Figure.Kind is Text.UnitKind.Percent or Text.UnitKind.Score && s.Passage.Chapter.Kind != ChapterKind.Goals);
            if (claimed is not null)
                yield return make.Suspect(claimed.Figure.Kind == Text.UnitKind.Percent ? Severity.Info : severity, [claimed.Place], claimed.Figure.Printed, needs, $"{rate}无法复算", $"请公开{needs}。");
        }
        foreach (var node in report.Scores?.All.Where(n => n.Score is not null && n.Name.StartsWith("预算管理", StringComparison.Ordinal)) ?? [])
            if (node.Children.Count > 0 && !node.Children.Exists(c => c.Name.Contains("控制率")))
                yield return make.Suspect(Severity.Warning, [node.Passage.At(0, node.Passage.Text.Length)], $"{node.Children.Count}项", "另有公用经费控制率、“三公经费”控制率", "标准评分表的预算管理含这两项", "补评这两项，或说明不评的理由。");
    }
}
