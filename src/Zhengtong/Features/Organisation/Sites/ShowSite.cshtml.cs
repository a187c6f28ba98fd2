using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>One site with its windows (服务场所和窗口).</summary>
public sealed class ShowSitePage(Flash flash) : OrganisationPage(flash)
{
    public sealed record WindowRow(string Number, string Name, string? Clerk);

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public ChangeSite Change { get; set; } = new();

    [BindProperty]
    public SetWindow Window { get; set; } = new();

    public Site Site { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public IReadOnlyList<WindowRow> Windows { get; private set; } = [];

    public IReadOnlyList<JournalLine> Journal { get; private set; } = [];

    protected override async Task ShowAsync()
    {
        Site = await Db.Sites.AsNoTracking().FirstOrDefaultAsync(s => s.Id == Id) ?? throw Refusal.NotFound("这个服务场所");
        Unit = await Db.Units.Where(u => u.Id == Site.UnitId).Select(u => u.ShortName).FirstAsync();
        var people = Db.People;
        var windows = await Db.Windows.Where(w => w.SiteId == Id).Take(300)
            .Select(w => new WindowRow(w.Number, w.Name, people.Where(p => p.WindowId == w.Id && p.LeftOn == null).OrderBy(p => p.Name).Select(p => p.Name).FirstOrDefault())).ToListAsync();
        Windows = [.. windows.OrderBy(w => w.Number.Length).ThenBy(w => w.Number, StringComparer.Ordinal)];
        Change = new() { Id = Id, Name = Site.Name, Address = Site.Address, Phone = Site.Phone, OpeningHours = Site.OpeningHours };
        Journal = await JournalAsync(Id);
    }

    public Task<IActionResult> OnPostChangeAsync() => Act(nameof(Change), Change, "已更正。", id => $"/organisation/sites/{id}");

    public Task<IActionResult> OnPostWindowAsync() => Act(nameof(Window), Window, $"已设置 {Window.Number} 号窗口。", _ => $"/organisation/sites/{Id}");
}
