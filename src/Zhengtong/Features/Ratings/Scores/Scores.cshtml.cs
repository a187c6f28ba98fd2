using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Ratings;

/// <summary>The scores: for all, by unit, by site, by month; never by person.</summary>
public sealed class ScoresPage(CommitmentKinds kinds, TimeProvider time) : ActPage
{
    /// <summary>A score with a name to read.</summary>
    public sealed record Line(string Name, int Contacts, int Rated, int Good, int Bad);

    protected override string Permission => RatingsAccess.Scores;

    [Display(Name = "办结从"), BindProperty(SupportsGet = true, Name = "from")]
    public DateOnly? From { get; set; }

    [Display(Name = "办结到"), BindProperty(SupportsGet = true, Name = "to")]
    public DateOnly? To { get; set; }

    public ScoreSpan Span { get; private set; } = null!;

    public RatingPolicy Policy { get; private set; } = null!;

    public Line All { get; private set; } = null!;

    public IReadOnlyList<(string Caption, IReadOnlyList<Line> Lines)> Tables { get; private set; } = [];

    /// <summary>Rectifications of the span: opened, ended in time or still in time.</summary>
    public (int Opened, int Ended, int Late) Rectified { get; private set; }

    protected override async Task ShowAsync()
    {
        Span = ScoreSpan.Of(From, To, ChinaClock.Today(time));
        Policy = await Db.RatingPolicyAsync(Span.To);
        var contacts = Scores.Contacts(Db, Caller, kinds, Span.Begin, Span.End);
        var units = await contacts.By(c => c.UnitId);
        var unitNames = await Db.Units.AsNoTracking().ToDictionaryAsync(u => u.Id, u => (u.Code, u.ShortName));
        var siteNames = await Db.Sites.AsNoTracking().ToDictionaryAsync(s => s.Id, s => s.Name);
        All = new("合计", units.Sum(u => u.Contacts), units.Sum(u => u.Rated), units.Sum(u => u.Good), units.Sum(u => u.Bad));
        Tables =
        [
            ("按月", [.. (await contacts.By(c => c.Month)).OrderBy(m => m.Key).Select(m => LineOf($"{m.Key / 100} 年 {m.Key % 100} 月", m))]),
            ("按单位", [.. units.OrderBy(u => unitNames[u.Key].Code, StringComparer.Ordinal).Select(u => LineOf(unitNames[u.Key].ShortName, u))]),
            ("按服务场所", [.. (await contacts.By(c => c.SiteId)).OrderBy(s => s.Key).Select(s => LineOf(s.Key is { } site ? siteNames[site] : "没有记场所", s))]),
        ];
        Rectified = await RectifiedAsync();
    }

    async Task<(int, int, int)> RectifiedAsync()
    {
        var opened = Db.Commitments.VisibleTo(Caller).Where(c => c.Kind == Rectification.Kind && c.OpenedAt >= Span.Begin && c.OpenedAt < Span.End);
        var counted = await opened.GroupBy(_ => 1).Select(g => new { All = g.Count(), Ended = g.Count(c => c.ClosedAt != null), Late = g.Count(c => c.Level == ClockLevel.Red) }).FirstOrDefaultAsync();
        return counted is null ? default : (counted.All, counted.Ended, counted.Late);
    }

    static Line LineOf<T>(string name, Score<T> score) => new(name, score.Contacts, score.Rated, score.Good, score.Bad);
}
