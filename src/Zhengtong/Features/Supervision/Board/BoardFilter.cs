using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Calendar;

namespace Zhengtong.Features.Supervision;

/// <summary>What the board is looked at for (监督台的条件); the lists behind its figures take the same.</summary>
public sealed class BoardFilter
{
    const int MostDays = 366;

    /// <summary>A unit; a town with its villages.</summary>
    [Display(Name = "单位"), FromQuery(Name = "unit")]
    public Guid? Unit { get; set; }

    /// <summary>The unit itself, without its villages.</summary>
    [FromQuery(Name = "alone")]
    public bool? Alone { get; set; }

    [Display(Name = "种类"), FromQuery(Name = "kind")]
    public string? Kind { get; set; }

    [Display(Name = "从哪天起"), FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    /// <summary>The first day counted: that of this month unless asked otherwise, never more than a year back.</summary>
    public DateOnly FirstDay(DateOnly today)
    {
        var (asked, earliest) = (From ?? new(today.Year, today.Month, 1), today.AddDays(-MostDays));
        return asked < earliest ? earliest : asked;
    }

    public DateTimeOffset Begin(DateOnly today) => ChinaTime.At(FirstDay(today), TimeSpan.Zero);
}
