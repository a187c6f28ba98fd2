using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>Says from which day a unit answers for a topic in a region, and on what ground; the line that held there before ends the day before (修改派单目录).</summary>
[Act("修改派单目录", HotlineAccess.Duties)]
public sealed class SetDuty : IAct<Guid>
{
    [Display(Name = "主题"), Required]
    public string Topic { get; set; } = "";

    [Display(Name = "乡镇、村", Description = "不选，全县"), StringLength(12)]
    public string? Region { get; set; }

    [Display(Name = "承办单位"), Required]
    public Guid? Unit { get; set; }

    [Display(Name = "法定依据", Description = "法律、法规的条文，或者“三定”规定"), Required, StringLength(200, MinimumLength = 4)]
    public string Ground { get; set; } = "";

    [Display(Name = "从哪一天起"), Required]
    public DateOnly? From { get; set; }

    /// <returns>The new line.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var (places, region) = (await Places.OfAsync(acting.Db), string.IsNullOrEmpty(Region) ? acting.Db.County.Code : Organisation.Region.Stem(Region));
        if (!await acting.Db.Topics.AnyAsync(t => t.Code == Topic)) throw Refusal.Invalid(nameof(Topic), "没有这个主题，请重新选择");
        if (!region.StartsWith(acting.Db.County.Code, StringComparison.Ordinal)) throw Refusal.Invalid(nameof(Region), "这个地方不在本县");
        if (places.UnitOf(Unit) is not { } unit) throw Refusal.Invalid(nameof(Unit), "没有这个单位，请重新选择");
        if (unit.AbolishedOn <= From) throw Refusal.Invalid(nameof(Unit), $"{unit.Name}已经撤销，请选承接它职责的单位");
        foreach (var earlier in await acting.Db.Duties.Where(d => d.TopicCode == Topic && d.RegionCode == region && (d.EffectiveTo == null || d.EffectiveTo >= From)).ToListAsync())
        {
            if (earlier.EffectiveFrom >= From)
                throw Refusal.Invalid(nameof(From), $"这个主题在这里已经有 {earlier.EffectiveFrom:yyyy-MM-dd} 起的一行，新的一行要更晚");
            earlier.End(From!.Value.AddDays(-1));
        }
        var duty = new Duty { Id = acting.NewId(), TopicCode = Topic, RegionCode = region, UnitId = unit.Id, Ground = Ground.Trim(), EffectiveFrom = From!.Value };
        acting.Db.Add(duty);
        await acting.Record(duty.Id, $"派单目录：{Topic} 在 {region} 由{unit.ShortName}办，{From:yyyy-MM-dd} 起，依据{duty.Ground}");
        return duty.Id;
    }
}

/// <summary>Ends a line of the duty list without another (终止).</summary>
[Act("终止派单目录的一行", HotlineAccess.Duties)]
public sealed class EndDuty : IAct<Guid>
{
    public Guid Id { get; set; }

    [Display(Name = "最后一天"), Required]
    public DateOnly? LastDay { get; set; }

    /// <returns>The line.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var duty = await acting.Db.Duties.FirstOrDefaultAsync(d => d.Id == Id) ?? throw Refusal.NotFound("派单目录的这一行");
        if (LastDay < duty.EffectiveFrom) throw Refusal.Invalid(nameof(LastDay), $"这一行从 {duty.EffectiveFrom:yyyy-MM-dd} 起，最后一天不能更早");
        duty.End(LastDay!.Value);
        await acting.Record(duty.Id, $"派单目录：这一行到 {LastDay:yyyy-MM-dd} 止");
        return Id;
    }
}
