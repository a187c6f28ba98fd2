using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Budgets;

/// <summary>Which entries of a year's ledger (筛选分录), the latest day first.</summary>
public sealed class LedgerFilter : ListFilter
{
    [FromQuery(Name = "stage"), Display(Name = "阶段")]
    public LedgerStage? Stage { get; set; }

    [FromQuery(Name = "source"), Display(Name = "资金来源")]
    public FundSource? Source { get; set; }

    [FromQuery(Name = "class"), Display(Name = "支出性质")]
    public ExpenditureClass? Class { get; set; }

    [FromQuery(Name = "threepublic"), Display(Name = "“三公”经费")]
    public ThreePublic? ThreePublic { get; set; }

    [FromQuery(Name = "project"), Display(Name = "项目")]
    public Guid? Project { get; set; }

    /// <summary>In the number, the summary or the economic class.</summary>
    [FromQuery(Name = "q"), Display(Name = "号、摘要、科目")]
    public string? Q { get; set; }

    public IQueryable<LedgerEntry> Of(IQueryable<LedgerEntry> entries)
    {
        if (Stage is { } stage) entries = entries.Where(e => e.Stage == stage);
        if (Source is { } source) entries = entries.Where(e => e.Source == source);
        if (Class is { } kind) entries = entries.Where(e => e.Class == kind);
        if (ThreePublic is { } flag) entries = entries.Where(e => e.ThreePublic == flag);
        if (Project is { } project) entries = entries.Where(e => e.ProjectId == project);
        if (string.IsNullOrWhiteSpace(Q)) return entries;
        var wanted = Like.Containing(Q.Trim());
        return entries.Where(e => EF.Functions.Like(e.Number, wanted, Like.Escape) || EF.Functions.Like(e.Summary, wanted, Like.Escape) || EF.Functions.Like(e.EconomicCode!, wanted, Like.Escape));
    }

    /// <summary>One page of the entries of a year that one may see.</summary>
    public async Task<Page<LedgerEntry>> PageAsync(CountyDb db, Guid year, int rows)
    {
        var entries = Of(db.LedgerEntries.AsNoTracking().Where(e => e.YearId == year));
        if (Cursor.Read(After, 2) is [var day, var id] && DateOnly.TryParseExact(day, "yyyy-MM-dd", out var last) && Guid.TryParse(id, out var lastId))
            entries = entries.Where(e => e.BookedOn < last || (e.BookedOn == last && e.Id.CompareTo(lastId) > 0));
        return Page<LedgerEntry>.Of(await entries.OrderByDescending(e => e.BookedOn).ThenBy(e => e.Id).Take(rows + 1).ToListAsync(), rows, e => Cursor.Write(Format.Date(e.BookedOn), e.Id));
    }
}
