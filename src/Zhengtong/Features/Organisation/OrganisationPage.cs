using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Organisation;

/// <summary>A page of the administrator (机构人员管理).</summary>
public abstract class OrganisationPage(Flash flash) : ActPage
{
    /// <summary>Rows of a list on one page.</summary>
    public const int PageSize = 50;

    const int LinesShown = 30;

    protected override string Permission => OrganisationAccess.Manage;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>What is looked for, as it stands in LIKE; null when nothing is.</summary>
    protected string? Wanted => string.IsNullOrWhiteSpace(Q) ? null : Platform.Data.Like.Containing(Q.Trim());

    /// <summary>The place after which this page begins: the last name or code, and the identifier.</summary>
    protected (string Key, Guid Id)? Place => Cursor.Read(After, 2) is [var key, var id] && Guid.TryParse(id, out var last) ? (key, last) : null;

    /// <summary>One page of what was read with one row more, and the place of the next.</summary>
    protected static (IReadOnlyList<T> Rows, string? Next) Page<T>(List<T> read, Func<T, (string Key, Guid Id)> placeOf) => read.Count <= PageSize
        ? (read, null)
        : (read[..PageSize], Cursor.Write(placeOf(read[PageSize - 1]).Key, placeOf(read[PageSize - 1]).Id));

    /// <summary>Runs one of the page's acts, says what was done, and goes on.</summary>
    protected Task<IActionResult> Act<TResult>(string form, IAct<TResult> act, string said, Func<TResult, string> to)
    {
        Only(form);
        return Do(act, result =>
        {
            flash.Say(said);
            return LocalRedirect(to(result));
        }, form);
    }

    protected async Task<IReadOnlyList<SelectListItem>> UnitsAsync() =>
        [.. (await Db.Units.AsNoTracking().Where(u => u.AbolishedOn == null).OrderBy(u => u.Kind).ThenBy(u => u.Code).Select(u => new { u.Id, u.ShortName }).ToListAsync()).Select(u => new SelectListItem(u.ShortName, u.Id.ToString()))];

    protected async Task<IReadOnlyList<SelectListItem>> SitesAsync() =>
        [.. (await Db.Sites.AsNoTracking().OrderBy(s => s.Kind).ThenBy(s => s.RegionCode).Select(s => new { s.Id, s.Name }).ToListAsync()).Select(s => new SelectListItem(s.Name, s.Id.ToString()))];

    /// <summary>The last things that happened to a unit, a post, an account.</summary>
    protected async Task<IReadOnlyList<JournalLine>> JournalAsync(Guid chain) =>
        [.. (await Db.Set<JournalEntry>().AsNoTracking().Where(e => e.ChainId == chain).OrderByDescending(e => e.Seq).Take(LinesShown).ToListAsync())
            .Select(e => new JournalLine(e.At, $"{e.ByName}：{e.Summary}", e.ById == Caller.SystemId))];
}
