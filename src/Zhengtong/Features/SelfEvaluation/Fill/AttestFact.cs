using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Standards;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>States a fact that no record of the county holds, with who says so and by which document (填报数据). What the records know cannot be typed.</summary>
[Act("填报数据", SelfEvaluationAccess.Fill)]
public sealed class AttestFact : IndicatorAct
{
    [Display(Name = "实际完成值", Description = "定性指标填完成的百分比，例如 85"), Required, Range(typeof(decimal), "-1000000000", "100000000000")]
    public decimal? Value { get; set; }

    [Display(Name = "数据来源", Description = "哪个单位、哪个系统、哪张表"), Required, StringLength(200, MinimumLength = 2)]
    public string Source { get; set; } = "";

    [Display(Name = "佐证材料", Description = "文件名称、文号、日期，能让别人找到"), Required, StringLength(300, MinimumLength = 2)]
    public string Document { get; set; } = "";

    protected override bool MayBeOwed => true;

    protected override async Task<string> FillAsync(Acting acting, Evaluation evaluation, EvaluationItem item)
    {
        var i = item.Definition;
        if (i.Tie is ChecklistTie) throw Refusal.Invalid(nameof(Indicator), $"{i.Name}按要点给分，请逐个要点登记佐证");
        if (i.Tie is not AttestedTie && await RecordedAsync(acting, evaluation, item) is { } known) throw Refusal.Invalid(nameof(Value), $"{i.Name}由记录算出，是 {known}，不能手工填。记录不对的，请更正记录");
        if (i.Rule is QualityRule && Value is < 0 or > 100) throw Refusal.Invalid(nameof(Value), "定性指标填完成的百分比，在 0 到 100 之间");
        item.Attest(Value!.Value, Source.Trim(), Document.Trim(), acting.Moment);
        return $"{i.Name}：填报 {Value:0.##}{i.Unit}，来源 {Source.Trim()}，佐证 {Document.Trim()}";
    }

    static async Task<string?> RecordedAsync(Acting acting, Evaluation evaluation, EvaluationItem item)
    {
        var year = await acting.Db.FiscalYearIdAsync(evaluation);
        var figure = await acting.Use<Figures>().OfAsync(evaluation, item, year, acting.At);
        return figure is { Value: not null, Source.Kind: not FigureKind.Attested } ? figure.Text : null;
    }
}

/// <summary>Says that a point of a checklist is there, by an institution in force or a document, or that it is not (登记要点佐证).</summary>
[Act("登记要点佐证", SelfEvaluationAccess.Fill)]
public sealed class TickPoint : IndicatorAct
{
    [Display(Name = "要点"), Required, StringLength(40)]
    public string Point { get; set; } = "";

    [Display(Name = "制度", Description = "本单位登记过、当年执行的制度")]
    public Guid? Institution { get; set; }

    [Display(Name = "其他佐证", Description = "公开网址和日期、文件名称和文号等"), StringLength(300)]
    public string? Document { get; set; }

    [Display(Name = "没有这一项，撤回佐证")]
    public bool Withdraw { get; set; }

    protected override bool MayBeOwed => true;

    protected override async Task<string> FillAsync(Acting acting, Evaluation evaluation, EvaluationItem item)
    {
        if (item.Definition.Tie is not ChecklistTie list || list.Points.FirstOrDefault(p => p.Code == Point) is not { } point) throw Refusal.Invalid(nameof(Point), "这个指标没有这个要点，请重新选择");
        item.Ticks.RemoveAll(t => t.Point == Point);
        if (Withdraw) return $"{item.Definition.Name}：撤回“{point.Name}”的佐证";
        var institution = Institution is null ? null : await InForceAsync(acting, evaluation);
        var document = string.IsNullOrWhiteSpace(Document) ? null : Document.Trim();
        if (institution is null && document is null) throw Refusal.Invalid(nameof(Document), "没有佐证不能得分：请选一项制度，或者写明文件名称、文号");
        item.Ticks.Add(new ChecklistTick { EvaluationId = evaluation.Id, Code = item.Code, Point = Point, InstitutionId = institution?.Id, Document = document, TickedByName = acting.By.Name, TickedAt = acting.At });
        return $"{item.Definition.Name}：“{point.Name}”有佐证 {string.Join("；", new[] { institution?.Name, document }.OfType<string>())}";
    }

    async Task<Institution> InForceAsync(Acting acting, Evaluation evaluation)
    {
        var found = await acting.Db.Institutions.FirstOrDefaultAsync(i => i.Id == Institution && i.UnitId == evaluation.UnitId) ?? throw Refusal.Invalid(nameof(Institution), "本单位没有登记这项制度");
        return found.Holds(new(evaluation.Year, 12, 31)) ? found : throw Refusal.Invalid(nameof(Institution), $"《{found.Name}》{evaluation.Year} 年底不在执行，不能作佐证");
    }
}

/// <summary>Says why points were lost, or a target passed by far, and what will be done (说明偏差).</summary>
[Act("说明偏差", SelfEvaluationAccess.Fill)]
public sealed class ExplainDeviation : IndicatorAct
{
    [Display(Name = "偏差原因分析及改进措施"), DataType(DataType.MultilineText), Required, StringLength(400, MinimumLength = 5)]
    public string Reason { get; set; } = "";

    [Display(Name = "超出很多是因为指标值定低了", Description = "选上的按多出的部分扣分（财预〔2020〕10号）")]
    public bool TargetTooLow { get; set; }

    protected override Task<string> FillAsync(Acting acting, Evaluation evaluation, EvaluationItem item)
    {
        item.Explain(Reason.Trim(), TargetTooLow);
        return Task.FromResult($"{item.Definition.Name}：说明偏差：{Reason.Trim()}");
    }
}
