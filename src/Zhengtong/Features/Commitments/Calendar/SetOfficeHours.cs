using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>Sets the office hours of the county from a day on (办公时间). Days that have passed keep the hours they had.</summary>
[Act("调整办公时间", OrganisationAccess.Manage)]
public sealed class SetOfficeHours : IAct<DateOnly>
{
    [Display(Name = "从哪天起"), Required]
    public DateOnly? From { get; init; }

    [Display(Name = "上午上班"), Required, DataType(DataType.Time)]
    public TimeOnly? MorningFrom { get; init; }

    [Display(Name = "上午下班"), Required, DataType(DataType.Time)]
    public TimeOnly? MorningTo { get; init; }

    [Display(Name = "下午上班"), Required, DataType(DataType.Time)]
    public TimeOnly? AfternoonFrom { get; init; }

    [Display(Name = "下午下班"), Required, DataType(DataType.Time)]
    public TimeOnly? AfternoonTo { get; init; }

    public async Task<DateOnly> Handle(Acting acting)
    {
        if (From <= acting.Moment.Date) throw Refusal.Invalid(nameof(From), "只能从明天或以后起调整，过去的日子不能改");
        if (MorningTo <= MorningFrom) throw Refusal.Invalid(nameof(MorningTo), "上午下班要晚于上午上班");
        if (AfternoonFrom < MorningTo) throw Refusal.Invalid(nameof(AfternoonFrom), "下午上班不能早于上午下班");
        if (AfternoonTo <= AfternoonFrom) throw Refusal.Invalid(nameof(AfternoonTo), "下午下班要晚于下午上班");
        if (await acting.Db.Set<OfficeHours>().FirstOrDefaultAsync(h => h.EffectiveFrom == From) is { } known)
        {
            acting.Db.Remove(known);
            await acting.Db.SaveChangesAsync();
        }
        acting.Db.Add(new OfficeHours { EffectiveFrom = From!.Value, MorningFrom = MorningFrom!.Value, MorningTo = MorningTo!.Value, AfternoonFrom = AfternoonFrom!.Value, AfternoonTo = AfternoonTo!.Value });
        await acting.Record(CalendarChain.Id, $"{From:yyyy-MM-dd} 起办公时间 {MorningFrom:HH:mm}–{MorningTo:HH:mm}、{AfternoonFrom:HH:mm}–{AfternoonTo:HH:mm}");
        return From.Value;
    }
}

/// <summary>The journal chain of a county's calendar.</summary>
static class CalendarChain
{
    public static readonly Guid Id = StableId.Of("calendar");
}
