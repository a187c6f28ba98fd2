using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>What a scheme evaluates (评价对象).</summary>
public enum SchemeSubject
{
    [Display(Name = "部门整体支出")] Unit,
    [Display(Name = "项目支出")] Project,
}

/// <summary>A tree of indicators (指标体系): as shipped, or a county's own for one year. What is published is not changed.</summary>
public sealed class EvaluationScheme
{
    public Guid Id { get; init; }

    /// <summary>Of the form it is, or was made from: <c>hunan-unit</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Null for a form as shipped.</summary>
    public int? Year { get; init; }

    public required string Name { get; set; }

    /// <summary>The document it stands in.</summary>
    public required string Source { get; set; }

    public SchemeSubject Subject { get; init; }

    public IReadOnlyList<Indicator> Indicators { get; set; } = [];

    public DateTimeOffset? PublishedAt { get; private set; }

    public bool IsPublished => PublishedAt is not null;

    /// <exception cref="Refusal">Published, or no tree, or weights that do not add up.</exception>
    public void Publish(Func<string, bool> isMetric, DateTimeOffset at)
    {
        ExpectDraft();
        if (SchemeCheck.Problems(Indicators, isMetric) is { Count: > 0 } problems)
            throw Refusal.NotNow("scheme.problems", $"指标体系还不能发布。{string.Join("；", problems)}", "财预〔2020〕10号：各级指标的分值之和等于上级");
        PublishedAt = at;
    }

    /// <exception cref="Refusal">Published.</exception>
    public void ExpectDraft()
    {
        if (IsPublished) throw Refusal.NotNow("scheme.published", "这套指标体系已经发布，不能再改。要改的，按年度另做一套");
    }
}
