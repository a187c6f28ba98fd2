using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.Web;
using ClockLevel = Zhengtong.Features.Commitments.ClockLevel;

namespace Zhengtong.Features.Ratings;

/// <summary>The scores: for all, by month, unit, site and matter; never by person.</summary>
public sealed class ScoresPage(CommitmentKinds kinds, TimeProvider time) : ActPage
{
    /// <summary>Lines of one table; the rest is found by narrowing.</summary>
    public const int MostLines = 60;

    /// <summary>A score with a name to read, and what its list is asked for; null when the list cannot be asked for it.</summary>
    public sealed record Line(string Name, string? Query, int Contacts, int Rated, int Good, int Bad);

    protected override string Permission => RatingsAccess.Scores;

    [BindProperty(SupportsGet = true)]
    public ScoreFilter Filter { get; set; } = new();

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public RatingPolicy Policy { get; private set; } = null!;

    public Line All { get; private set; } = null!;

    public IReadOnlyList<(string Caption, IReadOnlyList<Line> Lines)> Tables { get; private set; } = [];

    public IEnumerable<SelectListItem> Units { get; private set; } = [];

    /// <summary>Rectifications opened on these days, those ended, those late.</summary>
    public (int Opened, int Ended, int Late) Rectified { get; private set; }

    protected override async Task ShowAsync()
    {
        if (!ModelState.IsValid) Filter = new();
        var today = ChinaClock.Today(time);
        (From, To) = Filter.Days(today);
        Policy = await Db.RatingPolicyAsync(To);
        var contacts = Filter.Contacts(Db, Caller, kinds, today);
        var units = await Db.Units.AsNoTracking().OrderBy(u => u.Kind).ThenBy(u => u.Code).Select(u => new { u.Id, u.ShortName, u.Kind }).ToListAsync();
        Units = units.Where(u => u.Kind != UnitKind.Village || u.Id == Filter.Unit).Select(u => new SelectListItem(u.ShortName, u.Id.ToString()));
        var sites = await Db.Sites.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name);
        var scores = await ScoreBoard.OfAsync(contacts);
        All = scores.All is { } all ? LineOf("合计", "", all) : new("合计", "", 0, 0, 0, 0);
        Tables =
        [
            ("按月", [.. scores.Months.OrderBy(m => m.Key).Select(m => LineOf($"{m.Key / 100} 年 {m.Key % 100} 月", MonthQuery(m.Key), m))]),
            ("按单位", [.. scores.Units.Take(MostLines).Select(u => LineOf(units.Find(x => x.Id == u.Key)!.ShortName, $"unit={u.Key}", u))]),
            ("按服务场所", [.. scores.Sites.Take(MostLines).Select(s => LineOf(s.Key is { } site ? sites[site] : "网上等，没有场所", s.Key is null ? null : $"site={s.Key}", s))]),
            ("按事项", [.. scores.Subjects.Take(MostLines).Select(s => LineOf(s.Key.Title, $"subject={Uri.EscapeDataString(s.Key.Code)}", s))]),
        ];
        Rectified = await RectifiedAsync();
    }

    /// <summary>The list behind a figure: this page's conditions, narrowed.</summary>
    public string Behind(Line line, string which) => "/ratings/list?" + string.Join('&', new[]
    {
        line.Query!.StartsWith("from=", StringComparison.Ordinal) ? null : $"from={Format.Date(From)}&to={Format.Date(To)}",
        Filter.Unit is { } unit && !line.Query.StartsWith("unit=", StringComparison.Ordinal) ? $"unit={unit}" : null,
        line.Query, which,
    }.Where(p => !string.IsNullOrEmpty(p)));

    string MonthQuery(int month)
    {
        var first = new DateOnly(month / 100, month % 100, 1);
        var last = first.AddMonths(1).AddDays(-1);
        return $"from={Format.Date(first < From ? From : first)}&to={Format.Date(last > To ? To : last)}";
    }

    async Task<(int, int, int)> RectifiedAsync()
    {
        var opened = new RectificationFilter { From = From, To = To, Unit = Filter.Unit }.Of(Db, Caller);
        var counted = await opened.GroupBy(_ => 1).Select(g => new { All = g.Count(), Ended = g.Count(r => r.Commitment.ClosedAt != null), Late = g.Count(r => r.Commitment.Level == ClockLevel.Red) }).FirstOrDefaultAsync();
        return counted is null ? default : (counted.All, counted.Ended, counted.Late);
    }

    static Line LineOf<T>(string name, string? query, Score<T> score) => new(name, query, score.Contacts, score.Rated, score.Good, score.Bad);
}
