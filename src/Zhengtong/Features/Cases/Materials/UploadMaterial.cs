using System.ComponentModel.DataAnnotations;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

/// <summary>Takes in a file for a material (上传材料); the answer is named when the application or correction is handed in.</summary>
[Act("上传文件", CasesAccess.Submit)]
public sealed class UploadMaterial : IAct<SuppliedFile>
{
    [Display(Name = "事项")]
    [Required]
    public string Matter { get; init; } = "";

    [Display(Name = "材料")]
    [Required]
    public string Requirement { get; init; } = "";

    public string FileName { get; init; } = "";

    public byte[] Content { get; init; } = [];

    public async Task<SuppliedFile> Handle(Acting acting)
    {
        var version = await acting.Use<Versions>().InForceAsync(acting.Db, Matter);
        var requirement = version.List.Materials.FirstOrDefault(m => m.Id == Requirement) ?? throw Refusal.NotFound("这份材料");
        return await acting.KeepAsync(requirement, FileName, Content);
    }
}
