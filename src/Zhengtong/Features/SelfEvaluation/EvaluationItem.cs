using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>An indicator of one evaluation: as its scheme had it, and what was filled in (自评指标).</summary>
public sealed class EvaluationItem
{
    public Guid EvaluationId { get; init; }

    public required string Code { get; init; }

    public int Seq { get; init; }

    public required Indicator Definition { get; set; }

    /// <summary>The unit added it.</summary>
    public bool IsOwn { get; init; }

    /// <summary>年度指标值.</summary>
    public decimal? Target { get; set; }

    /// <summary>What was attested (实际完成值); a figure from records is not kept here.</summary>
    public decimal? Actual { get; private set; }

    /// <summary>Who says so (数据来源).</summary>
    public string? Source { get; private set; }

    /// <summary>The document that proves it (佐证材料).</summary>
    public string? Document { get; private set; }

    public string? AttestedByName { get; private set; }

    public DateTimeOffset? AttestedAt { get; private set; }

    /// <summary>偏差原因分析及改进措施.</summary>
    public string? Reason { get; private set; }

    /// <summary>The reason of a target passed by far is that it was too low.</summary>
    public bool TargetTooLow { get; private set; }

    public decimal? FinanceScore { get; private set; }

    public string? FinanceReason { get; private set; }

    public List<ChecklistTick> Ticks { get; init; } = [];

    /// <summary>The indicator with the target of this year.</summary>
    public Indicator Indicator => Definition with { Target = Target };

    /// <summary>The figure was stated, or every point of its checklist has evidence.</summary>
    public bool IsAnswered => Definition.Tie is ChecklistTie list ? list.Points.All(p => Ticks.Exists(t => t.Point == p.Code)) : Actual is not null;

    public static EvaluationItem Of(Guid evaluation, Indicator indicator, int seq, bool isOwn) =>
        new() { EvaluationId = evaluation, Code = indicator.Code, Seq = seq, Definition = indicator, Target = indicator.Target, IsOwn = isOwn };

    public void Attest(decimal value, string source, string? document, Moment moment) =>
        (Actual, Source, Document, AttestedByName, AttestedAt) = (value, source, document, moment.By.Name, moment.At);

    public void Explain(string reason, bool targetTooLow) => (Reason, TargetTooLow) = (reason, targetTooLow);

    public void Rescore(decimal score, string reason)
    {
        if (score < 0 || score > Definition.Weight) throw Refusal.Invalid(nameof(RescoreIndicator.Score), $"{Definition.Name}的得分要在 0 到 {Definition.Weight:0.##} 分之间");
        (FinanceScore, FinanceReason) = (score, reason);
    }

    public void Unrescore() => (FinanceScore, FinanceReason) = (null, null);
}

/// <summary>A point of a checklist that is there, with its evidence (要点佐证).</summary>
public sealed class ChecklistTick
{
    public Guid EvaluationId { get; init; }

    public required string Code { get; init; }

    public required string Point { get; init; }

    public Guid? InstitutionId { get; init; }

    public string? Document { get; init; }

    public required string TickedByName { get; init; }

    public DateTimeOffset TickedAt { get; init; }
}

/// <summary>What was handed in, as it was then (自评版本).</summary>
public sealed class EvaluationVersion
{
    public Guid EvaluationId { get; init; }

    public int Seq { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public required string MadeByName { get; init; }

    /// <summary>提交, 财政审核.</summary>
    public required string Act { get; init; }

    public required EvaluationView View { get; init; }

    /// <summary>The report as it was handed in; null for what others than the unit kept.</summary>
    public EvaluationReport? Report { get; init; }

    /// <summary>The records behind its figures.</summary>
    public List<FrozenEvidence> Evidence { get; init; } = [];

    public DateTimeOffset? ReturnedAt { get; private set; }

    public string? ReturnedByName { get; private set; }

    public string? ReturnReason { get; private set; }

    public void Return(string reason, Moment moment) => (ReturnReason, ReturnedByName, ReturnedAt) = (reason, moment.By.Name, moment.At);
}
