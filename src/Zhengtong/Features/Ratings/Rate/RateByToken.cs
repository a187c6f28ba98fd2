using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>Rates with the token of the receipt (扫码评价); the party itself, signed in, may do so under its name (网上评价).</summary>
[Act("评价", Permission.Anyone)]
public sealed class RateByToken : RatingAct
{
    public string Token { get; set; } = "";

    [Display(Name = "匿名评价")]
    public bool Anonymous { get; init; }

    [Display(Name = "手机", Description = "不满意的，留下手机，1 个工作日内联系您。加密保存，只给负责联系的人看"), DataType(DataType.PhoneNumber)]
    public string? Phone { get; init; }

    protected override MobileNumber? ContactPhone => string.IsNullOrWhiteSpace(Phone) ? null
        : MobileNumber.TryParse(Phone, out var number, out var message) ? number : throw Refusal.Invalid(nameof(Phone), message);

    protected override async Task<RatingSource> SourceAsync(Acting acting)
    {
        var contact = acting.Use<RatingTokens>().Read(acting.Db.County, Token) ?? throw Refusal.NotFound("这次服务");
        if (acting.By.IsStaff)
            throw NotForStaff();
        var party = await PartyAsync(acting.Db, contact, acting.By);
        return new(contact, party is null ? RatingChannel.Qr : RatingChannel.Web, Anonymous ? null : party, MayRevise: true);
    }

    public static Refusal NotForStaff() => Refusal.NotNow("rating.staff", "您登录的是工作人员账号，不能替群众评价。请群众本人扫码，或者在评价屏上评", "国办发〔2019〕51号：自愿、真实评价");

    /// <summary>The party of the commitment, when the caller is that party or acts for it.</summary>
    public static async Task<Guid?> PartyAsync(Platform.Data.CountyDb db, Guid contact, Caller caller)
    {
        var party = await (from k in db.Set<ServiceContact>() join c in db.Commitments on k.CommitmentId equals c.Id where k.Id == contact select c.PartyId).FirstOrDefaultAsync();
        return party is { } id && caller.PartyIds.Contains(id) ? id : null;
    }
}
