using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Supervision;

/// <summary>The responsible unit takes notice of a card (签收).</summary>
[Act("签收", SupervisionAccess.Answer)]
public sealed class SignForCard : CardAct
{
    protected override Task Do(Acting acting, Card card)
    {
        card.SignFor(acting.Moment);
        return acting.FollowAsync(card.Commitment, [], "签收");
    }
}

/// <summary>The responsible unit says how it came about (说明、申诉).</summary>
[Act("说明", SupervisionAccess.Answer)]
public sealed class ExplainCard : CardAct
{
    [Display(Name = "情况说明", Description = "为什么会这样，现在办到哪一步；认为不该发牌的，写明理由和证据"), DataType(DataType.MultilineText)]
    [Required, StringLength(2000, MinimumLength = 5)]
    public string Text { get; init; } = "";

    protected override Task Do(Acting acting, Card card) => acting.ToSupervisionAsync(card, [card.Explain(Text.Trim(), acting.Moment)], "说明：" + Text.Trim());
}

/// <summary>The responsible unit reports what it has put right (整改).</summary>
[Act("整改", SupervisionAccess.Answer)]
public sealed class RectifyCard : CardAct
{
    [Display(Name = "整改情况", Description = "做了什么，怎样防止再发生"), DataType(DataType.MultilineText)]
    [Required, StringLength(2000, MinimumLength = 5)]
    public string Measures { get; init; } = "";

    protected override Task Do(Acting acting, Card card) => acting.ToSupervisionAsync(card, [card.Rectify(Measures.Trim(), acting.Moment)], "整改：" + Measures.Trim());
}
