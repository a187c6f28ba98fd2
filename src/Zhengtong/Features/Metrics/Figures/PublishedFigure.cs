using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.Files;

namespace Zhengtong.Features.Metrics;

/// <summary>How far the product comes to a figure that a bureau published (数字的着落).</summary>
public enum FigureState
{
    /// <summary>A metric gives exactly this quantity from records, or the scoring of an evaluation gives this score.</summary>
    [Display(Name = "现在算得出")] Computed,

    /// <summary>Its records are kept by a subsystem that does not keep them yet.</summary>
    [Display(Name = "等业务记录")] Waiting,

    /// <summary>No record of the county can give it: it is entered with its source and document.</summary>
    [Display(Name = "外部事实")] Outside,
}

/// <summary>A figure of a real bureau's published self-evaluation (公布的数字), and what gives it.</summary>
/// <param name="Id">Number of the report and place in it: S0-001.</param>
/// <param name="Quote">The words of the report.</param>
/// <param name="By">Code of the metric, with its part; <c>score/</c> and the line of the bureau's scoring table; the subsystem waited for; the kind of source outside.</param>
/// <param name="Why">Over which days and of whom; which records are missing; what is entered.</param>
public sealed record PublishedFigure(string Id, string Bureau, int Year, string Quote, string Value, string Unit, string Kind, string Subject, FigureState State, string By, string Why)
{
    /// <summary>A score, which comes of a scoring table and its figures (得分).</summary>
    public bool IsScore => By.StartsWith("score/", StringComparison.Ordinal);

    /// <summary>Code of the metric; null when none gives it.</summary>
    public string? Code => State == FigureState.Computed && !IsScore ? By.Split('?')[0] : null;

    /// <summary>The traits that the metric is narrowed to; null when it is taken whole.</summary>
    public string? Part => Code is null || By.Length == Code.Length ? null : By[(Code.Length + "?part=".Length)..];

    /// <summary>The metric's page, narrowed; null when there is none.</summary>
    public string? Page => Code is null ? null : $"/metrics/{Code}{(Part is null ? "" : $"?part={Uri.EscapeDataString(Part)}")}";

    public bool Has(string words) => new[] { Id, Quote, Subject, By, Why }.Any(t => t.Contains(words, StringComparison.OrdinalIgnoreCase));
}

/// <summary>The figures of five bureaus' reports (五份自评报告的数字), of <c>reference/figures.tsv</c>.</summary>
public sealed class PublishedFigures
{
    static readonly string[] columns = ["id", "bureau", "year", "quote", "value", "unit", "kind", "subject", "state", "by", "why"];

    static readonly Dictionary<string, FigureState> states = Enum.GetValues<FigureState>().ToDictionary(s => s.ToString().ToLowerInvariant());

    /// <summary>The subsystems of the product (子系统), in their order.</summary>
    public static readonly IReadOnlyList<string> Subsystems =
    [
        "事项与实施清单", "审批制度改革与放权赋权", "一件事一次办", "综窗受理与一网通办", "政务大厅、窗口与进驻", "大厅巡查与窗口考核", "导办帮办与特殊群体服务", "政务服务“好差评”",
        "红黄牌与行政效能监察", "清廉大厅、投诉与信访", "12345热线与信箱", "社会信用", "告知承诺、电子证照与减证便民", "“互联网+监管”", "政务公开与门户网站", "营商环境与企业帮扶",
        "工程建设项目与企业开办", "政策兑现", "网上中介超市", "基层公共服务“一门式”", "移动端推广与宣传", "数字基础设施与数据", "机构、人员、培训与对接", "预算、支出、采购与资产", "绩效自评与报告",
    ];

    /// <exception cref="InvalidDataException">The table that ships with the product is damaged.</exception>
    public IReadOnlyList<PublishedFigure> All => field ??= Read();

    static IReadOnlyList<PublishedFigure> Read()
    {
        using var table = File.OpenText(Path.Combine(AppContext.BaseDirectory, "reference", "figures.tsv"));
        var (figures, faults) = TsvFile.Read(table, "figures.tsv", columns, Figure);
        return faults.Count == 0 ? figures : throw new InvalidDataException(string.Join('\n', faults));
    }

    static PublishedFigure Figure(TsvRow row) => new(row.Required("id"), row.Required("bureau"), int.TryParse(row["year"], out var year) ? year : throw row.Bad("year", "年度要写成四位数字"), row.Required("quote"),
        row.Required("value"), row["unit"], row.Required("kind"), row.Required("subject"), row.OneOf("state", states), row.Required("by"), row.Required("why"));
}
