using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Budgets;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>A figure found for an indicator, in its unit, two places.</summary>
public sealed record Figure(decimal? Value, string Text, string? Working, FigureSource Source);

/// <summary>Finds the figures of an evaluation in the records (取数): from the metrics and the ledger, and where these have none from what was attested.</summary>
public sealed class Figures(CountyDb db, MetricRegistry registry, MetricEngine engine)
{
    public async Task<Figure> OfAsync(Evaluation evaluation, EvaluationItem item, Guid? fiscalYear, DateTimeOffset at)
    {
        var period = Period.Year(evaluation.Year, at);
        var none = new Figure(null, "没有数据", null, new(FigureKind.None, null, period.From, period.To, null, null, null, null, null, at));
        var found = item.Definition.Tie switch
        {
            MetricTie tie => await MetricAsync(tie, evaluation.UnitId, period, none),
            ProjectTie when evaluation.ProjectId is { } project => await ProjectAsync(project, fiscalYear, none),
            ChecklistTie => none with { Text = item.Ticks.Count == 0 ? "没有佐证" : $"{item.Ticks.Count} 个要点", Source = none.Source with { Kind = FigureKind.Checklist } },
            _ => none,
        };
        return found.Value is null && item.Actual is { } attested
            ? new(attested, Number(attested) + item.Definition.Unit, null, none.Source with { Kind = FigureKind.Attested, Words = item.Source, Document = item.Document, At = item.AttestedAt ?? at })
            : found;
    }

    async Task<Figure> MetricAsync(MetricTie tie, Guid unit, Period period, Figure none)
    {
        if (registry.Find(tie.Metric) is not { } metric) return none;
        var value = await engine.ValueAsync(metric, period, new EvidenceFilter(Unit: tie.OfUnit ? unit : null));
        var source = none.Source with { Kind = FigureKind.Metric, Metric = metric.Code, UnitId = tie.OfUnit ? unit : null };
        return value.Number is not { } number ? none with { Source = source }
            : new(Rounded(metric.Unit == "%" ? number * 100 : number), metric.Unit == "%" ? value.Text : $"{value.Text} {metric.Unit}", value.Working, source);
    }

    async Task<Figure> ProjectAsync(Guid project, Guid? fiscalYear, Figure none)
    {
        var source = none.Source with { Kind = FigureKind.Ledger, FiscalYear = fiscalYear, Project = project };
        if (fiscalYear is not { } year || (await Ledger.OfAsync(db, year)).Where(a => a.ProjectId == project) is not { Adjusted: > 0 } ledger) return none with { Source = source };
        var rate = Rounded(ledger.Executed * 100m / ledger.Adjusted);
        return new(rate, Number(rate) + "%", $"{Wan.Number(ledger.Executed)} ÷ {Wan.Number(ledger.Adjusted)} = {Number(rate)}%", source);
    }

    /// <summary>The rows of the fund block: of a unit by source and by class, of a project by source.</summary>
    public async Task<IReadOnlyList<FundLine>> FundsAsync(Evaluation evaluation, Guid? fiscalYear)
    {
        if (fiscalYear is not { } year) return [];
        var ledger = await Ledger.OfAsync(db, year);
        if (evaluation.ProjectId is { } project) ledger = ledger.Where(a => a.ProjectId == project);
        return [.. LedgerTotals.Of(ledger, await db.BudgetProjects.Where(p => p.UnitId == evaluation.UnitId).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name))
            .Select(t => new FundLine(t.Name, t.Depth, t.Part.Initial, t.Part.Adjusted, t.Part.Executed, evaluation.ProjectId is null ? t.Trait : null))];
    }

    static decimal Rounded(decimal number) => Math.Round(number, 2, MidpointRounding.AwayFromZero);

    static string Number(decimal number) => number.ToString("#,##0.##", CultureInfo.InvariantCulture);
}
