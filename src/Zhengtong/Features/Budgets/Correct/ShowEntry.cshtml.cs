using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>One entry of a ledger with its corrections (分录).</summary>
public sealed class ShowEntryPage(Flash flash) : ActPage
{
    const int MostCorrections = 100;

    protected override string Permission => BudgetsAccess.See;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    [BindProperty]
    public CorrectEntry Input { get; set; } = new();

    public LedgerEntry Entry { get; private set; } = null!;

    public FiscalYear Year { get; private set; } = null!;

    public string Unit { get; private set; } = "";

    public string? Project { get; private set; }

    public IReadOnlyList<LedgerEntry> Corrections { get; private set; } = [];

    /// <summary>What it comes to with its corrections, in fen.</summary>
    public long Now => Entry.Fen + Corrections.Where(c => c.Stage == Entry.Stage).Sum(c => c.Fen);

    public bool MayCorrect => Entry.CorrectsId is null && Year.UnitId == Caller.UnitId && Caller.May(BudgetsAccess.Enter);

    protected override async Task ShowAsync()
    {
        Entry = await Db.LedgerEntries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == Id) ?? throw Refusal.NotFound("这一笔");
        Year = await Db.FiscalYearAsync(Entry.YearId, Caller);
        Unit = (await Places.OfAsync(Db)).Unit(Year.UnitId);
        Project = await Db.BudgetProjects.Where(p => p.Id == Entry.ProjectId).Select(p => p.Name).FirstOrDefaultAsync();
        Corrections = await Db.LedgerEntries.AsNoTracking().Where(e => e.CorrectsId == Id).OrderBy(e => e.EnteredAt).ThenBy(e => e.Id).Take(MostCorrections).ToListAsync();
    }

    public Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        return Do(Input, _ =>
        {
            flash.Say("已更正。原来那一笔留着，另记了一笔差额。");
            return LocalRedirect($"/ledger-entries/{Id}");
        });
    }
}
