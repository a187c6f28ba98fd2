using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Uploads a file for a material (上传材料); told by its content, whatever it is called.</summary>
[Act("上传材料", CasesAccess.Submit)]
public sealed class AttachMaterial : MaterialAct
{
    const int MostFiles = 10;

    public string FileName { get; set; } = "";

    public byte[] Content { get; set; } = [];

    protected override async Task Handle(Acting acting, CaseDraft draft, MaterialRequirement requirement)
    {
        if (draft.ReadMaterials().Count(m => m.Requirement == Material && m.Source == MaterialSource.Upload) >= MostFiles)
            throw Refusal.Invalid(Field, $"{requirement.Name}：最多传 {MostFiles} 个文件，请合并成一个 PDF 再传");
        var file = await acting.KeepAsync(requirement, FileName, Content, Field);
        draft.Put(new DraftMaterial(Material, MaterialSource.Upload, file), acting.Moment);
    }
}
