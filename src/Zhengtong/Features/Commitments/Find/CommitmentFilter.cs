using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Zhengtong.Calendar;
using Zhengtong.Features.Organisation;

namespace Zhengtong.Features.Commitments;

/// <summary>Open, closed, or both (办结情况).</summary>
public enum Progress
{
    [Display(Name = "在办")] Open,
    [Display(Name = "已办结")] Closed,
}

/// <summary>What somebody looks for among all commitments they may see (查找条件).</summary>
public sealed class CommitmentFilter
{
    [Display(Name = "编号、姓名、事项"), FromQuery(Name = "q"), StringLength(60)] public string? Q { get; set; }

    [Display(Name = "种类"), FromQuery(Name = "kind")] public string? Kind { get; set; }

    [Display(Name = "环节"), FromQuery(Name = "step")] public string? Step { get; set; }

    [Display(Name = "办结情况"), FromQuery(Name = "progress")] public Progress? Progress { get; set; }

    [Display(Name = "单位"), FromQuery(Name = "unit")] public Guid? Unit { get; set; }

    [Display(Name = "来自"), FromQuery(Name = "site")] public Guid? Site { get; set; }

    [Display(Name = "收件从"), FromQuery(Name = "opened_from")] public DateOnly? From { get; set; }

    [Display(Name = "收件到"), FromQuery(Name = "opened_to")] public DateOnly? To { get; set; }

    [Display(Name = "结果"), FromQuery(Name = "outcome")] public string? Outcome { get; set; }

    [FromQuery(Name = "after")] public string? After { get; set; }

    public bool IsEmpty => Q is null && Kind is null && Step is null && Progress is null && Unit is null && Site is null && From is null && To is null && Outcome is null;

    internal IQueryable<Commitment> Apply(IQueryable<Commitment> rows, CommitmentKinds kinds, Places places)
    {
        if (Kind is not null) rows = rows.Where(c => c.Kind == Kind);
        if (Progress is { } progress) rows = rows.Where(c => c.ClosedAt == null == (progress == Commitments.Progress.Open));
        if (Unit is { } unit) rows = rows.Where(c => c.UnitId == unit);
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
        if (Outcome is not null)
        {
            var outcomes = kinds.OutcomesNamed(Outcome);
            rows = rows.Where(c => outcomes.Contains(c.Outcome!));
        }
        if (From is { } from)
        {
            var begin = ChinaTime.At(from, TimeSpan.Zero);
            rows = rows.Where(c => c.OpenedAt >= begin);
        }
        if (To is { } to)
        {
            var end = ChinaTime.At(to.AddDays(1), TimeSpan.Zero);
            rows = rows.Where(c => c.OpenedAt < end);
        }
        return rows;
    }

    /// <summary>In words, for an export.</summary>
    internal string Describe(CommitmentKinds kinds, Places places) => Words.Join(
        Q is null ? null : $"查找：{Q}", Kind is null ? null : $"种类：{kinds.NameOf(Kind)}", Step is null ? null : $"环节：{Step}",
        Progress is { } progress ? (progress == Commitments.Progress.Open ? "在办" : "已办结") : null,
        Unit is { } unit ? $"单位：{places.Unit(unit)}" : null, Site is { } site ? $"来自：{places.Site(site)}" : null,
        From is { } from ? $"收件从 {from:yyyy-MM-dd}" : null, To is { } to ? $"收件到 {to:yyyy-MM-dd}" : null, Outcome is null ? null : $"结果：{Outcome}");
}
