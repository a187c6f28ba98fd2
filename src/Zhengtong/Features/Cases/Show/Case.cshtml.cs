using Microsoft.AspNetCore.Mvc;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>A case whole (办件): what to do next, its clocks, what was handed in, said and decided.</summary>
public sealed class CasePage(CaseReader reader, Flash flash) : ActPage
{
    protected override string Permission => CasesAccess.Show;

    [FromRoute]
    public Guid Id { get; set; }

    public ShownCase Shown { get; private set; } = null!;

    public IReadOnlyList<OpinionRequest> Requests { get; private set; } = [];

    public IReadOnlyList<NextAct> Acts { get; private set; } = [];

    /// <summary>What cannot be done now, and why.</summary>
    public string? Note { get; private set; }

    /// <summary>It waits in the pool of the caller's unit, and the caller could do something with it.</summary>
    public bool MayTake => Shown.Commitment is { IsOpen: true, PersonId: null } && Shown.Commitment.UnitId == Caller.UnitId && Acts.Count > 0;

    protected override async Task ShowAsync()
    {
        Shown = await reader.ReadAsync(Id, Caller);
        Requests = await reader.RequestsAsync(Id);
        (Acts, var barred) = CaseDoor.All.Open(Shown, Caller);
        Note = barred.Count > 0 ? $"现在还不能：{string.Join("；", barred)}" : Acts.Count > 0 ? null : Idle();
    }

    string Idle() =>
        !Shown.Commitment.IsOpen ? "这一件已经办完。"
        : Shown.Commitment.UnitId != Caller.UnitId ? $"现在归{Shown.Places.Unit(Shown.Commitment.UnitId)}办，您可以查看。"
        : Shown.Case.State == CaseState.CorrectionAsked ? "等申请人补正，补正以后再办。"
        : "现在没有要您办的事。";

    public Task<IActionResult> OnPostTakeAsync([FromForm] int? version) => Do(new TakeCase { Id = Id, Version = version }, result =>
    {
        flash.Say($"{result.Number} 由您办，已经在您的待办里");
        return LocalRedirect($"/cases/{Id}");
    });
}
