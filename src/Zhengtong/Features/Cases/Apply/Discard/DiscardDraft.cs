using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Throws a draft away (删除草稿).</summary>
[Act("删除草稿", CasesAccess.Submit)]
public sealed class DiscardDraft : DraftAct
{
    public override async Task<DraftResult> Handle(Acting acting)
    {
        var draft = await acting.Db.Drafts.FirstOrDefaultAsync(d => d.Id == Id && d.OwnerId == acting.By.Id) ?? throw Refusal.NotFound("这份草稿");
        acting.Db.Remove(draft);
        return DraftResult.Of(draft);
    }
}
