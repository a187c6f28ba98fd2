using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Promises a material for later (容缺), where the list allows it.</summary>
[Act("容缺", CasesAccess.Submit)]
public sealed class DeferMaterial : MaterialAct
{
    protected override Task Handle(Acting acting, CaseDraft draft, MaterialRequirement requirement)
    {
        if (!requirement.Deferrable)
            throw Refusal.Invalid(Field, $"{requirement.Name}：不能容缺，现在就要交");
        draft.Put(new DraftMaterial(Material, MaterialSource.Deferred), acting.Moment);
        return Task.CompletedTask;
    }
}
