using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>The state of an account, for a filter.</summary>
public enum AccountStatus
{
    [Display(Name = "在用")] Open,
    [Display(Name = "锁定")] Locked,
    [Display(Name = "停用")] Closed,
    [Display(Name = "离岗")] Left,
}

/// <summary>The people of the staff with their accounts, by name (人员清单).</summary>
public sealed class PeoplePage(Flash flash, TimeProvider time) : OrganisationPage(flash)
{
    public sealed record Row(Guid Id, string Name, string Login, string Unit, string Title, List<Role> Roles, DateOnly? LeftOn, DateTimeOffset? ClosedAt, DateTimeOffset? LockedUntil, DateTimeOffset? LastSignIn);

    [BindProperty(SupportsGet = true)]
    public Guid? Unit { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    [BindProperty(SupportsGet = true)]
    public AccountStatus? Status { get; set; }

    [BindProperty]
    public AddPerson Add { get; set; } = new();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sites { get; private set; } = [];

    public static IEnumerable<SelectListItem> Roles => PersonForm.StaffRoles.Select(r => new SelectListItem(Choices.Name(r), r.ToString()));

    public DateTimeOffset Now => ChinaClock.Now(time);

    protected override async Task ShowAsync()
    {
        var now = Now;
        var people = from p in Db.People join a in Db.Accounts on p.Id equals a.SubjectId join u in Db.Units on p.UnitId equals u.Id where a.Kind == AccountKind.Staff select new { Person = p, Account = a, Unit = u };
        if (Unit is { } unit) people = people.Where(p => p.Person.UnitId == unit);
        if (Role is { } role) people = people.Where(p => p.Person.Roles.Contains(role));
        if (Wanted is { } wanted) people = people.Where(p => EF.Functions.Like(p.Person.Name, wanted) || EF.Functions.Like(p.Account.Login, wanted));
        people = Status switch
        {
            AccountStatus.Left => people.Where(p => p.Person.LeftOn != null),
            AccountStatus.Closed => people.Where(p => p.Account.ClosedAt != null && p.Person.LeftOn == null),
            AccountStatus.Locked => people.Where(p => p.Account.LockedUntil > now),
            AccountStatus.Open => people.Where(p => p.Account.ClosedAt == null && !(p.Account.LockedUntil > now)),
            _ => people,
        };
        if (Place is var (name, id)) people = people.Where(p => EF.Functions.GreaterThan(ValueTuple.Create(p.Person.Name, p.Person.Id), ValueTuple.Create(name, id)));
        (Rows, Next) = Page(await people.OrderBy(p => p.Person.Name).ThenBy(p => p.Person.Id).Take(PageSize + 1)
            .Select(p => new Row(p.Person.Id, p.Person.Name, p.Account.Login, p.Unit.ShortName, p.Person.Title, p.Person.Roles, p.Person.LeftOn, p.Account.ClosedAt, p.Account.LockedUntil, p.Account.LastSignIn)).ToListAsync(), r => (r.Name, r.Id));
        (Units, Sites) = (await UnitsAsync(), await SitesAsync());
    }

    public Task<IActionResult> OnPostAsync() => Act(nameof(Add), Add, $"已登记{Add.Name}。把账号和初始密码当面告诉本人。", id => $"/organisation/people/{id}");
}
