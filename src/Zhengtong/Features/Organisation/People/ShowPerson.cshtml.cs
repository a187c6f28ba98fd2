using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>One person of the staff: place, roles, posts, account (人员和账号).</summary>
public sealed class ShowPersonPage(Flash flash, TimeProvider time) : OrganisationPage(flash)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty] public ChangePerson Change { get; set; } = new();

    [BindProperty] public CloseAccount Close { get; set; } = new();

    [BindProperty] public ReopenAccount Reopen { get; set; } = new();

    [BindProperty] public UnlockAccount Unlock { get; set; } = new();

    [BindProperty] public ResetPassword Reset { get; set; } = new();

    [BindProperty] public ReleasePerson Release { get; set; } = new();

    public Person Person { get; private set; } = null!;

    public Account Account { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Units { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Sites { get; private set; } = [];

    public IReadOnlyList<JournalLine> Journal { get; private set; } = [];

    public bool IsSelf => Id == Caller.Id;

    public bool IsLocked => Account.IsLocked(ChinaClock.Now(time));

    public string State => Person.LeftOn is { } left ? $"{Format.Date(left)} 离岗" : Account.ClosedAt is not null ? "账号停用" : IsLocked ? $"锁定到 {Account.LockedUntil:HH:mm}" : "在用";

    protected override async Task ShowAsync()
    {
        Person = await Db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == Id) ?? throw Refusal.NotFound("这个人");
        Account = await Db.Accounts.AsNoTracking().FirstAsync(a => a.SubjectId == Id && a.Kind == AccountKind.Staff);
        Unit = await Db.Units.Where(u => u.Id == Person.UnitId).Select(u => u.ShortName).FirstAsync();
        Posts = await Db.Posts.AsNoTracking().Where(p => p.HolderId == Id || p.StandInId == Id).OrderBy(p => p.Name).Take(PageSize).ToListAsync();
        var window = await Db.Windows.Where(w => w.Id == Person.WindowId).Select(w => w.Number).FirstOrDefaultAsync();
        Change = new() { Id = Id, Name = Person.Name, Unit = Person.UnitId, Title = Person.Title, Site = Person.SiteId, Window = window, Phone = Person.Phone, Roles = Person.Roles };
        (Units, Sites, Journal) = (await UnitsAsync(), await SitesAsync(), await JournalAsync(Account.Id));
    }

    public Task<IActionResult> OnPostChangeAsync() => Act(nameof(Change), Change, "已保存。本人要重新登录。", Here);

    public Task<IActionResult> OnPostCloseAsync() => Act(nameof(Close), Close, "账号已停用。", Here);

    public Task<IActionResult> OnPostReopenAsync() => Act(nameof(Reopen), Reopen, "账号已启用。", Here);

    public Task<IActionResult> OnPostUnlockAsync() => Act(nameof(Unlock), Unlock, "账号已解锁。", Here);

    public Task<IActionResult> OnPostResetAsync() => Act(nameof(Reset), Reset, "密码已重置。当面告诉本人，下次登录必须改。", Here);

    public Task<IActionResult> OnPostReleaseAsync() => Act(nameof(Release), Release, "已办离岗，账号停用，手上的件退回单位待认领。", Here);

    string Here(Guid _) => $"/organisation/people/{Id}";
}
