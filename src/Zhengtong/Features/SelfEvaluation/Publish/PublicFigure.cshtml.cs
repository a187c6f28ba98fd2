using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Metrics;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>The records behind a figure of a public report (数字背后的记录): as frozen when it was handed in, without what tells of persons.</summary>
public sealed class PublicFigurePage(EvaluationLibrary library, ReportVerification verification, MetricRegistry registry, MetricEngine engine) : ActPage
{
    const int PageSize = 50;

    protected override string Permission => Platform.Access.Permission.Anyone;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "of")]
    public string? Of { get; set; }

    /// <summary>One record alone.</summary>
    [BindProperty(SupportsGet = true, Name = "record")]
    public Guid? Record { get; set; }

    public string Title { get; private set; } = "";

    /// <summary>Every figure of the report, when none is chosen (数字清单).</summary>
    public IReadOnlyList<ReportFigure> All { get; private set; } = [];

    public ReportComparison? Comparison { get; private set; }

    public ReportFigure Figure { get; private set; } = null!;

    public ComparedFigure Compared { get; private set; } = null!;

    public Metric Metric { get; private set; } = null!;

    /// <summary>Each month with what it added; empty for what stands on one day.</summary>
    public IReadOnlyList<(DateOnly First, MetricValue Value)> Months { get; private set; } = [];

    public IReadOnlyList<Evidence> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    /// <summary>The rows were frozen; else they are too many, and are today's.</summary>
    public bool IsFrozen { get; private set; }

    Places places = null!;

    protected override async Task ShowAsync()
    {
        var evaluation = await library.PublishedAsync(Id) ?? throw Refusal.NotFound("这份公开的自评");
        var report = (await library.ShowAsync(evaluation)).Report;
        Title = report.Title;
        if (string.IsNullOrEmpty(Of))
        {
            All = [.. report.Figures.Where(f => f.Text is not null)];
            Comparison = await Db.ReportComparisons.AsNoTracking().FirstOrDefaultAsync(c => c.EvaluationId == Id);
            return;
        }
        Figure = report.Figure(Of ?? "") is { Reference: not null } figure ? figure : throw Refusal.NotFound("这个数字的记录");
        Metric = registry.Find(Figure.Reference!.Metric) ?? throw Refusal.NotFound("这个数字的记录");
        Compared = (await verification.CompareAsync(evaluation, report with { Figures = [Figure] }))[0];
        var frozen = (await verification.FrozenAsync(evaluation))[Figure.Reference.Whole.Key];
        var days = frozen.Days.Where(d => Figure.Reference.Takes(d.Part)).ToList();
        Months = Metric.IsStock ? [] : [.. days.GroupBy(d => new DateOnly(d.Day.Year, d.Day.Month, 1)).OrderBy(m => m.Key).Select(m => (m.Key, new MetricValue(Metric.Kind, m.Sum(d => d.Rows), m.Sum(d => d.Amount), m.Sum(d => d.Got))))];
        IsFrozen = frozen.Kept is not null;
        places = await Places.OfAsync(Db);
        var after = EvidencePlace.Read(Request.Query["after"]);
        var read = frozen.Kept is { } kept ? [.. kept.Where(r => Figure.Reference.Takes(r.Part ?? "") && (Record is null ? after is null || (r.Day, r.Id).CompareTo(after.Value) > 0 : r.Id == Record)).Take(PageSize + 1)]
            : await TodayAsync(evaluation, after);
        Rows = [.. read.Take(PageSize)];
        if (Record is not null && Rows.Count == 0) throw Refusal.NotFound("这条记录");
        Next = read.Count > PageSize ? EvidencePlace.Write(Rows[^1]) : null;
    }

    async Task<List<Evidence>> TodayAsync(Evaluation evaluation, (DateOnly, Guid)? after)
    {
        var reference = Figure.Reference!;
        return await engine.EvidenceAsync(Metric, ReportFigures.PeriodOf(reference, evaluation.Year, Figure.Source.At), new(reference.Part, reference.OfUnit ? evaluation.UnitId : null) { Id = Record }, after, PageSize + 1).ToListAsync();
    }

    /// <summary>A record as the public reads it: its number, not what was written about whom.</summary>
    public string Label(Evidence row) => row.Label is null ? "不公开的记录" : row.Label.Split('　')[0];

    public string Kind(Evidence row) => Metric.NameOf(row.Part);

    public string Unit(Evidence row) => row.UnitId is { } unit ? places.Unit(unit) : "—";

    /// <summary>What the record adds.</summary>
    public string Adds(Evidence row) => Metric.Kind switch
    {
        MetricKind.Count => row.Amount == 1 ? "算 1 " + Metric.Unit : $"{row.Amount:0.##} {Metric.Unit}",
        MetricKind.Rate => row.Got >= row.Amount ? "达到" : "没有达到",
        MetricKind.Ratio or MetricKind.Change => $"{row.Got:0.##} / {row.Amount:0.##}",
        _ => $"{row.Amount:#,##0.######} {Metric.Unit}",
    };
}
