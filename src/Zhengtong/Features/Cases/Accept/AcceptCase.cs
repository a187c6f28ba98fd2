using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Accepts an application (受理), 行政许可法 Article 32(5): the clocks start and the department has it.</summary>
[Act("受理", CasesAccess.Accept)]
public sealed class AcceptCase : CaseAct
{
    [Display(Name = "受理意见", Description = "材料核验情况，可以不填")]
    [StringLength(500)]
    public string? Opinion { get; set; }

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version, CaseLoading.Materials);
        var @case = opened.Case;
        var current = await acting.Use<Versions>().InForceAsync(acting.Db, @case.MatterCode);
        var unit = await acting.AuthorityAsync(current.List.Authority, @case.Commitment.SiteId);
        foreach (var material in @case.Materials.Where(m => m.Source != MaterialSource.Deferred))
            material.CheckedBy ??= acting.By.Name;
        if (Opinion is { Length: > 0 }) acting.AddOpinion(@case, "受理", "受理", Opinion);
        await acting.FollowAsync(@case.Commitment, @case.Accept(current, acting.Moment), Summary(@case), new { version = current.Version });
        await acting.IssueAcceptanceAsync(new(@case, current));
        @case.Commitment.PassTo(unit);
        @case.Commitment.Meet(acting.NewId(), "受理", acting.Moment);
        await acting.TellPartyAsync(@case, $"您申请的“{@case.Commitment.Title}”已受理，编号 {@case.Commitment.Number}，承诺{current.List.Promised}办结。");
        return CaseResult.Of(@case);
    }

    static string Summary(Case @case) => @case.DeferredMaterials is { Count: > 0 } deferred
        ? $"受理（容缺 {deferred.Count} 份：{string.Join('、', deferred.Select(d => d.Name))}）"
        : "受理";
}
