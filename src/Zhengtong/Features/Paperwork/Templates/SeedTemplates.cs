using Microsoft.EntityFrameworkCore;
using Zhengtong.Documents.Writing;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Paperwork;

/// <summary>Takes up the templates shipped with the product. A version from which a document was made never changes.</summary>
public static class SeedTemplates
{
    /// <exception cref="TemplateFaultException">A template is not well-formed, or was changed without a new version after documents were made from it.</exception>
    public static async Task RunAsync(CountyDb db, string folder, CancellationToken ct)
    {
        await db.EnterAsync(ct);
        var kept = await db.Set<KeptTemplate>().ToDictionaryAsync(t => (t.Code, t.Version), ct);
        foreach (var path in Directory.EnumerateFiles(folder, "*.md").Where(p => Path.GetFileName(p) != "README.md").Order(StringComparer.Ordinal))
        {
            var text = await File.ReadAllTextAsync(path, ct);
            var template = LetterTemplate.Parse(text);
            if (!kept.TryGetValue((template.Code, template.Version), out var known))
                db.Add(new KeptTemplate { Code = template.Code, Version = template.Version, Name = template.Name, Text = text });
            else if (known.Text == text)
                continue;
            else
                known.Text = await db.Documents.AnyAsync(d => d.TemplateCode == template.Code && d.TemplateVersion == template.Version, ct)
                    ? throw new TemplateFaultException($"文书模板 {template.Code} 的版本 {template.Version} 已经发过文，不能再改；请把版本加一")
                    : text;
            db.Forget(template);
        }
        await db.SaveChangesAsync(ct);
        await db.LeaveAsync(ct);
    }
}
