using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>What the finance office ordered for a year (自评布置): by when, and by which notice. The date changes every year (rules A6).</summary>
public sealed class EvaluationYear
{
    /// <summary>The year that is evaluated.</summary>
    public int Year { get; init; }

    public DateOnly DueOn { get; set; }

    /// <summary>Number of the notice: 江财绩〔2024〕1号.</summary>
    public required string Notice { get; set; }

    /// <summary>The finance office, to which it is owed.</summary>
    public Guid OfficeId { get; init; }
}

/// <summary>Orders the self-evaluation of a year (布置自评). A later date holds for what is opened afterwards.</summary>
[Act("布置自评", SelfEvaluationAccess.Schemes)]
public sealed class OrderEvaluations : IAct<int>
{
    [Display(Name = "评价年度"), Required, Range(2000, 2100)]
    public int? Year { get; set; }

    [Display(Name = "报送截止日期", Description = "按当年通知，一般在次年 3 到 6 月"), Required]
    public DateOnly? DueOn { get; set; }

    [Display(Name = "通知文号", Description = "例如 江财绩〔2024〕1号"), Required, StringLength(60, MinimumLength = 4)]
    public string Notice { get; set; } = "";

    /// <returns>The year.</returns>
    public async Task<int> Handle(Acting acting)
    {
        var office = acting.By.UnitId ?? throw Refusal.Forbidden("布置自评的人要属于财政部门");
        if (DueOn!.Value <= new DateOnly(Year!.Value, 12, 31)) throw Refusal.Invalid(nameof(DueOn), $"{Year} 年过完才自评，截止日期要在 {Year + 1} 年以后");
        var known = await acting.Db.EvaluationYears.FindAsync(Year.Value);
        if (known is null) acting.Db.Add(new EvaluationYear { Year = Year.Value, DueOn = DueOn.Value, Notice = Notice.Trim(), OfficeId = office });
        else (known.DueOn, known.Notice) = (DueOn.Value, Notice.Trim());
        await acting.Record(StableId.Of($"evaluation-year/{Year}"), $"布置 {Year} 年绩效自评：{Notice.Trim()}，{DueOn:yyyy-MM-dd} 前报送");
        return Year.Value;
    }
}
