using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Import;

namespace Zhengtong.Features.Catalogue;

/// <summary>A table of matters (导入事项目录): it becomes an edition of the base catalogue, and the county adopts what it does not have.</summary>
sealed record MatterImport() : ImportKind("matters", "事项目录", ReferenceReader.Columns)
{
    public override async Task<ImportResult> RunAsync(IServiceProvider services, FileInfo file, bool rehearse, CancellationToken ct)
    {
        var text = TableFile.ReadAsText(file);
        var (matters, faults) = ReferenceReader.Matters(new StringReader(text), file.Name);
        if (faults.Count > 0) throw new ImportRefused(faults);
        if (rehearse) return new(matters.Count, 0);
        var edition = await BaseCatalogue.LoadAsync(services.GetRequiredService<NpgsqlDataSource>(), file.Name, text, ct);
        var result = await Run(services, new AdoptEdition { Edition = edition }, rehearse: false, ct);
        return new(result.Adopted, 0);
    }
}

/// <summary>An implementation list (导入实施清单), as JSON: published as the next version, when it passes every check.</summary>
sealed record ListImport() : ImportKind("list", "实施清单，JSON 文件", [])
{
    public override async Task<ImportResult> RunAsync(IServiceProvider services, FileInfo file, bool rehearse, CancellationToken ct)
    {
        var list = Read(file);
        var db = services.GetRequiredService<CountyDb>();
        await db.EnterAsync(ct);
        var version = await db.Matters.Where(m => m.Code == list.Id).Select(m => m.Version).FirstOrDefaultAsync(ct);
        await Run(services, new PublishMatter { Code = list.Id, List = list, Replaces = version }, rehearse, ct);
        return new(1, 0);
    }

    static ImplementationList Read(FileInfo file)
    {
        try
        {
            using var json = file.OpenRead();
            return ReferenceReader.ImplementationList(json);
        }
        catch (Exception wrong) when (wrong is JsonException or IOException)
        {
            throw new ImportRefused([new(file.Name, 1, "", wrong.Message)]);
        }
    }
}
