using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
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
        var kind = await acting.Db.Commitments.Where(c => c.Id == contact.CommitmentId).Select(c => c.Kind).FirstAsync();
        if (!acting.Use<CommitmentKinds>()[kind].Ratable)
            throw Refusal.NotNow("rating.not-ratable", "这一件不在评价范围里");
        var rating = await TakeAsync(acting, source, contact);
        if (rating.IsBad)
            await acting.OpenRectificationAsync(rating, contact);
        await acting.Record(rating.Id, "评价");
        return rating.Id;
    }

    protected abstract Task<RatingSource> SourceAsync(Acting acting);

    /// <summary>The telephone left for the call; null when none.</summary>
    protected virtual MobileNumber? ContactPhone => null;

    async Task<Rating> TakeAsync(Acting acting, RatingSource source, ServiceContact contact)
    {
        var opinion = new Opinion(Level!.Value, [.. Tags.Distinct()], string.IsNullOrWhiteSpace(Words) ? null : Words.Trim());
        var rating = await acting.Db.Ratings.FirstOrDefaultAsync(r => r.ContactId == contact.Id);
        if (rating is null)
            acting.Db.Add(rating = Rating.Give(acting.NewId(), contact, opinion, source.Channel, source.Rater, acting.Moment));
        else if (!source.MayRevise)
            throw Refusal.NotNow("rating.given", "这次服务已经评过。要改的，请本人用回执上的二维码或者登录后改", "国办发〔2019〕51号：一次服务一次评价");
        else
            acting.Db.Add(rating.Revise(opinion, source.Channel, source.Rater, (await acting.Db.RatingPolicyAsync(acting.Moment.Date)).ReviseDays, acting.Moment));
        if (ContactPhone is { } phone)
            rating.LeavePhone(phone.ToString(), acting.Use<Secrets>());
        return rating;
    }
}
