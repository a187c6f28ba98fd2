using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Cases;

static class SupplyMaterials
{
    extension(Acting acting)
    {
        /// <summary>Puts files and papers in the place of what was deferred, or beside what was handed in before.</summary>
        public void Supply(Case @case, ImplementationList list, IReadOnlyList<SuppliedFile> files, IReadOnlyList<string> onPaper)
        {
            if (onPaper.Count > 0 && !acting.By.IsStaff) throw Refusal.Invalid("OnPaper", "纸质材料由窗口收，请上传或者送到窗口");
            foreach (var file in files) acting.Supply(@case, list, file.Requirement, file);
            foreach (var requirement in onPaper) acting.Supply(@case, list, requirement, null);
        }

        void Supply(Case @case, ImplementationList list, string id, SuppliedFile? file)
        {
            var requirement = list.Materials.FirstOrDefault(m => m.Id == id) ?? throw Refusal.Invalid(file is null ? "OnPaper" : "Files", "这个事项不要这份材料，请刷新页面");
            foreach (var deferred in @case.Materials.Where(m => m.RequirementId == id && m.Source == MaterialSource.Deferred).ToList())
                @case.Materials.Remove(deferred);
            @case.Materials.Add(new CaseMaterial
            {
                Id = acting.NewId(),
                CaseId = @case.Id,
                RequirementId = id,
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
}
