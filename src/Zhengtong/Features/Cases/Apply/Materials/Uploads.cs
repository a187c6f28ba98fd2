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
            using var stream = new MemoryStream(content, writable: false);
            var verdict = UploadCheck.Examine(stream, fileName, RulesOf(requirement));
            if (verdict.Kind is not { } kind)
                throw Refusal.Invalid(field, $"{requirement.Name}：{verdict.Refusal!.TrimEnd('。')}");
            var kept = await acting.Use<FileStore>().KeepAsync(acting.Db.County, content);
            return new(requirement.Id, kept, verdict.Name, kind.ContentType, content.Length);
        }
    }
}
