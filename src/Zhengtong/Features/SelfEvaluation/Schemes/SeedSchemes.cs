using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Metrics;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>A scheme as it is shipped: <c>reference/schemes/*.json</c>.</summary>
public sealed record SchemeFile(string Code, string Name, string Source, SchemeSubject Subject, IReadOnlyList<Indicator> Indicators)
{
    public static SchemeFile Read(string path) =>
        JsonSerializer.Deserialize<SchemeFile>(File.ReadAllText(path), Json.Options) ?? throw new FormatException($"{path} holds no scheme");
}

/// <summary>Puts the shipped schemes into a county that does not have them yet (指标体系的初始数据).</summary>
static class SeedSchemes
{
    public static async Task RunAsync(CountyDb db, MetricRegistry metrics, string folder, DateTimeOffset at, CancellationToken ct)
    {
        await db.EnterAsync(ct);
        var known = await db.Schemes.Where(s => s.Year == null).Select(s => s.Code).ToListAsync(ct);
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(SchemeFile.Read).Where(f => !known.Contains(f.Code)))
        {
            var scheme = new EvaluationScheme { Id = StableId.Of("scheme/" + file.Code), Code = file.Code, Name = file.Name, Source = file.Source, Subject = file.Subject, Indicators = file.Indicators };
            scheme.Publish(code => metrics.Find(code) is not null, at);
            db.Add(scheme);
        }
        await db.SaveChangesAsync(ct);
        await db.LeaveAsync(ct);
    }
}
