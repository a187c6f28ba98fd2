using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>Answers from what is known, while who calls waits (当场答复).</summary>
[Act("当场答复", HotlineAccess.Dispatch)]
public sealed class AnswerOnTheSpot : OrderAct
{
    [Display(Name = "答复内容"), DataType(DataType.MultilineText)]
    [Required, StringLength(4000, MinimumLength = 2)]
    public string Answer { get; set; } = "";

    public override async Task<OrderResult> Handle(Acting acting) => await acting.AnswerAsync(await acting.OrderAsync(Id, Version, OrderLoading.Callers), Answer.Trim());
}
