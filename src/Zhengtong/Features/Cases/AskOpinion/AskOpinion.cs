using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Asks another unit for its opinion (征求意见). The clocks of the case run on.</summary>
[Act("征求意见", CasesAccess.Examine)]
public sealed class AskOpinion : CaseAct
{
    [Display(Name = "征求哪个单位的意见")]
    [Required]
    public Guid? Unit { get; set; }

    [Display(Name = "要对方说明什么")]
    [Required, StringLength(1000, MinimumLength = 4)]
    public string Question { get; set; } = "";

    [Display(Name = "几个工作日内答复")]
    [Range(1, 20)]
    public int Days { get; set; } = 3;

    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        var @case = opened.Case;
        @case.AskOpinion();
        if (Unit == acting.By.UnitId)
            throw Refusal.Invalid(nameof(Unit), "不能向自己的单位征求意见");
        var unit = (await acting.PlacesAsync()).UnitOf(Unit) is { AbolishedOn: null } known ? known
            : throw Refusal.Invalid(nameof(Unit), "没有这个单位，或者已经撤销");
        var id = acting.NewId();
        var commitment = await acting.OpenAsync(id, new Opening(CaseKinds.Opinion.Code, @case.MatterCode, $"征求意见：{@case.Commitment.Title}", null, "internal", null, unit.Id) { PartyLabel = @case.Commitment.PartyLabel });
        acting.Db.Add(new OpinionRequest { Id = id, Commitment = commitment, CaseId = @case.Id, AskedUnitId = unit.Id, Question = Question });
        await acting.FollowAsync(commitment, OpinionRequest.Ask(Limit.WorkingDays(Days)), $"{acting.By.Name}征求意见：{Question}");
        commitment.Admit(acting.By.UnitId!.Value);
        await acting.Db.Entry(@case.Commitment).Collection(c => c.Readers).LoadAsync();
        @case.Commitment.Admit(unit.Id);
        acting.Record(@case.Commitment.Chain, $"向{unit.Name}征求意见，{Days} 个工作日内答复", new { request = id });
        return CaseResult.Of(@case);
    }
}

/// <summary>Answers a request for an opinion (答复征求意见).</summary>
[Act("答复征求意见", CasesAccess.Opinion)]
public sealed class AnswerOpinion : IAct<Guid>
{
    public Guid Id { get; set; }

    public int? Version { get; set; }

    [Display(Name = "答复意见")]
    [Required, StringLength(2000, MinimumLength = 2)]
    public string Answer { get; set; } = "";

    /// <returns>The request answered.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var request = await acting.Db.OpinionRequests.Include(r => r.Commitment.Chain).Include(r => r.Commitment.Clocks).ThenInclude(c => c.Entries)
            .FirstOrDefaultAsync(r => r.Id == Id) ?? throw Refusal.NotFound("这份征求意见");
        if (request.AskedUnitId != acting.By.UnitId)
            throw Refusal.NotFound("这份征求意见");
        await acting.ExpectAsync(request.Commitment, Version);
        request.Give(Answer, acting.Moment);
        acting.Record(request.Commitment.Chain, "答复征求意见");
        await acting.CloseAsync(request.Commitment, "已答复");
        var opened = await acting.CaseAsync(request.CaseId, null);
        acting.AddOpinion(opened.Case, "征求意见", "答复", Answer);
        acting.Record(opened.Commitment.Chain, $"{acting.By.Name}答复征求意见");
        return request.Id;
    }
}
