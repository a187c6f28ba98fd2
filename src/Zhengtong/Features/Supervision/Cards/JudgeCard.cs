using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Supervision;

public enum Verdict
{
    [Display(Name = "确认，限期整改")] Confirm,

    [Display(Name = "撤牌")] Withdraw,
}

/// <summary>Somebody who neither held the subject nor answered for it judges the card (核查): it stands, or it is taken back.</summary>
[Act("核查", SupervisionAccess.Review)]
public sealed class ReviewCard : CardAct
{
    [Display(Name = "结论"), Required]
    public Verdict? Verdict { get; init; }

    [Display(Name = "撤牌的情形", Description = "结论是撤牌时必选")]
    public WithdrawalGround? Ground { get; init; }

    [Display(Name = "核查情况和理由", Description = "看了什么，查到什么，依据哪一条"), DataType(DataType.MultilineText)]
    [Required, StringLength(2000, MinimumLength = 5)]
    public string Finding { get; init; } = "";

    protected override Task Do(Acting acting, Card card)
    {
        if (Verdict == Supervision.Verdict.Confirm)
            return acting.ToUnitAsync(card, [card.Confirm(Finding.Trim(), acting.Moment)], "核查确认：" + Finding.Trim());
        if (Ground is not { } ground)
            throw Refusal.Invalid(nameof(Ground), "撤牌要选一种情形：申请人隐瞒事实、不可抗力、自行及时纠正或发牌有误");
        card.Withdraw(ground, Finding.Trim(), acting.Moment);
        return acting.EndAsync(card, "withdrawn", $"核查撤牌（{Choices.Name(ground)}）：{Finding.Trim()}");
    }
}

public enum RectificationVerdict
{
    [Display(Name = "整改到位，销号")] Close,

    [Display(Name = "没有到位，退回再改")] SendBack,
}

/// <summary>Supervision checks the rectification and strikes the card off (销号), or sends it back.</summary>
[Act("销号", SupervisionAccess.Review)]
public sealed class CloseCard : CardAct
{
    [Display(Name = "结论"), Required]
    public RectificationVerdict? Verdict { get; init; }

    [Display(Name = "核对情况"), DataType(DataType.MultilineText)]
    [Required, StringLength(2000, MinimumLength = 2)]
    public string Finding { get; init; } = "";

    protected override Task Do(Acting acting, Card card)
    {
        if (Verdict == RectificationVerdict.SendBack)
            return acting.ToUnitAsync(card, [card.SendBack(Finding.Trim(), acting.Moment)], "退回整改：" + Finding.Trim());
        card.Close(Finding.Trim(), acting.Moment);
        return acting.EndAsync(card, "closed", "销号：" + Finding.Trim());
    }
}
