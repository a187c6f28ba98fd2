using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Budgets;

/// <summary>Kinds of posts (编制种类).</summary>
public enum EstablishmentKind
{
    [Display(Name = "行政编制")] Administrative,
    [Display(Name = "参照公务员法管理编制")] Reference,
    [Display(Name = "全额拨款事业编制")] Funded,
    [Display(Name = "其他事业编制")] Institution,
    [Display(Name = "机关工勤编制")] Support,

    /// <summary>Vehicles that the unit may have; no people.</summary>
    [Display(Name = "公务用车编制（台）")] Vehicle,
}

/// <summary>
/// Posts of a unit and who fills them, from a day on (编制和在职人数): a line holds until the next of its kind. In post are those on
/// the establishment, without the retired and the hired (财预〔2013〕53 号: 在职人员数).
/// </summary>
public sealed class Establishment : IUnitRecord
{
    public Guid Id { get; init; }

    public Guid UnitId { get; init; }

    public EstablishmentKind Kind { get; init; }

    public DateOnly EffectiveFrom { get; init; }

    public int Posts { get; set; }

    public int InPost { get; set; }

    /// <summary>The order of the staffing office, or the roster (依据).</summary>
    public required string Basis { get; set; }
}

/// <summary>Writes down posts and staff in post from a day on (记编制和在职人数).</summary>
[Act("记编制和在职人数", BudgetsAccess.Enter)]
public sealed class KeepEstablishment : RecordForm
{
    [Display(Name = "从哪一天起", Description = "编制或在职人数变动的那一天"), Required]
    public DateOnly? From { get; set; }

    [Display(Name = "编制种类"), Required]
    public EstablishmentKind? Kind { get; set; }

    [Display(Name = "编制数"), Required, Range(0, 100_000)]
    public int? Posts { get; set; }

    [Display(Name = "在职人数", Description = "在编在岗，不含退休、临聘；公务用车填实有台数"), Required, Range(0, 100_000)]
    public int? InPost { get; set; }

    [Display(Name = "依据", Description = "编办文号，或者花名册"), Required, StringLength(100, MinimumLength = 2)]
    public string Basis { get; set; } = "";

    public override string Key => $"{From:yyyy-MM-dd}/{Kind}";

    public override async Task<KeptRecord> KeepAsync(Acting acting, Guid unit)
    {
        if (From > acting.Moment.Date) throw Refusal.Invalid(nameof(From), "还没有到这一天，到了再记");
        var known = await acting.Db.Establishments.FirstOrDefaultAsync(e => e.UnitId == unit && e.Kind == Kind && e.EffectiveFrom == From);
        var line = known ?? acting.Db.Add(new Establishment { Id = acting.NewId(), UnitId = unit, Kind = Kind!.Value, EffectiveFrom = From!.Value, Basis = "" }).Entity;
        (line.Posts, line.InPost, line.Basis) = (Posts!.Value, InPost!.Value, Basis.Trim());
        return new(line.Id, known is null, $"{Platform.Web.Choices.Name(line.Kind)}自 {From:yyyy-MM-dd}：编制 {Posts}，在职 {InPost}，依据{line.Basis}");
    }
}
