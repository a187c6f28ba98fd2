using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace Zhengtong.Features.Metrics;

/// <summary>How the value is folded from the evidence (指标类型).</summary>
public enum MetricKind
{
    /// <summary>Rows counted: Σ amount, each row 1.</summary>
    [Display(Name = "个数")] Count,

    /// <summary>Money in ten thousands of yuan (万元): Σ amount.</summary>
    [Display(Name = "金额")] Amount,

    /// <summary>A share of the rows: Σ got ÷ Σ amount, got never above amount, so never above 100 %.</summary>
    [Display(Name = "比率")] Rate,

    /// <summary>One amount to another: Σ got ÷ Σ amount.</summary>
    [Display(Name = "比值")] Ratio,

    /// <summary>Σ amount ÷ rows.</summary>
    [Display(Name = "平均")] Mean,

    /// <summary>How much one amount is above another: Σ got ÷ Σ amount − 1.</summary>
    [Display(Name = "变动率")] Change,
}

/// <summary>
/// A metric (指标): one query that returns its evidence rows (id, label, day, unit_id, restricted, part, amount, got); its value is a
/// fold over them. The query stands in the feature that owns the rows, in <c>Features/*/Metrics/CODE.sql</c>, under a header.
/// </summary>
/// <param name="Code">Stable, in English: <c>cases-on-time</c>.</param>
/// <param name="Name">按时办结率.</param>
/// <param name="Section">Under which heading it is listed.</param>
/// <param name="Place">Where under it.</param>
/// <param name="Unit">件, %, 天.</param>
/// <param name="About">What is counted, in plain words.</param>
/// <param name="Formula">Numerator ÷ denominator in words; null where it is a plain sum.</param>
/// <param name="Source">Where the definition comes from.</param>
/// <param name="Link">The page of a row; null when it has none.</param>
/// <param name="Parts">Trait of <c>part</c> → its Chinese name; empty when it is not broken down. A row's part is its traits joined by <c>|</c>, so one metric can be cut in several ways.</param>
/// <param name="IsStock">What stands on the last day of the period (期末数), not what happened in it: the query asks only for <c>@to</c>.</param>
public sealed record Metric(
    string Code, string Name, string Section, int Place, MetricKind Kind, string Unit, string About, string? Formula, string Source, string? Link,
    IReadOnlyDictionary<string, string> Parts, bool IsStock, string Sql)
{
    /// <summary>The query's text, with its header as comments: <c>-- name: …</c>.</summary>
    /// <exception cref="FormatException">A line of the header is missing.</exception>
    public static Metric Read(string code, string text)
    {
        var lines = text.Split('\n');
        var height = lines.TakeWhile(l => l.StartsWith("-- ", StringComparison.Ordinal)).Count();
        var head = lines.Take(height).Select(l => l[3..].Split(": ", 2)).ToDictionary(p => p[0], p => p[1].Trim());
        string Of(string key) => head.TryGetValue(key, out var value) ? value : throw new FormatException($"The metric {code} does not say its {key}");
        var parts = head.TryGetValue("parts", out var named) ? named.Split("; ").Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]) : [];
        var sql = string.Join('\n', lines.Skip(height)).Trim();
        return new(code, Of("name"), Of("section"), int.Parse(Of("place"), CultureInfo.InvariantCulture), Enum.Parse<MetricKind>(Of("kind"), ignoreCase: true), Of("unit"), Of("about"), head.GetValueOrDefault("formula"), Of("source"),
            head.GetValueOrDefault("link"), parts, !sql.Contains("@begin", StringComparison.Ordinal) && !sql.Contains("@from", StringComparison.Ordinal), sql);
    }

    /// <summary>A part in words: 基本支出、人员经费. A trait without a name is its own.</summary>
    public string NameOf(string? part) => string.IsNullOrEmpty(part) ? "—" : string.Join('、', part.Split('|').Select(t => Parts.GetValueOrDefault(t, t)));

    public string? PageOf(Guid id) => Link?.Replace("{id}", id.ToString());

    /// <summary>Whether rows can fall short: then the list can be narrowed to those that did.</summary>
    public bool Judges => Kind == MetricKind.Rate;
}

/// <summary>Every metric of the product (指标库), in the order in which people read them.</summary>
public sealed class MetricRegistry
{
    static readonly string[] sections = ["预算与资产", "事项", "大厅与站点", "办件", "效能监督", "好差评", "12345 热线"];

    readonly Dictionary<string, Metric> byCode = Resources().Select(r => Metric.Read(r.Code, r.Text)).ToDictionary(m => m.Code);

    public IReadOnlyList<Metric> All => field ??= [.. byCode.Values.OrderBy(m => Array.IndexOf(sections, m.Section)).ThenBy(m => m.Place)];

    public Metric? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    static IEnumerable<(string Code, string Text)> Resources()
    {
        var assembly = typeof(MetricRegistry).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith("Metrics/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return (Path.GetFileNameWithoutExtension(name), reader.ReadToEnd());
        }
    }
}
