using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>The clerk has the paper in hand (收纸质材料).</summary>
[Act("收纸质材料", CasesAccess.Receive)]
public sealed class TakePaper : MaterialAct
{
    protected override Task Handle(Acting acting, CaseDraft draft, MaterialRequirement requirement)
    {
        draft.Put(new DraftMaterial(Material, MaterialSource.Paper), acting.Moment);
        return Task.CompletedTask;
    }
}
