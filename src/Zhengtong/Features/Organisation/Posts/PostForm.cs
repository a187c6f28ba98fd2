using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Organisation;

/// <summary>A post's name and two people, when it is set up or staffed anew.</summary>
public abstract class PostForm : IAct<Guid>
{
    [Display(Name = "岗位名称", Description = "本单位内不重复，例如：行政审批股-审批岗"), Required, StringLength(60, MinimumLength = 2)]
    public string Name { get; init; } = "";

    [Display(Name = "A 岗的账号", Description = "填登录账号（工号）"), Required, StringLength(64)]
    public string Holder { get; init; } = "";

    [Display(Name = "B 岗的账号", Description = "A 岗不在时代办的人；可以先不设"), StringLength(64)]
    public string? StandIn { get; init; }

    public abstract Task<Guid> Handle(Acting acting);

    /// <summary>The two people; the holder works in the unit of the post.</summary>
    /// <exception cref="Refusal">Somebody is not there, has left, or is both.</exception>
    protected async Task<(Person Holder, Person? StandIn)> PeopleAsync(Acting acting, Guid unit)
    {
        var holder = await PersonAsync(acting, Holder, nameof(Holder));
        var standIn = string.IsNullOrWhiteSpace(StandIn) ? null : await PersonAsync(acting, StandIn, nameof(StandIn));
        if (holder.UnitId != unit && !await acting.Db.Units.AnyAsync(u => u.Id == holder.UnitId && u.ParentId == unit))
            throw Refusal.Invalid(nameof(Holder), $"{holder.Name}不在这个单位，不能担任这里的 A 岗");
        if (standIn?.Id == holder.Id) throw Refusal.Invalid(nameof(StandIn), "A 岗和 B 岗要是两个人");
        return (holder, standIn);
    }

    static async Task<Person> PersonAsync(Acting acting, string login, string field)
    {
        var known = login.Trim();
        var person = await (from a in acting.Db.Accounts join p in acting.Db.People on a.SubjectId equals p.Id where a.Login == known && a.Kind == AccountKind.Staff select p).FirstOrDefaultAsync();
        if (person is null) throw Refusal.Invalid(field, $"没有账号“{known}”，请核对工号");
        return person.LeftOn is null ? person : throw Refusal.Invalid(field, $"{person.Name}已经离岗");
    }

    protected static string Said(Person holder, Person? standIn) => $"A 岗{holder.Name}，{(standIn is null ? "没有设 B 岗" : $"B 岗{standIn.Name}")}";
}
