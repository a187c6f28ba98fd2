using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>
/// Publishes an implementation list as the next version of its matter (发布实施清单). The self-checks must pass; the elements that
/// all levels share (name, kind, base code of the national list) may not be changed by a county (国发〔2018〕27号, “四级四同”).
/// </summary>
[Act("发布实施清单", CatalogueAccess.Keep)]
public sealed class PublishMatter : IAct<PublishMatter.Result>
{
    const string FourSame = "国发〔2018〕27号“四级四同”";

    public sealed record Result(string Code, int Version);

    [Required]
    public string Code { get; init; } = "";

    [Display(Name = "实施清单")]
    [Required]
    public ImplementationList? List { get; init; }

    /// <summary>The version that was the latest when this one was prepared; 0 for none.</summary>
    [Display(Name = "替换的版本")]
    public int Replaces { get; init; }

    public async Task<Result> Handle(Acting acting)
    {
        var matter = await acting.Db.Matters.FirstOrDefaultAsync(m => m.Code == Code) ?? throw Refusal.NotFound("这个事项");
        if (matter.Version != Replaces)
            throw Refusal.Stale($"“{matter.Title}”已经有第 {matter.Version} 版，您是照第 {Replaces} 版改的。请下载最新一版再改");
        await DemandSame(acting, matter, List!);
        var unit = await AuthorityAsync(acting, List!);
        Check(List!);
        if (await acting.Db.Matters.AnyAsync(m => m.Id != matter.Id && m.ImplementationCode == List!.ImplementationCode.ToString()))
            throw Invalid("implementationCode", "这个实施编码已经给了别的事项，不能重复");

        acting.Db.Add(matter.Publish(List!, List!.Authority.Scope == AuthorityScope.Unit ? unit.Id : null, acting.Moment));
        await acting.Record(matter.Id, $"发布实施清单第 {matter.Version} 版", new { matter.Code, matter.Version });
        return new(matter.Code, matter.Version);
    }

    static async Task DemandSame(Acting acting, Matter matter, ImplementationList list)
    {
        if (list.Id != matter.Code) throw Invalid("id", $"清单是 {list.Id} 的，不是 {matter.Code} 的");
        var above = await acting.Db.BaseMatters.AsNoTracking().FirstAsync(m => m.Edition == matter.Edition && m.Code == matter.Code);
        if (list.Name != matter.Name)
            throw Refusal.NotNow("matter.name-differs", $"事项名称要和上级基本目录一样：应为“{matter.Name}”，清单里是“{list.Name}”", FourSame);
        if (list.Kind != matter.Kind)
            throw Refusal.NotNow("matter.kind-differs", "事项类型要和上级基本目录一样", FourSame);
        if (above.Content.NationalCode is { } code && code != list.BaseCode)
            throw Refusal.NotNow("matter.code-differs", $"基本编码要和上级基本目录一样：应为 {code}", FourSame);
    }

    /// <summary>The authority must be a unit of this county, under its own name and credit code.</summary>
    static async Task<Unit> AuthorityAsync(Acting acting, ImplementationList list)
    {
        var code = list.Authority.CreditCode.ToString();
        var unit = await acting.Db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.CreditCode == code && u.AbolishedOn == null)
            ?? throw Invalid("authority", $"本县没有统一社会信用代码是 {code} 的单位，请核对实施主体");
        if (unit.Name != list.Authority.Name) throw Invalid("authority", $"代码 {code} 是“{unit.Name}”，清单里写的是“{list.Authority.Name}”");
        return list.Authority.Scope switch
        {
            AuthorityScope.Town when unit.Kind != UnitKind.Town => throw Invalid("authority", "乡镇级事项的实施主体应是乡镇人民政府（街道办事处）"),
            AuthorityScope.Village when unit.Kind != UnitKind.Village => throw Invalid("authority", "村级事项的实施主体应是村（居）民委员会"),
            AuthorityScope.Unit when unit.Code != list.Authority.Unit => throw Invalid("authority", $"实施主体的单位编号应是 {unit.Code}"),
            _ => unit,
        };
    }

    static void Check(ImplementationList list)
    {
        if (ImplementationListCheck.Check(list) is { Count: > 0 } findings)
            throw Refusal.Invalid([.. findings.Select(f => new FieldMessage($"List.{f.Element}", f.Message))]);
    }

    static Refusal Invalid(string element, string message) => Refusal.Invalid($"List.{element}", message);
}
