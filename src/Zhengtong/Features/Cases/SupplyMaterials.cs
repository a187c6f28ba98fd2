using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

static class SupplyMaterials
{
    extension(Acting acting)
    {
        /// <summary>Puts a file in the place of what was there, or beside what was uploaded before.</summary>
        /// <exception cref="Refusal">The matter asks for no such material, or the file was not uploaded for it.</exception>
        public async Task<CaseMaterial> SupplyAsync(Case @case, ImplementationList list, SuppliedFile given)
        {
            var requirement = list.Materials.FirstOrDefault(m => m.Id == given.Requirement) ?? throw Refusal.Invalid("Files", "这个事项不要这份材料，请刷新页面");
            var file = await acting.FoundAsync(requirement, given, $"Files.{requirement.Id}");
            foreach (var deferred in @case.Materials.Where(m => m.RequirementId == file.Requirement && m.Source == MaterialSource.Deferred).ToList())
                @case.Materials.Remove(deferred);
            var material = new CaseMaterial
            {
                Id = acting.NewId(),
                CaseId = @case.Id,
                RequirementId = requirement.Id,
                Name = requirement.Name,
                Source = MaterialSource.Upload,
                File = file.File,
                FileName = file.FileName,
                ContentType = file.ContentType,
                Size = file.Size,
                SuppliedAt = acting.At,
            };
            @case.Materials.Add(material);
            return material;
        }
    }
}
