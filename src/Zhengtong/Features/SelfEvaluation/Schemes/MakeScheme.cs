using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Makes a county's own copy of a scheme for a year, to be settled and published (按年度另做一套).</summary>
[Act("按年度做指标体系", SelfEvaluationAccess.Schemes)]
public sealed class MakeScheme : IAct<Guid>
{
    [Display(Name = "以哪一套为底"), Required]
    public Guid? From { get; set; }

    [Display(Name = "用于哪一年"), Required, Range(2000, 2100)]
    public int? Year { get; set; }

    /// <returns>The scheme.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var from = await acting.Db.Schemes.AsNoTracking().FirstOrDefaultAsync(s => s.Id == From) ?? throw Refusal.Invalid(nameof(From), "没有这套指标体系，请重新选择");
        if (await acting.Db.Schemes.AnyAsync(s => s.Code == from.Code && s.Year == Year)) throw Refusal.Invalid(nameof(Year), $"{Year} 年已经有一套“{from.Name}”，请直接改那一套");
        var scheme = new EvaluationScheme { Id = acting.NewId(), Code = from.Code, Year = Year, Name = $"{from.Name}（{Year} 年）", Source = from.Source, Subject = from.Subject, Indicators = from.Indicators };
        acting.Db.Add(scheme);
        await acting.Record(scheme.Id, $"以“{from.Name}”为底做 {Year} 年的指标体系");
        return scheme.Id;
    }
}

/// <summary>Settles the weight, the limit or the target of one line of a draft (改指标); a line that was settled is no longer shown as uncertain.</summary>
[Act("改指标", SelfEvaluationAccess.Schemes)]
public sealed class ReviseIndicator : IAct<Guid>
{
    public Guid Id { get; set; }

    [Display(Name = "指标"), Required, StringLength(40)]
    public string Indicator { get; set; } = "";

    [Display(Name = "分值"), Required, Range(typeof(decimal), "0.01", "100")]
    public decimal? Weight { get; set; }

    [Display(Name = "年度指标值", Description = "由单位自己定的不填"), Range(typeof(decimal), "-1000000000", "100000000000")]
    public decimal? Target { get; set; }

    [Display(Name = "每一步扣几分", Description = "只有“每超过……扣……”的指标才填"), Range(typeof(decimal), "0", "100")]
    public decimal? Loss { get; set; }

    [Display(Name = "依据", Description = "哪个文件这样定的"), Required, StringLength(200, MinimumLength = 4)]
    public string Basis { get; set; } = "";

    /// <returns>The scheme.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var scheme = await acting.Db.Schemes.FirstOrDefaultAsync(s => s.Id == Id) ?? throw Refusal.NotFound("这套指标体系");
        scheme.ExpectDraft();
        var old = scheme.Indicators.FirstOrDefault(i => i.Code == Indicator) ?? throw Refusal.Invalid(nameof(Indicator), "没有这个指标，请重新选择");
        if (Target is not null && old.Rule is not QuantityRule) throw Refusal.Invalid(nameof(Target), $"{old.Name}不按指标值评分");
        if (Loss is not null && old.Rule is not StepRule) throw Refusal.Invalid(nameof(Loss), $"{old.Name}不按步扣分");
        var settled = old with { Weight = Weight!.Value, Target = Target ?? old.Target, Rule = Loss is { } loss ? (StepRule)old.Rule! with { Loss = loss } : Scaled(old), Tie = ScaledPoints(old), Uncertain = false };
        scheme.Indicators = [.. scheme.Indicators.Select(i => i.Code == Indicator ? settled : i)];
        await acting.Record(scheme.Id, $"{old.Name}：分值 {old.Weight:0.##} → {Weight:0.##}{(Target is { } target ? $"，指标值 {Choices.Name(old.Direction)}{target:0.##}{old.Unit}" : "")}{(Loss is { } each ? $"，每步扣 {each:0.##} 分" : "")}；依据 {Basis.Trim()}");
        return scheme.Id;
    }

    /// <summary>Bands keep their proportion to the weight.</summary>
    ScoreRule? Scaled(Indicator old) => old.Rule is BandRule bands ? new BandRule([.. bands.Bands.Select(b => b with { Points = b.Points * Weight!.Value / old.Weight })]) : old.Rule;

    Tie? ScaledPoints(Indicator old) => old.Tie is ChecklistTie list ? new ChecklistTie([.. list.Points.Select(p => p with { Points = p.Points * Weight!.Value / old.Weight })]) : old.Tie;
}

/// <summary>Publishes a draft, when its tree and weights hold (发布指标体系).</summary>
[Act("发布指标体系", SelfEvaluationAccess.Schemes)]
public sealed class PublishScheme : IAct<Guid>
{
    public Guid Id { get; set; }

    /// <returns>The scheme.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var scheme = await acting.Db.Schemes.FirstOrDefaultAsync(s => s.Id == Id) ?? throw Refusal.NotFound("这套指标体系");
        var metrics = acting.Use<MetricRegistry>();
        scheme.Publish(code => metrics.Find(code) is not null, acting.At);
        await acting.Record(scheme.Id, $"发布指标体系“{scheme.Name}”");
        return scheme.Id;
    }
}
