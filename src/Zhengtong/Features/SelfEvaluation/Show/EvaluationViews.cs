using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Budgets;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Standards;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Makes the read model of an evaluation (自评表): while it is filled in from the records, afterwards as it was handed in.</summary>
public sealed class EvaluationViews(CountyDb db, Figures figures, ReportOutlines outlines)
{
    /// <summary>As it stands: what was handed in, with the finance office's scores on it.</summary>
    public async Task<EvaluationView> OfAsync(Evaluation evaluation, DateTimeOffset at)
    {
        if (evaluation.IsFilled) return await NowAsync(evaluation, at);
        var items = evaluation.Items.ToDictionary(i => i.Code);
        var kept = evaluation.Last.View;
        return kept with { Indicators = [.. kept.Indicators.Select(i => i with { FinanceScore = items[i.Code].FinanceScore, FinanceReason = items[i.Code].FinanceReason })] };
    }

    /// <summary>With the figures as they are known at an instant.</summary>
    public async Task<EvaluationView> NowAsync(Evaluation evaluation, DateTimeOffset at)
    {
        var places = await Places.OfAsync(db);
        var year = await db.EvaluationYears.AsNoTracking().FirstAsync(y => y.Year == evaluation.Year);
        var scheme = await db.Schemes.AsNoTracking().Where(s => s.Id == evaluation.SchemeId).Select(s => new { s.Name, s.Source }).FirstAsync();
        var project = evaluation.ProjectId is { } id ? await db.BudgetProjects.Where(p => p.Id == id).Select(p => p.Name).FirstAsync() : null;
        var fiscalYear = await db.FiscalYearIdAsync(evaluation);
        var institutions = await db.Institutions.Where(i => i.UnitId == evaluation.UnitId).ToDictionaryAsync(i => i.Id, i => $"《{i.Name}》{i.Number}");
        var items = Ordered(evaluation.Items);
        var lines = new List<IndicatorView>();
        foreach (var (item, level) in items)
            lines.Add(item.Definition.IsLeaf ? Leaf(item, level, await figures.OfAsync(evaluation, item, fiscalYear, at), institutions) : Line(item, level));
        var view = new EvaluationView(evaluation.Id, evaluation.Commitment.Number, evaluation.UnitId, places.UnitOf(evaluation.UnitId)?.Name ?? "", evaluation.Year, evaluation.ProjectId, project, scheme.Name, scheme.Source, year.Notice, year.DueOn,
            evaluation.Responsible, evaluation.ExpectedGoal, evaluation.ReachedGoal, at, await figures.FundsAsync(evaluation, fiscalYear), lines, []);
        return view with { Missing = [.. Collecting.Missing(view, evaluation, outlines.Of(evaluation), fiscalYear is not null, places)] };
    }

    /// <summary>As a form prints them: each heading, and below it its own.</summary>
    static List<(EvaluationItem Item, int Level)> Ordered(IReadOnlyList<EvaluationItem> items)
    {
        var below = items.OrderBy(i => i.Seq).ToLookup(i => i.Definition.Parent);
        return [.. Under(null, 1)];

        IEnumerable<(EvaluationItem, int)> Under(string? parent, int level) =>
            level > SchemeCheck.Levels ? [] : below[parent].SelectMany(i => Under(i.Code, level + 1).Prepend((i, level)));
    }

    static IndicatorView Line(EvaluationItem item, int level)
    {
        var i = item.Indicator;
        return new(i.Code, i.Parent, level, i.Name, i.Weight, i.IsLeaf, item.IsOwn, i.Uncertain, i.Standard, i.Direction, i.Target, i.IsLeaf ? TargetText(i) : "", i.Unit, null, "", null, null, null, false, item.Reason, item.TargetTooLow,
            item.FinanceScore, item.FinanceReason, null, []);
    }

    static IndicatorView Leaf(EvaluationItem item, int level, Figure figure, IReadOnlyDictionary<Guid, string> institutions)
    {
        var score = Scoring.Of(item.Indicator, new(figure.Value, item.Target, [.. item.Ticks.Select(t => t.Point)], item.Reason is not null, item.TargetTooLow));
        return Line(item, level) with
        {
            Actual = figure.Value,
            ActualText = figure.Text,
            Working = figure.Working,
            Source = figure.Source,
            Score = score.Points,
            Arithmetic = score.Arithmetic,
            WantsReason = score.FarAbove || (score.Points ?? 0) < item.Definition.Weight,
            Points = item.Definition.Tie is ChecklistTie list ? [.. list.Points.Select(p => new PointView(p.Code, p.Name, p.Points, Evidence(item.Ticks.Find(t => t.Point == p.Code), institutions)))] : [],
        };
    }

    static string? Evidence(ChecklistTick? tick, IReadOnlyDictionary<Guid, string> institutions) => tick is null ? null
        : string.Join("；", new[] { tick.InstitutionId is { } id ? institutions.GetValueOrDefault(id) : null, tick.Document }.OfType<string>());

    static string TargetText(Indicator i) => i.Rule switch
    {
        FundRule => IndicatorView.FundTarget,
        QualityRule => "达成预期",
        PointsRule => $"{(i.Tie as ChecklistTie)?.Points.Count} 个要点",
        StepRule rule => $"{Choices.Name(i.Direction)}{Number(rule.Limit)}{i.Unit}",
        BandRule rule => $"{Choices.Name(i.Direction)}{Number(rule.Bands[0].Bound)}{i.Unit}",
        _ => i.Target is { } target ? $"{Choices.Name(i.Direction)}{Number(target)}{i.Unit}" : "没有设",
    };

    static string Number(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
