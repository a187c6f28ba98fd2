using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>A case as staff see it: itself with its parts, the list that holds for it, and the names of all concerned.</summary>
public sealed record ShownCase(Case Case, MatterVersion Version, Party Applicant, Party? Agent, Places Places, Staffing Staffing) : IShownTenant
{
    public ImplementationList List => Version.List;

    public Commitment Commitment => Case.Commitment;

    public string Word => "这一件";

    public string Path => $"/cases/{Case.Id}";

    public bool Allows(string move) => CaseLife.Life.Allows(move, Case.State);

    /// <summary>Length of the journal: what a form of this page was read from.</summary>
    public int Stamp => Commitment.Chain.Length;

    public string State => CaseLife.Life.Label(Case.State).Name;

    public string StateTone => Case.State switch
    {
        CaseState.Concluded => "ok",
        CaseState.AcceptanceRefused or CaseState.Withdrawn or CaseState.Lapsed => "bad",
        CaseState.CorrectionAsked or CaseState.Suspended or CaseState.Returned => "warn",
        _ => "blue",
    };

    /// <summary>The unit that holds it, and the person when somebody took it.</summary>
    public string Holder => Commitment.IsOpen ? $"{Places.Unit(Commitment.UnitId)}　{(Commitment.PersonId is { } person ? Staffing.Name(person) : "还没有人领办")}" : "已经办完";

    public string? NameOf(Guid? person) => person is { } id ? Staffing.Name(id) : null;

    public RefusalGround? Ground => List.RefusalGrounds.FirstOrDefault(g => g.Id == Case.GroundId);
}

/// <summary>Reads a case for a page (看办件), in a fixed number of queries.</summary>
public sealed class CaseReader(CountyDb db, Versions versions)
{
    /// <exception cref="Refusal">Not there or not visible.</exception>
    public async Task<ShownCase> ReadAsync(Guid id, Caller caller)
    {
        await db.EnterAsync();
        var @case = await CaseLoading.ReadAsync(db, id, caller) ?? throw Refusal.NotFound("这一件");
        var version = await versions.OfAsync(db, @case.MatterCode, @case.ListVersion);
        var order = version.List.Materials.Select((m, i) => (m.Id, i)).ToDictionary(m => m.Id, m => m.i);
        @case.Materials.Sort((a, b) => (order.GetValueOrDefault(a.RequirementId), a.SuppliedAt).CompareTo((order.GetValueOrDefault(b.RequirementId), b.SuppliedAt)));
        return new(@case, version, @case.Applicant, @case.Agent, await Places.OfAsync(db), await Staffing.OfAsync(db));
    }

    /// <summary>The opinions asked of other units on a case, the newest first.</summary>
    public async Task<IReadOnlyList<OpinionRequest>> RequestsAsync(Guid id) => await CaseLoading.Requests(db, id).ToListAsync();
}
