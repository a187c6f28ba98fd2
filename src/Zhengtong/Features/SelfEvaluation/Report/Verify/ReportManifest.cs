using System.Text.Json;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>What goes with a report's file (数据清单): each printed figure with its definition, its instant and the evidence behind it.</summary>
/// <param name="Version">Of the evaluation.</param>
public sealed record ReportManifest(string County, Guid Evaluation, string Number, string Unit, int Year, int Version, DateTimeOffset MadeAt, IReadOnlyList<ManifestFigure> Figures)
{
    public string ToJson() => JsonSerializer.Serialize(this, Json.Options);

    /// <returns>Null when it is none.</returns>
    public static ReportManifest? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ReportManifest>(json, Json.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <param name="Query">Digest of the metric's query.</param>
/// <param name="Digest">Of the evidence rows; null where no record is behind it.</param>
public sealed record ManifestFigure(string Key, string Name, string? Text, FigureKind Kind, string? Metric, string? Query, string? Part, DateOnly From, DateOnly To, DateTimeOffset AsOf, long Rows, decimal Amount, decimal Got, decimal? Digest, string? Source, string? Document)
{
    public static ManifestFigure Of(ReportFigure f, IReadOnlyDictionary<string, FrozenEvidence> frozen) => new(f.Key, f.Name, f.Text, f.Source.Kind, f.Source.Metric, f.Query, f.Source.Part, f.Source.From, f.Source.To, f.Source.At, f.Rows, f.Amount, f.Got,
        f.Reference is { } reference && frozen.TryGetValue(reference.Whole.Key, out var evidence) ? evidence.Sum(reference).Digest : null, f.Source.Words, f.Source.Document);
}
