using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>One unit: what is written of it, who works there (单位).</summary>
public sealed class ShowUnitPage(Flash flash) : OrganisationPage(flash)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ChangeUnit Change { get; set; } = new();

    [BindProperty]
    public AbolishUnit Abolish { get; set; } = new();

    public Unit Unit { get; private set; } = null!;

    public string? Parent { get; private set; }

    public int People { get; private set; }

    public IReadOnlyList<Post> Posts { get; private set; } = [];

    public IReadOnlyList<JournalLine> Journal { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        Unit = await Db.Units.AsNoTracking().FirstOrDefaultAsync(u => u.Id == Id) ?? throw Refusal.NotFound("这个单位");
        Parent = await Db.Units.Where(u => u.Id == Unit.ParentId).Select(u => u.ShortName).FirstOrDefaultAsync();
        People = await Db.People.CountAsync(p => p.UnitId == Id && p.LeftOn == null);
        Posts = await Db.Posts.AsNoTracking().Where(p => p.UnitId == Id).OrderBy(p => p.Name).Take(PageSize).ToListAsync();
        Change = new() { Id = Id, Name = Unit.Name, ShortName = Unit.ShortName, CreditCode = Unit.CreditCode, Phone = Unit.Phone, ReviewBody = Unit.ReviewBody };
        Journal = await JournalAsync(Id);
    }

    public Task<IActionResult> OnPostChangeAsync() => Act(nameof(Change), Change, "已更正。", Here);

    public Task<IActionResult> OnPostAbolishAsync() => Act(nameof(Abolish), Abolish, "已撤销。", Here);

    static string Here(Guid id) => $"/organisation/units/{id}";
}
