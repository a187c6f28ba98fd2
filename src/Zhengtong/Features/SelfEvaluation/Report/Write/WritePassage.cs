using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>
/// Writes a section of the report in the unit's own words (写报告). Figures of the records stay in their places; what is typed by hand is marked,
/// and wants its source before the report can be handed in.
/// </summary>
[Act("写报告", SelfEvaluationAccess.Fill)]
public sealed class WritePassage : EvaluationAct
{
    [Display(Name = "章节"), Required, StringLength(40)]
    public string Section { get; set; } = "";

    [Display(Name = "文字", Description = "一段一行。方括号里的数来自记录，可以移动、删除，改括号里的字没有用；自己填的数要另写出处"), DataType(DataType.MultilineText), StringLength(20_000)]
    public string? Text { get; set; }

    [Display(Name = "不用自己写的，恢复提纲的文字")]
    public bool Restore { get; set; }

    protected override async Task DoAsync(Acting acting, Evaluation evaluation)
    {
        ExpectOwn(evaluation, acting);
        evaluation.Fill();
        var outline = acting.Use<ReportOutlines>().Of(evaluation);
        var section = outline.Section(Section) ?? throw Refusal.Invalid(nameof(Section), "提纲里没有这一章节，请重新选择");
        var text = Restore ? "" : ReportText.FromForm(Text ?? "", ReportHandles.Of(outline, evaluation)).Trim();
        if (!Restore && text.Length < 2) throw Refusal.Invalid(nameof(Text), "请写这一章节的文字；没有内容的写“无”");
        foreach (var key in ReportText.KeysIn(text))
            if (!IsKnown(key, evaluation, acting.Use<MetricRegistry>())) throw Refusal.Invalid(nameof(Text), $"没有“{key}”这个数，请从旁边的清单里选");
        evaluation.Write(section.Code, text, acting.Moment);
        await acting.FollowAsync(evaluation.Commitment, [], Restore ? $"报告“{section.Title}”恢复提纲的文字" : $"写报告“{section.Title}”");
    }

    static bool IsKnown(string key, Evaluation evaluation, MetricRegistry metrics) =>
        key is "unit" or "year" or "project" or "scheme" or "notice" or "expected" or "reached" or "total" or "grade-total" or "finance-total" or "finance-grade-total" || (key.StartsWith("actual/", StringComparison.Ordinal) && evaluation.Items.Exists(i => i.Definition.IsLeaf && i.Code == key["actual/".Length..]))
        || (FigureReference.Parse(key) is { Years: <= 0 and >= -10 } reference && metrics.Find(reference.Metric) is not null);
}

/// <summary>Says where a figure comes from that was typed into the report (写手填数字的出处).</summary>
[Act("写数字的出处", SelfEvaluationAccess.Fill)]
public sealed class VouchFigure : EvaluationAct
{
    [Display(Name = "章节"), Required, StringLength(40)]
    public string Section { get; set; } = "";

    [Display(Name = "手填的数"), Required, StringLength(60)]
    public string Figure { get; set; } = "";

    [Display(Name = "数据来源", Description = "哪个单位、哪个系统、哪张表"), Required, StringLength(200, MinimumLength = 2)]
    public string Source { get; set; } = "";

    [Display(Name = "佐证材料", Description = "文件名称、文号、日期，能让别人找到"), Required, StringLength(300, MinimumLength = 2)]
    public string Document { get; set; } = "";

    protected override async Task DoAsync(Acting acting, Evaluation evaluation)
    {
        ExpectOwn(evaluation, acting);
        evaluation.Fill();
        var passage = evaluation.Passages.Find(p => p.Section == Section) ?? throw Refusal.Invalid(nameof(Section), "这一章节没有自己写的文字");
        if (!ReportText.TypedIn(passage.Text).Contains(Figure)) throw Refusal.Invalid(nameof(Figure), $"这一章节里没有手填的“{Figure}”，请重新选择");
        evaluation.Vouch(Section, Figure, Source.Trim(), Document.Trim(), acting.Moment);
        await acting.FollowAsync(evaluation.Commitment, [], $"报告里的“{Figure}”：来源 {Source.Trim()}，佐证 {Document.Trim()}");
    }
}

/// <summary>The figures that can be put into a text, numbered as a form shows them (可以引用的数).</summary>
static class ReportHandles
{
    public static List<string> Of(ReportOutline outline, Evaluation evaluation) =>
        [.. outline.Tokens.Union(["total", "grade-total"]), .. evaluation.Items.Where(i => i.Definition.IsLeaf).OrderBy(i => i.Seq).Select(i => $"actual/{i.Code}")];
}
