using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Parties;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Paperwork;

/// <summary>
/// Takes a document back that was issued by mistake (撤回文书), with the reason. It stays in the file; whoever checks it learns
/// that it no longer holds, and the party is told.
/// </summary>
[Act("撤回文书", PaperworkAccess.Withdraw)]
public sealed class WithdrawDocument : IAct<Guid>
{
    public Guid Id { get; set; }

    [Display(Name = "撤回原因", Description = "写明错在哪里；会告知当事人，并记入办理记录")]
    [Required, StringLength(500, MinimumLength = 4)]
    public string Reason { get; set; } = "";

    /// <returns>The document.</returns>
    public async Task<Guid> Handle(Acting acting)
    {
        var document = await acting.Db.DocumentsFor(acting.By).FirstOrDefaultAsync(d => d.Id == Id) ?? throw Refusal.NotFound("这份文书");
        if (document.UnitId != acting.By.UnitId)
            throw Refusal.Forbidden("只有发文的单位可以撤回这份文书", "document.not-own");
        var commitment = await acting.Db.LoadAsync(document.CommitmentId, acting.By);
        document.Withdraw(Reason, acting.Moment);
        acting.Record(commitment.Chain, $"撤回《{document.Title}》（{document.Number}）：{Reason}", new { document = document.Id });
        if (commitment.PartyId is { } party && !document.Internal)
            await acting.NotifyAsync(party, commitment.Number, $"{document.UnitName}撤回了《{document.Title}》（{document.Number}），原因：{Reason}。如有疑问请联系该单位。");
        return document.Id;
    }
}
