using Zhengtong.Documents.Content;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;
using FileKind = Zhengtong.Documents.Content.FileKind;

namespace Zhengtong.Features.Cases;

/// <summary>The one way in which files become materials (附件), whatever the door: told by content, bounded, kept by content.</summary>
static class MaterialFiles
{
    extension(Acting acting)
    {
        /// <summary>Examines and keeps an upload.</summary>
        /// <exception cref="Refusal">It is empty, too large, damaged, or not what the material takes.</exception>
        public async Task<SuppliedFile> KeepAsync(MaterialRequirement requirement, string fileName, byte[] content, string? field = null)
        {
            var verdict = Examine(requirement, fileName, content, field ?? FieldOf(requirement));
            var name = await acting.Use<FileStore>().KeepAsync(acting.Db.County, content);
            return new(requirement.Id, name, verdict.Name, verdict.Kind!.ContentType, content.Length);
        }

        /// <summary>A file named by the sender of an application, as it really is: kind and size are read anew, for the sender may have written anything.</summary>
        /// <exception cref="Refusal">Nothing was uploaded under that name, or it is not for this material.</exception>
        public async Task<SuppliedFile> FoundAsync(MaterialRequirement requirement, SuppliedFile file)
        {
            try
            {
                var content = await acting.Use<FileStore>().ReadAsync(acting.Db.County, file.File);
                var verdict = Examine(requirement, file.FileName, content, FieldOf(requirement));
                return new(requirement.Id, file.File, verdict.Name, verdict.Kind!.ContentType, content.Length);
            }
            catch (IOException)
            {
                throw Refusal.Invalid(FieldOf(requirement), $"{requirement.Name}：没有找到上传的文件，请重新上传");
            }
        }
    }

    static string FieldOf(MaterialRequirement requirement) => $"Materials.{requirement.Id}";

    static UploadVerdict Examine(MaterialRequirement requirement, string fileName, byte[] content, string field)
    {
        if (requirement.FromForm) throw Refusal.Invalid(field, $"{requirement.Name}由表单生成，不用上传");
        if (content.Length == 0) throw Refusal.Invalid(field, "文件是空的，请重新选择");
        var rules = RulesOf(requirement);
        var verdict = UploadCheck.Examine(new MemoryStream(content, writable: false), fileName, rules);
        if (verdict.Refusal is not { } refusal) return verdict;
        var message = $"{requirement.Name}：{refusal.TrimEnd('。')}";
        throw content.Length > rules.MaxBytes ? Refusal.TooLarge(field, message) : Refusal.Invalid(field, message, "file");
    }

    /// <summary>What a material takes, as its list says; scans and photographs up to 20 MB where it says nothing.</summary>
    public static UploadRules RulesOf(MaterialRequirement requirement) =>
        new([.. FileKind.All.Where(k => EndingsOf(requirement).Contains(k.Extension))], (long)(requirement.MaxMegabytes ?? 20) << 20);

    /// <summary>For the accept attribute: .pdf,.jpg,.png.</summary>
    public static string AcceptOf(MaterialRequirement requirement) => string.Join(',', EndingsOf(requirement));

    static IReadOnlyList<string> EndingsOf(MaterialRequirement requirement) => requirement.FileTypes is { Count: > 0 } named
        ? [.. named.Select(t => "." + t.ToLowerInvariant().Replace("jpeg", "jpg"))]
        : [.. FileKind.Scans.Select(k => k.Extension)];
}
