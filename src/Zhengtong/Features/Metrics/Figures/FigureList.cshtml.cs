using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Metrics;

/// <summary>What five bureaus published, against what the product gives (数字对照). No figure of a county is shown here: only whether there is a metric for it.</summary>
public sealed class FigureListPage(PublishedFigures figures, MetricRegistry registry, IVisit visit) : ActPage
{
    const int PageSize = 50;

    protected override string Permission => MetricsAccess.See;

    [BindProperty(SupportsGet = true, Name = "bureau"), Display(Name = "单位")]
    public string? Bureau { get; set; }

    [BindProperty(SupportsGet = true, Name = "state"), Display(Name = "着落")]
    public FigureState? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "q"), Display(Name = "查找"), StringLength(50)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    public IEnumerable<SelectListItem> Bureaus => figures.All.Select(f => f.Bureau).Distinct().Select(b => new SelectListItem(b, b));

    public IReadOnlyList<PublishedFigure> All => figures.All;

    /// <summary>The county's records are made up.</summary>
    public bool IsDemonstration => visit.IsDemonstration;

    public IReadOnlyList<PublishedFigure> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public string? Next { get; private set; }

    protected override Task ShowAsync()
    {
        if (!ModelState.IsValid) (Bureau, State, Q, After) = (null, null, null, null);
        var words = Q?.Trim();
        var found = All.Where(f => (string.IsNullOrEmpty(Bureau) || f.Bureau == Bureau) && (State is null || f.State == State) && (string.IsNullOrEmpty(words) || f.Has(words))).ToList();
        var page = found.Where(f => string.CompareOrdinal(f.Id, After) > 0).Take(PageSize + 1).ToList();
        (Total, Rows, Next) = (found.Count, [.. page.Take(PageSize)], page.Count > PageSize ? page[PageSize - 1].Id : null);
        return Task.CompletedTask;
    }

    /// <summary>How many of some figures are in each state.</summary>
    public static IEnumerable<(FigureState State, int Count)> ByState(IEnumerable<PublishedFigure> some) => Enum.GetValues<FigureState>().Select(s => (s, some.Count(f => f.State == s)));

    /// <summary>How many wait for each subsystem, the most first.</summary>
    public IEnumerable<KeyValuePair<string, int>> Waiting => All.Where(f => f.State == FigureState.Waiting).CountBy(f => f.By).OrderByDescending(w => w.Value);

    /// <summary>What gives a figure, in words.</summary>
    public string GivenBy(PublishedFigure figure) => figure.IsScore ? "自评评分" : registry.Find(figure.Code) is { } metric ? metric.Name + (figure.Part is { } part ? $"（{metric.NameOf(part)}）" : "") : figure.By;
}
