using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Zhengtong.Platform.Codes;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Catalogue;

/// <summary>Reads the catalogue's reference data (参考数据): adopted matters from a table, implementation lists from JSON.</summary>
public static partial class ReferenceReader
{
    /// <summary>Strict: an unknown or missing element is an error, not a silence.</summary>
    public static readonly JsonSerializerOptions Strict = Json.Configure(new()
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    });

    public static readonly string[] Columns =
    [
        "id", "name", "parent", "kind", "department", "legal_basis", "basis_check", "statutory_value", "statutory_unit", "statutory_source",
        "promised_value", "promised_unit", "promised_source", "handling", "object", "online_depth", "visits", "special_procedures", "result",
        "level", "national_code", "attributes_certainty", "source",
    ];

    static readonly string[] Units = ["工作日", "日", "月"];

    /// <summary>The matters of a table; every bad row is told with its line and column.</summary>
    public static (IReadOnlyList<AdoptedMatter> Matters, IReadOnlyList<RowFault> Faults) Matters(TextReader table, string file = "matters.tsv")
    {
        var ids = new HashSet<string>();
        return TsvFile.Read(table, file, Columns, row => Matter(row, ids));
    }

    /// <summary>One implementation list.</summary>
    /// <exception cref="JsonException">It is not one; the message says where.</exception>
    public static ImplementationList ImplementationList(Stream json) =>
        JsonSerializer.Deserialize<ImplementationList>(json, Strict) ?? throw new JsonException("文件是空的");

    static AdoptedMatter Matter(TsvRow row, HashSet<string> ids)
    {
        var id = row.Required("id");
        if (!MatterId().IsMatch(id)) throw row.Bad("id", $"事项编号“{id}”应是 M 加四位数字");
        if (!ids.Add(id)) throw row.Bad("id", $"事项编号“{id}”重复");
        return new()
        {
            Id = id,
            Name = row.Required("name"),
            Parent = Some(row["parent"]),
            Kind = Named<MatterKind>(row, "kind", row.Required("kind")),
            Department = row.Required("department"),
            LegalBasis = Basis(row),
            Statutory = Limit(row, "statutory"),
            Promised = Limit(row, "promised"),
            Handling = Some(row["handling"]) is { } handling ? Named<HandlingKind>(row, "handling", handling) : null,
            Subjects = [.. row.Parts("object").Select(name => Named<SubjectKind>(row, "object", name))],
            OnlineDepth = Some(row["online_depth"]) is { } depth ? Named<OnlineDepth>(row, "online_depth", depth) : null,
            Visits = Some(row["visits"]) is null ? null : (int)Number(row, "visits"),
            SpecialProcedures = row.Parts("special_procedures"),
            Result = Some(row["result"]),
            Levels = row.Parts("level") is { Count: > 0 } levels ? [.. levels.Select(name => Named<AdministrativeLevel>(row, "level", name))] : throw row.Bad("level", "不能是空的"),
            NationalCode = Some(row["national_code"]) is { } code ? Code(row, code) : null,
            Certainty = row["attributes_certainty"],
            Source = row["source"],
        };
    }

    static IReadOnlyList<Citation> Basis(TsvRow row)
    {
        var check = row["basis_check"];
        if (check is not ("" or "article-verified" or "article-verified+memory" or "title-only" or "memory"))
            throw row.Bad("basis_check", $"“{check}”不是已知的核对程度");
        var verified = check.StartsWith("article-verified");
        Citation[] basis = [.. row.Parts("legal_basis").Select(text =>
        {
            var parts = BasisText().Match(text);
            var article = Some(parts.Groups["article"].Value);
            return new Citation(parts.Groups["document"].Value, article, verified && article is not null);
        })];
        return !verified || basis.Any(c => c.Verified) ? basis : throw row.Bad("legal_basis", "没有一条写了条号，不能说条文核对过；应写成《法律名称》第几条");
    }

    static AdoptedLimit? Limit(TsvRow row, string prefix)
    {
        if (row[prefix + "_value"].Length == 0) return null;
        var unit = row[prefix + "_unit"];
        return Units.Contains(unit)
            ? new(Number(row, prefix + "_value"), unit, row[prefix + "_source"])
            : throw row.Bad(prefix + "_unit", $"时限单位“{unit}”应是工作日、日或月");
    }

    static T Named<T>(TsvRow row, string column, string name) where T : struct, Enum =>
        Choices.Of<T>().FirstOrDefault(c => c.Text == name) is { } choice ? Enum.Parse<T>(choice.Value) : throw row.Bad(column, $"“{name}”不在可选的值里：{string.Join('、', Choices.Of<T>().Select(c => c.Text))}");

    static decimal Number(TsvRow row, string column) =>
        decimal.TryParse(row[column], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 10_000
            ? number
            : throw row.Bad(column, $"“{row[column]}”应是 0 到 10000 的整数");

    static BaseCode Code(TsvRow row, string code) =>
        BaseCode.TryParse(code, out var value, out var fault) ? value : throw row.Bad("national_code", fault);

    static string? Some(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"\AM\d{4}\z")]
    private static partial Regex MatterId();

    [GeneratedRegex(@"\A(?<document>.+?)(?<article>(?<=[》）])第.+)?\z")]
    private static partial Regex BasisText();
}
