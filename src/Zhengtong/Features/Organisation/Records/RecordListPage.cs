using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>A unit's list of records, the latest entered first, and below it the form for one more (台账).</summary>
public abstract class RecordListPage<TRecord, TForm>(Flash flash) : ActPage where TRecord : class, IUnitRecord where TForm : RecordForm, new()
{
    const int PageSize = 50;

    /// <summary>The permission to enter records.</summary>
    protected abstract string Entering { get; }

    /// <summary>The permission to see those of all units.</summary>
    protected abstract string SeeingAll { get; }

    [BindProperty(SupportsGet = true), Display(Name = "单位")]
    public Guid? Unit { get; set; }

    [BindProperty]
    public TForm Input { get; set; } = new();

    public IReadOnlyList<TRecord> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public Places Places { get; private set; } = null!;

    public bool SeesAll => Caller.May(SeeingAll);

    public bool MayEnter => Caller.May(Entering) && Caller.UnitId is not null;

    public IEnumerable<SelectListItem> Units => Places.UnitChoices;

    protected override async Task ShowAsync()
    {
        Places = await Places.OfAsync(Db);
        var rows = Db.Set<TRecord>().AsNoTracking();
        var unit = SeesAll ? Unit : Caller.UnitId ?? Guid.Empty;
        if (unit is not null) rows = rows.Where(r => r.UnitId == unit);
        if (Guid.TryParse(Request.Query["after"], out var last)) rows = rows.Where(r => r.Id.CompareTo(last) < 0);
        var page = Page<TRecord>.Of(await rows.OrderByDescending(r => r.Id).Take(PageSize + 1).ToListAsync(), PageSize, r => r.Id.ToString());
        (Rows, Next) = (page.Items, page.Next);
        await ShowMoreAsync();
    }

    protected virtual Task ShowMoreAsync() => Task.CompletedTask;

    public Task<IActionResult> OnPostAsync() => Do(Input, _ =>
    {
        flash.Say("已登记。");
        return LocalRedirect(Request.Path);
    });
}
