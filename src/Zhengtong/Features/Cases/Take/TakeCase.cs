using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Takes a case from the unit's pool into one's own hands (领办).</summary>
[Act("领办", CasesAccess.Show)]
public sealed class TakeCase : CaseAct
{
    public override async Task<CaseResult> Handle(Acting acting)
    {
        var opened = await acting.HeldCaseAsync(Id, Version);
        var commitment = opened.Commitment;
        if (!opened.Case.IsOpen)
            throw Refusal.NotNow("case.ended", "这一件已经办完，不用领办");
        if (commitment.PersonId is { } holder && holder != acting.By.Id)
            throw Refusal.NotNow("case.taken", "这一件已经由同事领办，需要时请他交接给您");
        commitment.HoldBy(commitment.UnitId, commitment.PostId, acting.By.Id);
        acting.Record(commitment.Chain, "领办");
        return CaseResult.Of(opened.Case);
    }
}
