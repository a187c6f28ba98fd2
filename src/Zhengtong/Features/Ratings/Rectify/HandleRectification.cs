using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Ratings;

/// <summary>Somebody of the rated unit, not the person rated, takes it over (签收).</summary>
[Act("签收差评", RatingsAccess.Handle)]
public sealed class SignForRectification : RectificationAct
{
    protected override Task Do(Acting acting, Rectification rectification)
    {
        rectification.SignFor(acting.Moment);
        acting.ToHandler(rectification, "签收");
        return Task.CompletedTask;
    }
}

/// <summary>Contacts who rated, within one working day, and verifies what happened (联系核实).</summary>
[Act("联系评价人", RatingsAccess.Handle)]
public sealed class ContactRater : RectificationAct
{
    [Display(Name = "联系结果"), Required]
    public ContactResult? Result { get; init; }

    [Display(Name = "核实的情况", Description = "评价人说了什么，查到什么；不要写姓名和电话"), DataType(DataType.MultilineText)]
    [Required, StringLength(1000, MinimumLength = 5)]
    public string Finding { get; init; } = "";

    protected override async Task Do(Acting acting, Rectification rectification)
    {
        var change = rectification.ContactRater(Result!.Value, acting.Moment);
        var reachable = await acting.Db.Ratings.AnyAsync(r => r.Id == rectification.RatingId && (r.RaterId != null || r.PhoneSecret != null));
        if (reachable == (Result == ContactResult.Anonymous))
            throw Refusal.Invalid(nameof(Result), reachable ? "评价人留了联系方式，请联系后再填" : "评价人没有留联系方式，请选“匿名评价，没有联系方式”");
        await acting.FollowAsync(rectification.Commitment, [change], $"联系评价人（{Choices.Name(Result.Value)}）：{Finding.Trim()}");
    }
}

/// <summary>What was put right (整改); without a legal ground for the demand, what was explained.</summary>
[Act("整改差评", RatingsAccess.Handle)]
public sealed class RectifyRating : RectificationAct
{
    [Display(Name = "整改措施", Description = "改了什么；诉求没有法律依据的，写明怎样解释"), DataType(DataType.MultilineText)]
    [Required, StringLength(1000, MinimumLength = 5)]
    public string Measures { get; init; } = "";

    protected override Task Do(Acting acting, Rectification rectification)
    {
        rectification.Rectify(acting.Moment);
        return acting.FollowAsync(rectification.Commitment, [], "整改：" + Measures.Trim());
    }
}

/// <summary>Tells who rated what came of it (反馈).</summary>
[Act("反馈", RatingsAccess.Handle)]
public sealed class AnswerRater : RectificationAct
{
    [Display(Name = "怎样反馈、反馈了什么", Description = "匿名评价写在哪里公布"), DataType(DataType.MultilineText)]
    [Required, StringLength(1000, MinimumLength = 5)]
    public string Text { get; init; } = "";

    protected override Task Do(Acting acting, Rectification rectification)
    {
        rectification.Answer(acting.Moment);
        return acting.ToVerifiersAsync(rectification, "反馈：" + Text.Trim());
    }
}

/// <summary>The unit says that the rating is mistaken or malicious (申诉); a second person decides.</summary>
[Act("申诉差评", RatingsAccess.Handle)]
public sealed class AppealRating : RectificationAct
{
    [Display(Name = "申诉理由", Description = "哪里误评或恶意，有什么证据"), DataType(DataType.MultilineText)]
    [Required, StringLength(1000, MinimumLength = 5)]
    public string Reason { get; init; } = "";

    protected override Task Do(Acting acting, Rectification rectification)
    {
        rectification.Appeal(acting.Moment);
        return acting.ToVerifiersAsync(rectification, "申诉：" + Reason.Trim());
    }
}

/// <summary>Whoever must contact the rater, or call back, is told who that is; that they were told is kept (查看评价人).</summary>
[Act("看评价人", RatingsAccess.See)]
public sealed class RevealRater : RectificationAct
{
    [Display(Name = "为什么要看", Description = "会记入流程记录"), Required, StringLength(200, MinimumLength = 4)]
    public string Reason { get; init; } = "";

    protected override Task Do(Acting acting, Rectification rectification)
    {
        rectification.CheckReveal(acting.Moment);
        acting.Db.Add(new RaterReveal { Id = acting.NewId(), RectificationId = Id, ById = acting.By.Id, At = acting.At, Reason = Reason.Trim() });
        return acting.FollowAsync(rectification.Commitment, [], "看了评价人的身份：" + Reason.Trim());
    }
}
