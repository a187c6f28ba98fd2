using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Ratings;

/// <summary>
/// The score of a unit, site or month (好差评结果). Its evidence are the contacts of commitments that ended in the period:
/// rated ones count, unrated ones are unrated and never good.
/// </summary>
/// <param name="Contacts">服务次数: the denominator of <see cref="Rated"/>.</param>
/// <param name="Rated">评价数, without excluded ones: the denominator of the good and bad ones.</param>
/// <param name="Good">前三档.</param>
/// <param name="Bad">后两档.</param>
public sealed record Score<TKey>(TKey Key, int Contacts, int Rated, int Good, int Bad)
{
    /// <summary>Too few ratings to speak of a share.</summary>
    public bool IsSmall(RatingPolicy policy) => Rated < policy.SmallestSample;
}

/// <summary>One contact with what was said of it.</summary>
public sealed class RatedContact
{
    public Guid UnitId { get; init; }

    public Guid? SiteId { get; init; }

    /// <summary>Month of the end in China time: 202305.</summary>
    public int Month { get; init; }

    public RatingLevel? Level { get; init; }
}

public static class Scores
{
    /// <summary>The evidence: contacts of ratable commitments that ended in the period and that the caller may see.</summary>
    public static IQueryable<RatedContact> Contacts(CountyDb db, Caller caller, CommitmentKinds kinds, DateTimeOffset from, DateTimeOffset until)
    {
        var ratable = kinds.All.Where(k => k.Ratable).Select(k => k.Code).ToArray();
        var counted = db.Ratings.Where(r => r.ExcludedAt == null);
        return from contact in db.Set<ServiceContact>()
               join c in db.Commitments.VisibleTo(caller) on contact.CommitmentId equals c.Id
               where c.ClosedAt >= @from && c.ClosedAt < until && ratable.Contains(c.Kind)
               join r in counted on contact.Id equals r.ContactId into given
               from rating in given.DefaultIfEmpty()
               select new RatedContact
               {
                   UnitId = contact.UnitId,
                   SiteId = contact.SiteId,
                   Month = c.ClosedAt!.Value.AddHours(8).Year * 100 + c.ClosedAt.Value.AddHours(8).Month,
                   Level = rating == null ? null : rating.Level,
               };
    }

    /// <summary>Folds the evidence by a key.</summary>
    public static Task<List<Score<TKey>>> By<TKey>(this IQueryable<RatedContact> contacts, Expression<Func<RatedContact, TKey>> key) =>
        contacts.GroupBy(key).Select(g => new Score<TKey>(
            g.Key, g.Count(), g.Count(c => c.Level != null),
            g.Count(c => c.Level == RatingLevel.VerySatisfied || c.Level == RatingLevel.Satisfied || c.Level == RatingLevel.FairlySatisfied),
            g.Count(c => c.Level == RatingLevel.Dissatisfied || c.Level == RatingLevel.VeryDissatisfied))).ToListAsync();
}

/// <summary>The days over which scores are counted, both ends in; the year to date unless asked otherwise.</summary>
public sealed record ScoreSpan(DateOnly From, DateOnly To)
{
    public DateTimeOffset Begin => Calendar.ChinaTime.At(From, TimeSpan.Zero);

    public DateTimeOffset End => Calendar.ChinaTime.At(To.AddDays(1), TimeSpan.Zero);

    public static ScoreSpan Of(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var end = to ?? today;
        return new(from ?? new(end.Year, 1, 1), end);
    }
}
