using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Commitments;

/// <summary>What search and list have in common: a filter in the address, a page of rows.</summary>
public abstract class FindPage(Finder finder, CommitmentKinds kinds) : ActPage
{
    protected override string Permission => CommitmentsAccess.Search;

    [BindProperty(SupportsGet = true)]
    public CommitmentFilter Filter { get; set; } = new();

    public IReadOnlyList<FoundRow> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public Places Places { get; private set; } = new();

    public IEnumerable<SelectListItem> Kinds => kinds.All.Select(k => new SelectListItem(k.Name, k.Code));

    public IEnumerable<SelectListItem> Steps => Named(kinds.All.SelectMany(k => k.States.Values).Select(s => s.Name));

    public IEnumerable<SelectListItem> Outcomes => Named(kinds.All.SelectMany(k => k.Outcomes.Values));

    /// <summary>Whether there is anything to look for.</summary>
    protected virtual bool Asked => true;

    protected override async Task ShowAsync()
    {
        Filter.After = Request.Query["after"].FirstOrDefault();
        Places = await finder.PlacesAsync();
        if (!Asked || !ModelState.IsValid) return;
        try
        {
            (Rows, Next) = await finder.PageAsync(Caller, Filter);
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.Invalid)
        {
            ModelState.AddModelError("Filter.Q", refusal.Message);
        }
    }

    static IEnumerable<SelectListItem> Named(IEnumerable<string> names) => names.Distinct().Select(n => new SelectListItem(n, n));
}

/// <summary>Looks for a number, a name, a word in the title (查编号、姓名、事项).</summary>
public sealed class SearchPage(Finder finder, CommitmentKinds kinds) : FindPage(finder, kinds)
{
    protected override bool Asked => !string.IsNullOrWhiteSpace(Filter.Q);

    protected override Task ShowAsync()
    {
        Filter.Q = Request.Query["q"].FirstOrDefault();
        return base.ShowAsync();
    }
}

/// <summary>All commitments one may see, by filters (全部的件).</summary>
public sealed class ListPage(Finder finder, CommitmentKinds kinds) : FindPage(finder, kinds);
