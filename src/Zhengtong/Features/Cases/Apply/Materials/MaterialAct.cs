using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>An act on one material of a draft.</summary>
public abstract class MaterialAct : DraftAct
{
    /// <summary>Id of the material in the implementation list.</summary>
    [Required]
    public string Material { get; set; } = "";

    /// <summary>The field that messages of this act stand at.</summary>
    protected string Field => $"Materials.{Material}";

    public override async Task<DraftResult> Handle(Acting acting)
    {
        var opened = await acting.DraftAsync(Id);
        await Handle(acting, opened.Draft, opened.Material(Material));
        return DraftResult.Of(opened.Draft);
    }

    protected abstract Task Handle(Acting acting, CaseDraft draft, MaterialRequirement requirement);
}
