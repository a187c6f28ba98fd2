using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Sets what the year is to reach, as a whole (填总体目标).</summary>
[Act("填总体目标", SelfEvaluationAccess.Fill)]
public sealed class SetGoal : EvaluationAct
{
    [Display(Name = "预期目标", Description = "年初批复的总体目标"), DataType(DataType.MultilineText), Required, StringLength(2000, MinimumLength = 5)]
    public string Expected { get; set; } = "";

    [Display(Name = "实际完成情况"), DataType(DataType.MultilineText), StringLength(2000)]
    public string? Reached { get; set; }

    protected override Task DoAsync(Acting acting, Evaluation evaluation)
    {
        ExpectOwn(evaluation, acting);
        evaluation.SetGoal(Expected.Trim(), string.IsNullOrWhiteSpace(Reached) ? null : Reached.Trim());
        return acting.FollowAsync(evaluation.Commitment, [], "填年度总体目标");
    }
}

/// <summary>Sets the target of an indicator that its scheme leaves to the unit (设指标值); one of an open heading may be named and weighed too.</summary>
[Act("设指标值", SelfEvaluationAccess.Fill)]
public sealed class SetTarget : IndicatorAct
{
    [Display(Name = "年度指标值", Description = "年初批复的，不是年末补的"), Required, Range(typeof(decimal), "-1000000000", "100000000000")]
    public decimal? Target { get; set; }

    [Display(Name = "指标名称", Description = "指标体系允许单位自己定的才填"), StringLength(100)]
    public string? Name { get; set; }

    [Display(Name = "分值", Description = "指标体系允许单位自己定的才填"), Range(typeof(decimal), "0.01", "100")]
    public decimal? Weight { get; set; }

    protected override Task<string> FillAsync(Acting acting, Evaluation evaluation, EvaluationItem item)
    {
        if (item.Definition.Rule is not QuantityRule) throw Refusal.Invalid(nameof(Indicator), $"{item.Definition.Name}的标准在指标体系里写定，不用设指标值");
        if (item.Definition.Target is { } fixedTarget && !item.IsOwn) throw Refusal.Invalid(nameof(Target), $"{item.Definition.Name}的指标值由指标体系定为 {fixedTarget:0.##}{item.Definition.Unit}，单位不能改");
        var heading = evaluation.Items.Find(i => i.Code == item.Definition.Parent)?.Definition;
        if ((!string.IsNullOrWhiteSpace(Name) || Weight is not null) && heading?.Open != true) throw Refusal.Invalid(Weight is null ? nameof(Name) : nameof(Weight), "这个指标的名称和分值由指标体系定，单位不能改");
        item.Definition = item.Definition with { Name = string.IsNullOrWhiteSpace(Name) ? item.Definition.Name : Name.Trim(), Weight = Weight ?? item.Definition.Weight };
        item.Target = Target;
        return Task.FromResult($"{item.Definition.Name}：年度指标值 {Choices.Name(item.Definition.Direction)}{Target:0.##}{item.Definition.Unit}，{item.Definition.Weight:0.##} 分");
    }
}

/// <summary>Adds an indicator of the unit's own under a heading that is open for it (加指标).</summary>
[Act("加指标", SelfEvaluationAccess.Fill)]
public sealed class AddIndicator : EvaluationAct
{
    [Display(Name = "放在哪一项下面"), Required, StringLength(40)]
    public string Heading { get; set; } = "";

    [Display(Name = "指标名称"), Required, StringLength(100, MinimumLength = 2)]
    public string Name { get; set; } = "";

    [Display(Name = "分值", Description = "下级的分值加起来要等于上级"), Required, Range(typeof(decimal), "0.01", "100")]
    public decimal? Weight { get; set; }

    [Display(Name = "指标性质"), Required]
    public Direction? Direction { get; set; }

    [Display(Name = "年度指标值"), Required, Range(typeof(decimal), "-1000000000", "100000000000")]
    public decimal? Target { get; set; }

    [Display(Name = "计量单位", Description = "件、%、天……"), Required, StringLength(10)]
    public string Unit { get; set; } = "";

    protected override Task DoAsync(Acting acting, Evaluation evaluation)
    {
        ExpectOwn(evaluation, acting);
        if (evaluation.Items.Find(i => i.Code == Heading)?.Definition is not { Open: true } heading) throw Refusal.Invalid(nameof(Heading), "这一项下面不能自己加指标，请选别的");
        if (evaluation.Items.Count >= SchemeCheck.Most) throw Refusal.NotNow("self-evaluation.too-many", $"一份自评最多 {SchemeCheck.Most} 个指标");
        var code = $"{heading.Code}.{evaluation.Items.Count + 1}";
        evaluation.Add(new(code, heading.Code, Name.Trim(), Weight!.Value) { Direction = Direction!.Value, Target = Target, Unit = Unit.Trim(), Rule = new QuantityRule(), Tie = new AttestedTie() });
        return acting.FollowAsync(evaluation.Commitment, [], $"在“{heading.Name}”下加指标“{Name.Trim()}”，{Weight:0.##} 分");
    }
}
