using Microsoft.AspNetCore.Mvc;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Commitments;

/// <summary>Asks why, then sends the workbook as it is written (导出 xlsx).</summary>
public abstract class ExportPage(Desk desk, Finder finder, CommitmentKinds kinds) : ActPage
{
    protected override string Permission => CommitmentsAccess.Export;

    [BindProperty]
    public ExportCommitments Input { get; set; } = new();

    public string Described { get; private set; } = "";

    public abstract string Title { get; }

    public abstract string Back { get; }

    protected override async Task ShowAsync()
    {
        Choose(Input);
        (_, Described) = await Input.RowsAsync(desk, finder, kinds, Caller);
    }

    /// <summary>Puts the filter of the address into the act.</summary>
    protected abstract void Choose(ExportCommitments act);

    public async Task<IActionResult> OnPostAsync()
    {
        Choose(Input);
        ExportCommitments.Result? counted = null;
        var page = await Do(Input, result =>
        {
            counted = result;
            return Page();
        });
        if (counted is null) return page;
        await Db.EnterAsync(HttpContext.RequestAborted);
        var (rows, _) = await Input.RowsAsync(desk, finder, kinds, Caller);
        var notes = new ExportNotes(Title, $"{Caller.Name}　{Caller.Title}", counted.At, Input.Reason, counted.Filter);
        return new WorkbookResult(notes, SheetOf(finder.ReadAsync(rows.Take(ExportCommitments.MostRows))), $"{Title}-{counted.At:yyyyMMdd-HHmm}.xlsx");
    }

    Sheet SheetOf(IAsyncEnumerable<FoundRow> rows) => Sheet.Of(Title, rows)
        .Text("编号", r => r.Number).Text("种类", r => r.Kind).Text("事项", r => r.Title).Text("当事人", r => r.PartyLabel).Text("来自", r => r.Site)
        .Text("单位", r => r.Unit).Text("经办人", r => r.Person).Text("环节", r => r.Step).Text("结果", r => r.Outcome)
        .Instant("收件", r => r.OpenedAt).Instant("到期", r => r.DueAt).Instant("办结", r => r.ClosedAt);
}

/// <summary>The desk as a workbook.</summary>
public sealed class DeskExportPage(Desk desk, Finder finder, CommitmentKinds kinds) : ExportPage(desk, finder, kinds)
{
    [BindProperty(SupportsGet = true)]
    public DeskFilter Filter { get; set; } = new();

    public override string Title => "我的待办";

    public override string Back => "/desk";

    protected override void Choose(ExportCommitments act)
    {
        Filter.At(Request.Query);
        act.Desk = Filter;
    }
}

/// <summary>The list as a workbook.</summary>
public sealed class ListExportPage(Desk desk, Finder finder, CommitmentKinds kinds) : ExportPage(desk, finder, kinds)
{
    [BindProperty(SupportsGet = true)]
    public CommitmentFilter Filter { get; set; } = new();

    public override string Title => "办理清单";

    public override string Back => "/commitments";

    protected override void Choose(ExportCommitments act) => act.List = Filter;
}
