using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>The receipt after the hand-in (收件回执): the number, and what happens next and by when.</summary>
public sealed class ReceiptPage(Versions versions) : ActPage
{
    protected override string Permission => CasesAccess.Submit;

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public Case Case { get; private set; } = null!;

    public ImplementationList List { get; private set; } = null!;

    /// <summary>The day by which the window answers, or the station sends it on.</summary>
    public DateOnly? NextBy { get; private set; }

    public string Qr => Documents.Writing.Qr.Svg($"{Request.Scheme}://{Request.Host}/progress?number={Case.Commitment.Number}", "查进度的二维码");

    protected override async Task ShowAsync()
    {
        var visible = Db.Commitments.VisibleTo(Caller);
        Case = await Db.Cases.AsNoTracking().Include(c => c.Commitment.Clocks).FirstOrDefaultAsync(c => c.Id == Id && visible.Any(v => v.Id == c.Id)) ?? throw Refusal.NotFound("这一件");
        List = (await versions.OfAsync(Db, Case.MatterCode, Case.ListVersion)).List;
        NextBy = Case.Commitment.Clocks.Where(c => c is { IsOpen: true, DueAt: not null }).Min(c => c.DueAt)?.ChinaDate();
    }
}
