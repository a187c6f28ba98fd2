using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Ratings;

/// <summary>
/// The score of a unit, site, matter or month (好差评结果). Its evidence are the contacts of commitments that ended in the
/// period: rated ones count, unrated ones are unrated and never good.
/// </summary>
/// <param name="Contacts">服务次数: the denominator of <see cref="Rated"/>.</param>
/// <param name="Rated">评价数, without excluded ones: the denominator of the good and bad ones.</param>
/// <param name="Good">前三档.</param>
/// <param name="Bad">后两档.</param>
public sealed record Score<TKey>(TKey Key, int Contacts, int Rated, int Good, int Bad)
{
    /// <summary>The same under another key.</summary>
    public Score<TTo> Named<TTo>(TTo key) => new(key, Contacts, Rated, Good, Bad);
}

/// <summary>One contact with what was said of it.</summary>
public sealed class RatedContact
{
    public Guid Id { get; init; }

    public Guid CommitmentId { get; init; }

    public Guid UnitId { get; init; }

    public Guid? SiteId { get; init; }

    /// <summary>The matter.</summary>
    public required string Subject { get; init; }

    /// <summary>As its commitments are called.</summary>
    public required string Title { get; init; }

    /// <summary>Month of the end in China time: 202305.</summary>
    public int Month { get; init; }

    public RatingLevel? Level { get; init; }
}

/// <summary>Which contacts to score (好差评的条件): days of the end, both in; the year to date unless asked otherwise, never more than a year.</summary>
public sealed class ScoreFilter
{
    public const int MostDays = 366;

    [Display(Name = "办结从"), FromQuery(Name = "from")]
    public DateOnly? From { get; set; }

    [Display(Name = "办结到"), FromQuery(Name = "to")]
    public DateOnly? To { get; set; }

    [Display(Name = "单位"), FromQuery(Name = "unit")]
    public Guid? Unit { get; set; }

    [FromQuery(Name = "site")]
    public Guid? Site { get; set; }

    /// <summary>Code of the matter.</summary>
    [FromQuery(Name = "subject")]
    public string? Subject { get; set; }

    /// <summary>First and last day.</summary>
    public (DateOnly From, DateOnly To) Days(DateOnly today)
    {
        var to = To is { } asked && asked < today ? asked : today;
        var from = From is { } first && first <= to ? first : new DateOnly(to.Year, 1, 1);
        return (to.DayNumber - from.DayNumber < MostDays ? from : to.AddDays(1 - MostDays), to);
    }

    /// <summary>The evidence: contacts of ratable commitments that ended on these days and that the caller may see.</summary>
    public IQueryable<RatedContact> Contacts(CountyDb db, Caller caller, CommitmentKinds kinds, DateOnly today)
    {
        var (from, to) = Days(today);
        var (begin, end) = (ChinaTime.At(from, TimeSpan.Zero), ChinaTime.At(to.AddDays(1), TimeSpan.Zero));
        var ratable = kinds.All.Where(k => k.Ratable).Select(k => k.Code).ToArray();
        var counted = db.Ratings.Where(r => r.ExcludedAt == null);
        var (unit, site, subject) = (Unit, Site, Subject);
        return from contact in db.Set<ServiceContact>()
               join c in db.Commitments.VisibleTo(caller) on contact.CommitmentId equals c.Id
               where c.ClosedAt >= begin && c.ClosedAt < end && ratable.Contains(c.Kind)
                   && (unit == null || contact.UnitId == unit) && (site == null || contact.SiteId == site) && (subject == null || c.SubjectCode == subject)
               join r in counted on contact.Id equals r.ContactId into given
               from rating in given.DefaultIfEmpty()
               select new RatedContact
               {
                   Id = contact.Id,
                   CommitmentId = c.Id,
                   UnitId = contact.UnitId,
                   SiteId = contact.SiteId,
                   Subject = c.SubjectCode,
                   Title = c.Title,
                   Month = c.ClosedAt!.Value.AddHours(8).Year * 100 + c.ClosedAt.Value.AddHours(8).Month,
                   Level = rating == null ? null : rating.Level,
               };
    }
}

/// <summary>The scores of a period, by everything they are read by (好差评结果).</summary>
public sealed record ScoreBoard(
    IReadOnlyList<Score<int>> Months, IReadOnlyList<Score<Guid>> Units, IReadOnlyList<Score<Guid?>> Sites, IReadOnlyList<Score<(string Code, string Title)>> Subjects)
{
    /// <summary>Reads the evidence twice, however many tables are made of it; those with most contacts first.</summary>
    public static async Task<ScoreBoard> OfAsync(IQueryable<RatedContact> contacts)
    {
        var places = await FoldAsync(contacts.GroupBy(c => new { c.UnitId, c.SiteId, c.Month }));
        var subjects = await FoldAsync(contacts.GroupBy(c => new { c.Subject, c.Title }));
        return new(By(places, p => p.Month), By(places, p => p.UnitId), By(places, p => p.SiteId),
            [.. By(subjects, s => s.Subject).Select(s => s.Named((s.Key, subjects.Where(t => t.Key.Subject == s.Key).Min(t => t.Key.Title)!)))]);
    }

    public Score<int>? All => By(Months, _ => 1).FirstOrDefault();

    static async Task<List<Score<TKey>>> FoldAsync<TKey>(IQueryable<IGrouping<TKey, RatedContact>> groups)
    {
        var rows = await groups.Select(g => new
        {
            g.Key,
            Contacts = g.Count(),
            Rated = g.Count(c => c.Level != null),
            Good = g.Count(c => c.Level == RatingLevel.VerySatisfied || c.Level == RatingLevel.Satisfied || c.Level == RatingLevel.FairlySatisfied),
            Bad = g.Count(c => c.Level == RatingLevel.Dissatisfied || c.Level == RatingLevel.VeryDissatisfied),
        }).ToListAsync();
        return [.. rows.Select(r => new Score<TKey>(r.Key, r.Contacts, r.Rated, r.Good, r.Bad))];
    }

    static IReadOnlyList<Score<TTo>> By<TKey, TTo>(IEnumerable<Score<TKey>> scores, Func<TKey, TTo> key) =>
        [.. scores.GroupBy(s => key(s.Key)).Select(g => new Score<TTo>(g.Key, g.Sum(s => s.Contacts), g.Sum(s => s.Rated), g.Sum(s => s.Good), g.Sum(s => s.Bad))).OrderByDescending(s => s.Contacts)];
}
