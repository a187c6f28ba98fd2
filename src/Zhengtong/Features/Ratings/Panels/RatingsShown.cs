using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Ratings;

/// <summary>A rating as staff see it: without who gave it, and with numbers masked.</summary>
/// <param name="Excluded">Why it is not counted; null when it is.</param>
public sealed record ShownRating(string What, DateTimeOffset At, RatingLevel Level, IReadOnlyList<RatingTag> Tags, string? Words, RatingChannel Channel, bool Revised, string? Excluded);

public static partial class RatingsShown
{
    /// <summary>The ratings of a commitment, once it has ended: before, staff are not to know what was said of them.</summary>
    public static async Task<IReadOnlyList<ShownRating>> ToStaffAsync(CountyDb db, Guid commitment, Caller caller)
    {
        var rows = await (from c in db.Commitments.VisibleTo(caller)
                          where c.Id == commitment && c.ClosedAt != null
                          join r in db.Ratings on c.Id equals r.CommitmentId
                          join k in db.Set<ServiceContact>() on r.ContactId equals k.Id
                          orderby k.At
                          select new { k.What, r.At, r.Level, r.Tags, r.Words, r.Channel, r.RevisedAt, r.ExclusionReason }).AsNoTracking().ToListAsync();
        return [.. rows.Select(r => new ShownRating(r.What, r.At, r.Level, r.Tags, MaskNumbers(r.Words), r.Channel, r.RevisedAt is not null, r.ExclusionReason))];
    }

    /// <summary>Telephone and identity numbers in what somebody wrote, masked.</summary>
    public static string? MaskNumbers(string? words) => words is null ? null
        : Number().Replace(words, m => m.Length >= 15 ? Format.MaskedId(m.Value) : Format.MaskedPhone(m.Value));

    [GeneratedRegex("(?<![0-9])[0-9]{7,17}[0-9Xx]?(?![0-9])")]
    private static partial Regex Number();
}
