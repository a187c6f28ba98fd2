using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>An opinion asked of a unit (征求意见函): for the unit that asked, the state of it; for the one asked, where it answers.</summary>
public sealed class AnswerOpinionPage(Flash flash) : ActPage
{
    protected override string Permission => CasesAccess.Show;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswerOpinion Input { get; set; } = new();

    public OpinionRequest Asked { get; private set; } = null!;

    /// <summary>Who asked, as the journal has it.</summary>
    public string Asker { get; private set; } = "";

    public Places Places { get; private set; } = null!;

    public bool MayAnswer => Asked.State == OpinionState.Asked && Asked.AskedUnitId == Caller.UnitId && Caller.May(CasesAccess.Opinion);

    protected override async Task ShowAsync()
    {
        var visible = Db.Commitments.VisibleTo(Caller);
        Asked = await Db.OpinionRequests.AsNoTracking().Include(r => r.Commitment.Chain).FirstOrDefaultAsync(r => r.Id == Id && visible.Any(v => v.Id == r.Id)) ?? throw Refusal.NotFound("这份征求意见");
        Asker = await Db.Set<JournalEntry>().Where(e => e.ChainId == Id && e.Seq == 1).Select(e => e.ByName).FirstOrDefaultAsync() ?? "";
        Places = await Places.OfAsync(Db);
    }

    public Task<IActionResult> OnPostAsync()
    {
        Input.Id = Id;
        return Do(Input, _ =>
        {
            flash.Say("已答复，对方单位马上看得到");
            return LocalRedirect($"/cases/opinions/{Id}");
        });
    }
}
