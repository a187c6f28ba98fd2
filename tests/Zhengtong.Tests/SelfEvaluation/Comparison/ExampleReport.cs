using System.Text.RegularExpressions;
using Zhengtong.Features.Metrics;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Platform.Files;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.SelfEvaluation.Comparison;

/// <summary>A fact of a published report that neither a ledger nor a scheme gives (填报事实).</summary>
/// <param name="Record">The record that would take its place.</param>
sealed record ExampleFact(string Id, string Subject, string Value, string Unit, string Source, string Document, string Record);

/// <summary>What the unit fills into a form of its evaluation.</summary>
/// <param name="Form"><c>unit</c>, or the code of a project.</param>
sealed record ExampleAnswer(string Form, string Act, string Indicator, string Value, string Source, string Document);

/// <summary>What the unit writes into a section of its report; <c>[S0-055]</c> stands for our value of a figure.</summary>
sealed record ExamplePassage(string Form, string Section, string Text);

/// <summary>What a person knows of a printed figure: what else gives it, which findings speak of it, why it differs.</summary>
sealed record ExampleNote(string Id, string? By, IReadOnlyList<string> Findings, string? Why);

/// <summary>One of the published reports whose data lie under reference/examples.</summary>
/// <param name="Prefix">Of its figures in reference/figures.tsv.</param>
/// <param name="Before">The folder with the ledger of the year before; null when the report says nothing of it.</param>
sealed partial record ExampleReport(string Folder, string Prefix, int Year, string? Before, string Notice, string Outline)
{
    public const string Unit = "unit";

    public static readonly IReadOnlyList<ExampleReport> All =
    [
        new("jianghua-2023", "S0", 2023, null, "江财绩〔2024〕1号", "hunan-2020"),
        new("yanfeng-2021", "S1", 2021, "yanfeng-2020", "财政部门布置自评的通知（报告没有写文号）", "hunan-2021"),
        new("lechang-2022", "S4", 2022, "lechang-2021", "财政部门布置自评的通知（报告没有写文号）", "guangdong"),
    ];

    public IReadOnlyList<PublishedFigure> Figures { get; } = [.. new PublishedFigures().All.Where(f => f.Id.StartsWith(Prefix + "-", StringComparison.Ordinal))];

    public IReadOnlyDictionary<string, ExampleFact> Facts => field ??=
        Read("facts", ["id", "subject", "value", "unit", "source", "document", "record"], r => new ExampleFact(r.Required("id"), r.Required("subject"), r.Required("value"), r.Required("unit"), r.Required("source"), r.Required("document"), r.Required("record"))).ToDictionary(f => f.Id);

    public IReadOnlyList<ExampleAnswer> Answers => field ??=
        Read("answers", ["form", "act", "indicator", "value", "source", "document"], r => new ExampleAnswer(r.Required("form"), r.Required("act"), r["indicator"], r.Required("value"), r["source"], r["document"]));

    public IReadOnlyList<ExamplePassage> Passages => field ??= Read("passages", ["form", "section", "text"], r => new ExamplePassage(r.Required("form"), r.Required("section"), r.Required("text").Replace("\\n", "\n")));

    public IReadOnlyDictionary<string, ExampleNote> Notes => field ??=
        Read("comparison", ["id", "by", "audit", "why"], r => new ExampleNote(r.Required("id"), Given(r["by"]), r["audit"].Split(' ', StringSplitOptions.RemoveEmptyEntries), Given(r["why"]))).ToDictionary(n => n.Id);

    /// <summary>The unit's own scoring tables, by form.</summary>
    public IReadOnlyDictionary<string, SchemeFile> Schemes => field ??= Directory.EnumerateFiles(In(), "scheme*.json").Order(StringComparer.Ordinal)
        .ToDictionary(f => Form().Match(Path.GetFileName(f)) is { Success: true } form ? form.Groups[1].Value : Unit, SchemeFile.Read);

    string In(string name = "") => Repository.In("reference", "examples", Folder, name);

    IReadOnlyList<T> Read<T>(string name, IReadOnlyList<string> columns, Func<TsvRow, T> read)
    {
        using var text = File.OpenText(In(name + ".tsv"));
        var (records, faults) = TsvFile.Read(text, name + ".tsv", columns, read);
        Assert.Empty(faults);
        return records;
    }

    static string? Given(string cell) => cell.Length == 0 ? null : cell;

    [GeneratedRegex(@"^scheme\.(.+)\.json$")]
    private static partial Regex Form();
}
