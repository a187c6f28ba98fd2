using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Accepts, grants, issues and hands over in one act (当场办结), where the matter authorises it.</summary>
[Act("当场办结", CasesAccess.Accept)]
public sealed class DecideOnTheSpot : CaseAct
{
    [Display(Name = "证照编号", Description = "由登记系统赋码的填写；其他的不填，系统按规则编号")]
    [StringLength(50)]
    public string? Number { get; set; }

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version, CaseLoading.Materials);
        var @case = opened.Case;
        var current = await acting.Use<Versions>().InForceAsync(acting.Db, @case.MatterCode);
        foreach (var material in @case.Materials) material.CheckedBy ??= acting.By.Name;
        await acting.FollowAsync(@case.Commitment, @case.DecideOnTheSpot(current, acting.Moment), "当场受理、决定、发证", new { basis = current.List.SpotBasis?.ToString(), version = current.Version });
        await acting.IssueDecisionAsync(new(@case, current), null);
        await acting.IssueLicenceAsync(new(@case, current), Number, null);
        @case.Commitment.Meet(acting.NewId(), "当场办结", acting.Moment);
        await acting.EndAsync(@case, "准予");
        await acting.TellPartyAsync(@case, $"您申请的“{@case.Commitment.Title}”已当场办结，编号 {@case.Commitment.Number}。");
        return CaseResult.Of(@case);
    }
}
