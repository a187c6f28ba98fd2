using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>
/// Looks at the full numbers of applicant and agent (看全号), for a reason that stands in the journal of the case. Gives no
/// number itself: the answer of an act is kept, and a number in it would lie open in the database.
/// </summary>
[Act("看全号", PartiesAccess.Reveal)]
public sealed class RevealNumber : CaseAct
{
    [Display(Name = "为什么要看", Description = "会记入这一件的流程记录，督查人员看得到")]
    [Required, StringLength(200, MinimumLength = 4)]
    public string Reason { get; set; } = "";

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.CaseAsync(Id, null);
        acting.Record(opened.Commitment.Chain, $"看了当事人的证件号和手机号：{Reason}");
        return CaseResult.Of(opened.Case);
    }
}
