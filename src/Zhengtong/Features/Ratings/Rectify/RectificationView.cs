using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>What the page of a rectification shows. Which case it was, and the words, only once that case has ended.</summary>
/// <param name="Subject">Number and page of the case; null while it is open, or not visible.</param>
public sealed record RectificationView(
    Rectification It, string Unit, RatingLevel Level, IReadOnlyList<RatingTag> Tags, string? Words, RatingChannel Channel, DateTimeOffset RatedAt, string What,
    bool Ended, (string Number, string Path)? Subject, string? ExclusionReason)
{
    public int Version => It.Commitment.Chain.Length;

    /// <exception cref="Refusal">Not there or not visible.</exception>
    public static async Task<RectificationView> ReadAsync(CountyDb db, CommitmentKinds kinds, Guid id, Caller caller)
    {
        if (!await db.Commitments.VisibleTo(caller).AnyAsync(c => c.Id == id)) throw Refusal.NotFound("这件差评整改");
        var it = await db.Rectifications.AsNoTracking().Include(r => r.Commitment).ThenInclude(c => c.Chain).FirstOrDefaultAsync(r => r.Id == id) ?? throw Refusal.NotFound("这件差评整改");
        var rating = await (from r in db.Ratings
                            join k in db.Set<ServiceContact>() on r.ContactId equals k.Id
                            join c in db.Commitments on r.CommitmentId equals c.Id
                            where r.Id == it.RatingId
                            select new { r.Level, r.Tags, r.Words, r.Channel, r.At, r.ExclusionReason, k.What, c.Number, c.Kind, Ended = c.ClosedAt != null }).AsNoTracking().FirstAsync();
        var unit = (await Places.OfAsync(db)).UnitOf(it.UnitId)!.Name;
        var seen = rating.Ended && await db.Commitments.VisibleTo(caller).AnyAsync(c => c.Id == it.SubjectId);
        return new(it, unit, rating.Level, rating.Tags, rating.Ended ? RatingsShown.MaskNumbers(rating.Words) : null, rating.Channel, rating.At, rating.What,
            rating.Ended, seen ? (rating.Number, kinds[rating.Kind].PageOf(it.SubjectId)) : null, rating.ExclusionReason);
    }

    /// <summary>Who must act now, said to those who cannot.</summary>
    public string Waiting => It.State switch
    {
        RectificationState.Raised or RectificationState.SignedFor or RectificationState.Contacted or RectificationState.Rectified => $"等{Unit}处理；被评价的本人不能处理",
        RectificationState.Answered or RectificationState.Verified => "等监督人员回访、办结。办过的人不能回访",
        RectificationState.Appealed => "等另一个人复核申诉",
        RectificationState.Excluded => "申诉成立，评价已剔除，不计入结果",
        _ => "已经办结，记录保留",
    };
}
