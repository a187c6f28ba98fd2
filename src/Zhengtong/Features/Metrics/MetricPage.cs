using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Calendar;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Metrics;

/// <summary>A page about one metric over some days.</summary>
public abstract class MetricPage(MetricRegistry registry, TimeProvider time) : ActPage
{
    [FromRoute(Name = "code")]
    public string Code { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "from"), Display(Name = "从")]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "to"), Display(Name = "到")]
    public DateOnly? To { get; set; }

    /// <summary>As the records were known at the end of that day; today when left out.</summary>
    [BindProperty(SupportsGet = true, Name = "at"), Display(Name = "截至哪天的记录")]
    public DateOnly? AsOf { get; set; }

    [BindProperty(SupportsGet = true, Name = "part")]
    public string? Part { get; set; }

    [BindProperty(SupportsGet = true, Name = "unit")]
    public Guid? UnitId { get; set; }

    [BindProperty(SupportsGet = true, Name = "missed")]
    public bool Missed { get; set; }

    public Metric Metric { get; private set; } = null!;

    public Period Period { get; private set; } = null!;

    Places places = null!;

    protected EvidenceFilter Narrowed => new(Part, UnitId, Missed && Metric.Judges);

    /// <summary>What the evidence is narrowed to, in words; null when it is all.</summary>
    public string? Chosen => Narrowed == new EvidenceFilter() ? null
        : string.Join("，", new[] { Part is null ? null : PartName(Part), UnitId is { } unit ? UnitName(unit) : null, Narrowed.Missed ? "没有达到的" : null }.OfType<string>());

    protected override async Task ShowAsync()
    {
        Metric = registry.Find(Code) ?? throw Refusal.NotFound("这个指标");
        var now = ChinaClock.Now(time);
        if (!ModelState.IsValid) (From, To, Part, UnitId, AsOf) = (null, null, null, null, null);
        var to = To is { Year: >= 2000 and <= 2100 } last ? last : DateOnly.FromDateTime(now.Date);
        var from = From is { Year: >= 2000 } first && first <= to && to.Year - first.Year <= 10 ? first : new(to.Year, 1, 1);
        if (AsOf >= DateOnly.FromDateTime(now.Date) || AsOf?.Year < 2000) AsOf = null;
        (From, To, Period) = (from, to, new(from, to, AsOf is { } day ? ChinaTime.At(day.AddDays(1), TimeSpan.Zero).AddTicks(-10) : now));
        places = await Places.OfAsync(Db);
    }

    /// <summary>This page's days, with something more.</summary>
    public string Query(string? more = null) => $"?from={Format.Date(Period.From)}&to={Format.Date(Period.To)}{(AsOf is { } day ? $"&at={Format.Date(day)}" : "")}{(more is null ? "" : "&" + more)}";

    public string PartName(string? part) => Metric.NameOf(part);

    public string UnitName(Guid? unit) => unit is { } id && id != Guid.Empty ? places.Unit(id) : "—";
}
