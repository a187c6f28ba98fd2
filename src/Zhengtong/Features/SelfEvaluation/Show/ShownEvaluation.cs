using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Standards;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>An evaluation as staff see it.</summary>
/// <param name="Institutions">Those of the unit that can be evidence for the year.</param>
public sealed record ShownEvaluation(Evaluation Evaluation, EvaluationView View, Places Places, IReadOnlyList<Institution> Institutions) : IShownTenant
{
    public Commitment Commitment => Evaluation.Commitment;

    public string Word => "这份自评";

    public string Path => $"/self-evaluations/{Evaluation.Id}";

    public string State => EvaluationLife.Life.Label(Evaluation.State).Name;

    public string StateTone => Evaluation.State switch
    {
        EvaluationState.Returned => "warn",
        EvaluationState.Approved or EvaluationState.Published or EvaluationState.Archived => "ok",
        _ => "blue",
    };

    public bool Allows(string move) => EvaluationLife.Life.Allows(move, Evaluation.State);

    /// <summary>The indicators that an act can be about.</summary>
    public IEnumerable<SelectListItem> Leaves(Func<Indicator, bool> fits) => Evaluation.Items.Where(i => i.Definition.IsLeaf && fits(i.Definition)).Select(i => new SelectListItem($"{i.Definition.Name}（{i.Definition.Weight:0.##} 分）", i.Code));

    public IEnumerable<SelectListItem> Headings => Evaluation.Items.Where(i => i.Definition.Open).Select(i => new SelectListItem($"{i.Definition.Name}（{i.Definition.Weight:0.##} 分）", i.Code));

    /// <summary>The points of all checklists, or of one.</summary>
    public IEnumerable<SelectListItem> PointsOf(string indicator) => View.Indicators.Where(i => i.Points.Count > 0 && (indicator.Length == 0 || i.Code == indicator)).SelectMany(i => i.Points, (i, p) => new SelectListItem(indicator.Length == 0 ? $"{i.Name}：{p.Name}" : p.Name, p.Code));

    public IEnumerable<SelectListItem> InstitutionChoices => Institutions.Where(i => i.Holds(new(Evaluation.Year, 12, 31))).Select(i => new SelectListItem($"《{i.Name}》{i.Number}", i.Id.ToString()));

    public IndicatorView? Indicator(string code) => View.Indicators.FirstOrDefault(i => i.Code == code);
}

/// <summary>Reads an evaluation for a page.</summary>
public sealed class EvaluationReader(CountyDb db, EvaluationViews views, TimeProvider time)
{
    const int MostInstitutions = 500;

    /// <exception cref="Refusal">Not there or not visible.</exception>
    public async Task<ShownEvaluation> ReadAsync(Guid id, Caller caller)
    {
        await db.EnterAsync();
        var evaluation = await db.EvaluationAsync(id, caller) ?? throw Refusal.NotFound("这份自评");
        var institutions = await db.Institutions.AsNoTracking().Where(i => i.UnitId == evaluation.UnitId).OrderByDescending(i => i.IssuedOn).Take(MostInstitutions).ToListAsync();
        return new(evaluation, await views.OfAsync(evaluation, ChinaClock.Now(time)), await Places.OfAsync(db), institutions);
    }
}
