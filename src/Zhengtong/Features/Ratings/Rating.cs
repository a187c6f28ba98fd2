using System.ComponentModel.DataAnnotations;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>
/// The five levels (国办发〔2019〕51号). Kept by name, never by number: standards differ on which end is 1
/// (GB/T 39046-2020 begins with the best).
/// </summary>
public enum RatingLevel
{
    [Display(Name = "非常满意")] VerySatisfied,
    [Display(Name = "满意")] Satisfied,
    [Display(Name = "基本满意")] FairlySatisfied,
    [Display(Name = "不满意")] Dissatisfied,
    [Display(Name = "非常不满意")] VeryDissatisfied,
}

/// <summary>Where a rating was given (评价渠道, GB/T 39046-2020 table 9).</summary>
public enum RatingChannel
{
    [Display(Name = "网上")] Web,
    [Display(Name = "二维码")] Qr,
    [Display(Name = "窗口平板")] Tablet,
    [Display(Name = "电话")] Phone,
}

/// <summary>What the rating is about (评价标签).</summary>
public enum RatingTag
{
    [Display(Name = "态度好")] Kind,
    [Display(Name = "办得快")] Quick,
    [Display(Name = "一次办好")] AtOnce,
    [Display(Name = "说得清楚")] Clear,
    [Display(Name = "态度不好")] Unkind,
    [Display(Name = "办得慢")] Slow,
    [Display(Name = "跑了多趟")] ManyTrips,
    [Display(Name = "要了多余材料")] NeedlessPapers,
    [Display(Name = "没有说清楚")] Unclear,
    [Display(Name = "违规收费")] UnlawfulFee,
}

/// <summary>What somebody says of how they were served.</summary>
public sealed record Opinion(RatingLevel Level, IReadOnlyList<RatingTag> Tags, string? Words);

/// <summary>
/// A rating (评价) of one service contact: one event, one rating (一事一评、一次一评). Who gave it and what they wrote is
/// confidential: no query for staff selects <see cref="RaterId"/> or <see cref="PhoneSecret"/>.
/// </summary>
public sealed class Rating
{
    public Guid Id { get; init; }

    /// <summary>The contact rated; unique.</summary>
    public Guid ContactId { get; init; }

    public Guid CommitmentId { get; init; }

    public RatingLevel Level { get; private set; }

    public List<RatingTag> Tags { get; private set; } = [];

    public string? Words { get; private set; }

    public RatingChannel Channel { get; private set; }

    /// <summary>The party that rated under its name (实名); null for an anonymous rating.</summary>
    public Guid? RaterId { get; private set; }

    /// <summary>A number left for the call, encrypted.</summary>
    public byte[]? PhoneSecret { get; private set; }

    public DateTimeOffset At { get; private set; }

    public DateTimeOffset? RevisedAt { get; private set; }

    /// <summary>Left out of the scores after an appeal that a second person upheld; stays visible as such.</summary>
    public DateTimeOffset? ExcludedAt { get; private set; }

    public string? ExclusionReason { get; private set; }

    /// <summary>差评: the last two levels.</summary>
    public bool IsBad => Level is RatingLevel.Dissatisfied or RatingLevel.VeryDissatisfied;

    public static Rating Give(Guid id, ServiceContact contact, Opinion opinion, RatingChannel channel, Guid? rater, Moment moment)
    {
        var rating = new Rating { Id = id, ContactId = contact.Id, CommitmentId = contact.CommitmentId, At = moment.At };
        rating.Take(opinion, channel, rater);
        return rating;
    }

    /// <summary>Overwrites once, within the days the county allows; what stood before is kept.</summary>
    /// <exception cref="Refusal">Revised before, too late, or excluded.</exception>
    public EarlierRating Revise(Opinion opinion, RatingChannel channel, Guid? rater, int days, Moment moment)
    {
        if (moment.Date > At.ChinaDate().AddDays(days)) throw Refusal.NotNow("rating.settled", $"评价满 {days} 天后不能再改。有新的意见请拨打 12345");
        if (ExcludedAt is not null) throw Refusal.NotNow("rating.excluded", "这条评价经复核已经剔除，不能再改");
        if (RevisedAt is not null) throw Refusal.NotNow("rating.revised", "评价只能改一次，您已经改过了", "国办发〔2019〕51号：一次服务一次评价");
        var earlier = new EarlierRating { RatingId = Id, Level = Level, Tags = [.. Tags], Words = Words, Channel = Channel, At = At };
        Take(opinion, channel, rater ?? RaterId);
        RevisedAt = moment.At;
        return earlier;
    }

    public void LeavePhone(string phone, Secrets secrets) => PhoneSecret = secrets.Encrypt(phone);

    public void Exclude(string reason, Moment moment) => (ExcludedAt, ExclusionReason) = (moment.At, reason);

    void Take(Opinion opinion, RatingChannel channel, Guid? rater) =>
        (Level, Tags, Words, Channel, RaterId) = (opinion.Level, [.. opinion.Tags], opinion.Words, channel, rater);
}

/// <summary>What a rating said before it was revised (改评前的评价).</summary>
public sealed class EarlierRating
{
    public Guid RatingId { get; init; }

    public RatingLevel Level { get; init; }

    public List<RatingTag> Tags { get; init; } = [];

    public string? Words { get; init; }

    public RatingChannel Channel { get; init; }

    public DateTimeOffset At { get; init; }
}

/// <summary>What a county decided about ratings (好差评参数), from a day on.</summary>
public sealed class RatingPolicy
{
    public DateOnly EffectiveFrom { get; init; }

    /// <summary>Calendar days after the end of the commitment in which its contacts may be rated.</summary>
    public int RateDays { get; init; }

    /// <summary>Calendar days in which a rating may be revised.</summary>
    public int ReviseDays { get; init; }

    /// <summary>Working days in which who gave a bad rating is contacted.</summary>
    public decimal ContactDays { get; init; }

    /// <summary>Working days in which a bad rating is rectified.</summary>
    public decimal RectifyDays { get; init; }

    /// <summary>With fewer ratings no share is shown.</summary>
    public int SmallestSample { get; init; }

    public required string Source { get; init; }

    /// <summary>Whether the contacts of what ended then may still be rated.</summary>
    public bool MayRate(DateTimeOffset ended, DateOnly today) => today <= ended.ChinaDate().AddDays(RateDays);
}
