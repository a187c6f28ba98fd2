using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Supervision;

/// <summary>Asks why, then sends the cards as a workbook.</summary>
public sealed class ExportCardsPage(TimeProvider time) : ActPage
{
    protected override string Permission => CommitmentsAccess.Export;

    [BindProperty(SupportsGet = true)]
    public CardFilter Filter { get; set; } = new();

    [BindProperty]
    public ExportCards Input { get; set; } = new();

    public int Total { get; private set; }

    protected override async Task ShowAsync() => Total = await Filter.Of(Db, Caller).CountAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        Input.Filter = Filter;
        int? counted = null;
        var page = await Do(Input, count =>
        {
            counted = count;
            return Page();
        });
        if (counted is null) return page;
        await Db.EnterAsync(HttpContext.RequestAborted);
        var now = ChinaClock.Now(time);
        var notes = new ExportNotes("红黄牌", $"{Caller.Name}　{Caller.Title}", now, Input.Reason, $"{counted} 张");
        return new WorkbookResult(notes, Input.Sheet(Db, Caller), $"红黄牌-{now:yyyyMMdd-HHmm}.xlsx");
    }
}
