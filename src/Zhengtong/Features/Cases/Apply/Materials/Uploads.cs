using Zhengtong.Documents.Content;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;
using FileKind = Zhengtong.Documents.Content.FileKind;

namespace Zhengtong.Features.Cases;

/// <summary>Files of materials: what a list takes, and how they are kept.</summary>
static class Uploads
{
    const int Megabytes = 20;

    /// <summary>Kinds and size that the list takes for a material.</summary>
    public static UploadRules RulesOf(MaterialRequirement requirement) =>
        new([.. FileKind.All.Where(k => Endings(requirement).Contains(k.Extension[1..]))], (long)(requirement.MaxMegabytes ?? Megabytes) << 20);

    static IReadOnlyList<string> Endings(MaterialRequirement requirement) => requirement.FileTypes is { Count: > 0 } named ? named : ["pdf", "jpg", "png"];

    /// <summary>For the accept attribute: .pdf,.jpg,.png.</summary>
    public static string AcceptOf(MaterialRequirement requirement) => string.Join(',', Endings(requirement).Select(e => "." + e));

    extension(Acting acting)
    {
        /// <summary>Examines a file and keeps it.</summary>
        /// <exception cref="Refusal">Not of a kind that is taken, too large, or damaged.</exception>
        public async Task<SuppliedFile> KeepAsync(MaterialRequirement requirement, string fileName, byte[] content, string field)
        {
            var verdict = Examine(requirement, fileName, content, field);
            var kept = await acting.Use<FileStore>().KeepAsync(acting.Db.County, content);
            return new(requirement.Id, kept, verdict.Name, verdict.Kind!.ContentType, content.Length);
        }

        /// <summary>A file named by a sender, as it really is: kind and size are read anew, for the sender may have written anything.</summary>
        /// <exception cref="Refusal">Nothing was uploaded under that name, or it is not for this material.</exception>
        public async Task<SuppliedFile> FoundAsync(MaterialRequirement requirement, SuppliedFile file, string field)
        {
            try
            {
                var content = await acting.Use<FileStore>().ReadAsync(acting.Db.County, file.File);
                var verdict = Examine(requirement, file.FileName, content, field);
                return new(requirement.Id, file.File, verdict.Name, verdict.Kind!.ContentType, content.Length);
            }
            catch (IOException)
            {
                throw Refusal.Invalid(field, $"{requirement.Name}：没有找到上传的文件，请重新上传");
            }
        }
    }

    static UploadVerdict Examine(MaterialRequirement requirement, string fileName, byte[] content, string field)
    {
        if (requirement.FromForm) throw Refusal.Invalid(field, $"{requirement.Name}由表单生成，不用上传");
        var rules = RulesOf(requirement);
        var verdict = UploadCheck.Examine(new MemoryStream(content, writable: false), fileName, rules);
        if (verdict.Kind is not null) return verdict;
        var fault = $"{requirement.Name}：{verdict.Refusal!.TrimEnd('。')}";
        throw content.Length > rules.MaxBytes ? Refusal.TooLarge(field, fault) : Refusal.Invalid(field, fault);
    }
}
