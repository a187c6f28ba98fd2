using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Calendar;
using Zhengtong.Features.Organisation;

namespace Zhengtong.Features.Commitments;

/// <summary>What somebody asks of the desk (待办筛选): filters, order, place. All of it stands in the address.</summary>
public sealed class DeskFilter
{
    [Display(Name = "种类"), FromQuery(Name = "kind")] public string? Kind { get; set; }

    [Display(Name = "环节"), FromQuery(Name = "step")] public string? Step { get; set; }

    [Display(Name = "来自"), FromQuery(Name = "site")] public Guid? Site { get; set; }

    [Display(Name = "到期不晚于"), FromQuery(Name = "until")] public DateOnly? Until { get; set; }

    [FromQuery(Name = "urgency")] public Urgency? Urgency { get; set; }

    /// <summary>left (the default), number, title, kind, step or due; with a minus downwards.</summary>
    [FromQuery(Name = "sort")] public string? Sort { get; set; }

    [FromQuery(Name = "after")] public string? After { get; set; }

    public bool IsFiltered => Kind is not null || Step is not null || Site is not null || Until is not null;

    /// <summary>Group, order and place stand in the address under their own short names, beside the fields of the form.</summary>
    internal void At(IQueryCollection query)
    {
        Urgency = Enum.TryParse<Urgency>(query["urgency"], true, out var urgency) && Enum.IsDefined(urgency) ? urgency : null;
        (Sort, After) = (query["sort"].FirstOrDefault(), query["after"].FirstOrDefault());
    }

    internal bool Down => Sort?.StartsWith('-') ?? false;

    internal string Order => Sort?.TrimStart('-') is "number" or "title" or "kind" or "step" or "due" ? Sort.TrimStart('-') : "left";

    internal IQueryable<Commitment> Apply(IQueryable<Commitment> rows, CommitmentKinds kinds, Places places)
    {
        if (Kind is not null) rows = rows.Where(c => c.Kind == Kind);
        if (Step is not null)
        {
            var states = kinds.Named(Step);
            rows = rows.Where(c => states.Contains(c.Kind + "/" + c.State));
        }
        if (Site is { } site)
        {
            var sites = places.Within(site);
            rows = rows.Where(c => sites.Contains(c.SiteId!.Value));
        }
        if (Until is { } day)
        {
            var end = ChinaTime.At(day.AddDays(1), TimeSpan.Zero);
            rows = rows.Where(c => c.DueAt < end);
        }
        return rows;
    }

    /// <summary>In words, for an export.</summary>
    internal string Describe(CommitmentKinds kinds, Places places) => Words.Join(
        Kind is null ? null : $"种类：{kinds.NameOf(Kind)}", Step is null ? null : $"环节：{Step}", Site is { } site ? $"来自：{places.Site(site)}" : null,
        Until is { } day ? $"到期不晚于 {day:yyyy-MM-dd}" : null, Urgency is { } urgency ? $"紧急程度：{Faces.NameOf(urgency)}" : null);
}
