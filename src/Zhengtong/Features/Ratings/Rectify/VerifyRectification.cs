using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

public enum CallBackResult
{
    [Display(Name = "满意，或者接受解释")] Satisfied,

    [Display(Name = "不满意，退回重新整改")] Unsatisfied,

    [Display(Name = "匿名或联系不上，已核对整改到位")] Checked,
}

/// <summary>Somebody who did not handle it asks the rater whether it was put right (回访).</summary>
[Act("回访", RatingsAccess.CallBack)]
public sealed class CallBackRater : RectificationAct
{
    [Display(Name = "回访结果"), Required]
    public CallBackResult? Result { get; init; }

    [Display(Name = "回访情况", Description = "不要写姓名和电话"), DataType(DataType.MultilineText)]
    [Required, StringLength(1000, MinimumLength = 2)]
    public string Finding { get; init; } = "";

    protected override Task Do(Acting acting, Rectification rectification)
    {
        if (Result == CallBackResult.Unsatisfied)
        {
            rectification.Rework(acting.Moment);
            acting.ToHandler(rectification, "回访不满意，重新整改：" + Finding.Trim());
            return Task.CompletedTask;
        }
        var asked = rectification.Contact == ContactResult.Reached;
        if (asked == (Result == CallBackResult.Checked))
            throw Refusal.Invalid(nameof(Result), asked ? "评价人联系得上，要回访本人，不能只核对" : "评价人匿名或者联系不上，问不到满意不满意，请核对整改后选“已核对整改到位”");
        rectification.Verify(asked ? true : null, acting.Moment);
        return acting.FollowAsync(rectification.Commitment, [], (asked ? "回访满意：" : "无法回访，已核对整改：") + Finding.Trim());
    }
}

public enum AppealVerdict
{
    [Display(Name = "申诉成立，剔除这条评价")] Exclude,

    [Display(Name = "申诉不成立，按差评整改")] Uphold,
}

/// <summary>A second person decides the appeal (复核申诉): an excluded rating stays visible as such and is not counted.</summary>
[Act("复核申诉", RatingsAccess.DecideAppeal)]
public sealed class DecideAppeal : RectificationAct
{
    [Display(Name = "结论"), Required]
    public AppealVerdict? Verdict { get; init; }

    [Display(Name = "理由", Description = "剔除的，写明误评或恶意的证据"), DataType(DataType.MultilineText)]
    [Required, StringLength(1000, MinimumLength = 5)]
    public string Reason { get; init; } = "";

    protected override async Task Do(Acting acting, Rectification rectification)
    {
        if (Verdict == AppealVerdict.Uphold)
        {
            rectification.Uphold(acting.Moment);
            acting.ToHandler(rectification, "申诉不成立，继续整改：" + Reason.Trim());
            return;
        }
        rectification.Exclude(acting.Moment);
        var rating = await acting.Db.Ratings.FirstAsync(r => r.Id == rectification.RatingId);
        rating.Exclude(Reason.Trim(), acting.Moment);
        await acting.CloseAsync(rectification.Commitment, "excluded");
        acting.Record(rectification.Commitment.Chain, "申诉成立，评价剔除：" + Reason.Trim());
    }
}

/// <summary>Ends a rectification that was verified (办结).</summary>
[Act("办结差评整改", RatingsAccess.CallBack)]
public sealed class CloseRectification : RectificationAct
{
    protected override async Task Do(Acting acting, Rectification rectification)
    {
        rectification.Close(acting.Moment);
        if (await acting.Db.Ratings.Where(r => r.Id == rectification.RatingId).Select(r => r.RaterId).FirstAsync() is { } rater)
            await acting.NotifyAsync(rater, rectification.Commitment.Number, "您评了不满意的那次服务已经整改。扫回执上的评价码可以看处理经过。");
        await acting.CloseAsync(rectification.Commitment, "rectified");
        acting.Record(rectification.Commitment.Chain, "办结");
    }
}
