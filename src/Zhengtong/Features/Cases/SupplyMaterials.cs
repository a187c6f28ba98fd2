using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

static class SupplyMaterials
{
    extension(Acting acting)
    {
        /// <summary>Puts files and papers in the place of what was deferred, or beside what was handed in before.</summary>
        /// <exception cref="Refusal">The matter asks for no such material, or the file was not uploaded for it.</exception>
        public async Task SupplyAsync(Case @case, ImplementationList list, IReadOnlyList<SuppliedFile> files, IReadOnlyList<string> onPaper)
        {
            if (onPaper.Count > 0 && !acting.By.IsStaff) throw Refusal.Invalid("OnPaper", "纸质材料由窗口收，请上传或者送到窗口");
            foreach (var file in files)
            {
                var requirement = Asked(list, file.Requirement, "Files");
                acting.Supply(@case, requirement, await acting.FoundAsync(requirement, file));
            }
            foreach (var paper in onPaper) acting.Supply(@case, Asked(list, paper, "OnPaper"), null);
        }

        void Supply(Case @case, MaterialRequirement requirement, SuppliedFile? file)
        {
            foreach (var deferred in @case.Materials.Where(m => m.RequirementId == requirement.Id && m.Source == MaterialSource.Deferred).ToList())
                @case.Materials.Remove(deferred);
            @case.Materials.Add(new CaseMaterial
            {
                Id = acting.NewId(),
                CaseId = @case.Id,
                RequirementId = requirement.Id,
                Name = requirement.Name,
                Source = file is null ? MaterialSource.Paper : MaterialSource.Upload,
                File = file?.File,
                FileName = file?.FileName,
                ContentType = file?.ContentType,
                Size = file?.Size,
                SuppliedAt = acting.At,
            });
        }
    }

    static MaterialRequirement Asked(ImplementationList list, string id, string field) =>
        list.Materials.FirstOrDefault(m => m.Id == id) ?? throw Refusal.Invalid(field, "这个事项不要这份材料，请刷新页面");
}
