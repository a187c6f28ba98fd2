using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Takes a material out of a draft again (移除材料).</summary>
[Act("移除材料", CasesAccess.Submit)]
public sealed class RemoveMaterial : MaterialAct
{
    /// <summary>One of several files; null for whatever was given.</summary>
    public string? File { get; set; }

    protected override Task Handle(Acting acting, CaseDraft draft, MaterialRequirement requirement)
    {
        draft.Remove(Material, File, acting.Moment);
        return Task.CompletedTask;
    }
}
