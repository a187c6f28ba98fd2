using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Ratings;

/// <summary>
/// Who rated (评价人), for the one person who must contact them and has recorded why. Until the case has ended only the
/// telephone and the words: who it was and which case, staff are not to know before.
/// </summary>
/// <param name="Name">Null for an anonymous rating, and while the case is open.</param>
/// <param name="Phone">The number left with the rating, or the party's own; null when there is none.</param>
public sealed record RaterIdentity(string? Name, string? Phone, string? SubjectNumber, string? SubjectTitle, string? Words)
{
    /// <returns>Null when the caller has no reveal on record, is no longer responsible, or the rectification has ended.</returns>
    public static async Task<RaterIdentity?> ForAsync(CountyDb db, Secrets secrets, Guid rectification, Caller caller)
    {
        var found = await (from r in db.Rectifications
                           where r.Id == rectification && r.Commitment.ClosedAt == null
                               && db.Set<RaterReveal>().Any(v => v.RectificationId == r.Id && v.ById == caller.Id)
                           join rating in db.Ratings on r.RatingId equals rating.Id
                           join subject in db.Commitments on r.SubjectId equals subject.Id
                           from party in db.Set<Party>().Where(p => p.Id == rating.RaterId).DefaultIfEmpty()
                           select new { It = r, Ended = subject.ClosedAt != null, subject.Number, subject.Title, rating.Words, Left = rating.PhoneSecret, Name = party == null ? null : party.Name, Own = party == null ? null : party.PhoneSecret })
            .AsNoTracking().FirstOrDefaultAsync();
        if (found is null || !found.It.MayReveal(caller)) return null;
        var ended = found.Ended;
        return new(ended ? found.Name : null, (found.Left ?? found.Own) is { } secret ? secrets.Decrypt(secret) : null, ended ? found.Number : null, ended ? found.Title : null, found.Words);
    }
}
