using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>Who rates which contact, through which channel.</summary>
/// <param name="Rater">Null for an anonymous rating.</param>
/// <param name="MayRevise">Whether this channel may change a rating given before: only the rater's own may.</param>
public sealed record RatingSource(Guid Contact, RatingChannel Channel, Guid? Rater, bool MayRevise);

/// <summary>Rates one service contact, through one of the channels (评价).</summary>
public abstract class RatingAct : IAct<Guid>
{
    [Display(Name = "这次服务，您满意吗"), Required(ErrorMessage = "请选一项：您满意吗")]
    public RatingLevel? Level { get; init; }

    [Display(Name = "哪些方面", Description = "可以选几样，也可以不选"), MaxLength(10)]
    public RatingTag[] Tags { get; init; } = [];

    [Display(Name = "想说的话", Description = "500 字以内。办结以前，工作人员看不到"), DataType(DataType.MultilineText), StringLength(500)]
    public string? Words { get; init; }

    /// <returns>The rating.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var source = await SourceAsync(acting);
        var contact = await acting.Db.Set<ServiceContact>().AsNoTracking().FirstOrDefaultAsync(c => c.Id == source.Contact) ?? throw Refusal.NotFound("这次服务");
        var policy = await acting.Db.RatingPolicyAsync(acting.Moment.Date);
        await CheckAsync(acting, contact, policy);
        var rating = await TakeAsync(acting, source, contact, policy);
        if (rating.IsBad)
            await acting.OpenRectificationAsync(rating, contact, policy);
        await RecordAsync(acting, rating);
        return rating.Id;
    }

    protected abstract Task<RatingSource> SourceAsync(Acting acting);

    /// <summary>The telephone left for the call; null when none.</summary>
    protected virtual MobileNumber? ContactPhone => null;

    static async Task CheckAsync(Acting acting, ServiceContact contact, RatingPolicy policy)
    {
        var rated = await acting.Db.Commitments.Where(c => c.Id == contact.CommitmentId).Select(c => new { c.Kind, c.ClosedAt }).FirstAsync();
        if (!acting.Use<CommitmentKinds>()[rated.Kind].Ratable)
            throw Refusal.NotNow("rating.not-ratable", "这一件不在评价范围里");
        if (rated.ClosedAt is { } ended && !policy.MayRate(ended, acting.Moment.Date))
            throw Refusal.NotNow("rating.expired", $"办结满 {policy.RateDays} 天，评价已经截止。有意见请拨打 12345");
    }

    /// <summary>The journal names the clerk of a window or telephone, and nobody else: who rated is not to be read in it.</summary>
    static async Task RecordAsync(Acting acting, Rating rating)
    {
        var chain = await acting.Db.Set<JournalChain>().FindAsync(rating.Id);
        if (chain is null) acting.Db.Add(chain = new JournalChain(rating.Id));
        acting.Db.Add(chain.Append(new Moment(acting.At, acting.By.IsStaff ? acting.By : Caller.Stranger), acting.Act, "评价", null));
    }

    async Task<Rating> TakeAsync(Acting acting, RatingSource source, ServiceContact contact, RatingPolicy policy)
    {
        var opinion = new Opinion(Level!.Value, [.. Tags.Distinct()], string.IsNullOrWhiteSpace(Words) ? null : Words.Trim());
        var rating = await acting.Db.Ratings.FirstOrDefaultAsync(r => r.ContactId == contact.Id);
        if (rating is null)
            acting.Db.Add(rating = Rating.Give(acting.NewId(), contact, opinion, source.Channel, source.Rater, acting.Moment));
        else if (!source.MayRevise)
            throw Refusal.NotNow("rating.given", "这次服务已经评过。要改的，请本人用回执上的二维码或者登录后改", "国办发〔2019〕51号：一次服务一次评价");
        else
            acting.Db.Add(rating.Revise(opinion, source.Channel, source.Rater, policy.ReviseDays, acting.Moment));
        if (ContactPhone is { } phone)
            rating.LeavePhone(phone.ToString(), acting.Use<Secrets>());
        return rating;
    }
}
