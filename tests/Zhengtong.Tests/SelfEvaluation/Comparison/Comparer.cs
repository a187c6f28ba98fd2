using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Metrics;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Platform.Web;

namespace Zhengtong.Tests.SelfEvaluation.Comparison;

/// <summary>
/// Finds our value of each printed figure: a metric over the imported ledger, a score or a line of the evaluation, arithmetic on other
/// figures, or an attested fact. A metric of the county's business is not asked: the records here are not that county's.
/// </summary>
sealed class Comparer(ExampleReports examples, ExampleReport report)
{
    const string Ledger = "预算与资产", Total = "total";

    static readonly MetricRegistry registry = new();

    readonly Dictionary<string, EvaluationView> views = [];
    readonly Dictionary<string, Given> given = [];
    Guid unit;

    public async Task<IReadOnlyList<Compared>> CompareAsync()
    {
        unit = await examples.UnitAsync(report);
        foreach (var form in report.Schemes.Keys) views[form] = await examples.View(report, form);
        var compared = new List<Compared>();
        foreach (var figure in report.Figures) compared.Add(new(figure, await GiveAsync(figure.Id), report.Notes.GetValueOrDefault(figure.Id)));
        return compared;
    }

    /// <summary>The metric of the unit's own ledger that a figure names; null when it names another kind.</summary>
    public PublishedFigure? Asked(PublishedFigure figure)
    {
        var asked = figure with { By = report.Notes.GetValueOrDefault(figure.Id)?.By ?? figure.By };
        return figure.State == FigureState.Computed && registry.Find(asked.By.Split('?')[0])?.Section == Ledger ? asked : null;
    }

    public async Task<MetricValue> ValueAsync(PublishedFigure asked)
    {
        unit = await examples.UnitAsync(report);
        return await examples.In(report, services => services.GetRequiredService<MetricEngine>().ValueAsync(registry.Find(asked.Code)!, PeriodOf(asked), new EvidenceFilter(asked.Part, unit)));
    }

    /// <summary>How a report refers to the figure of a metric.</summary>
    public FigureReference ReferenceOf(PublishedFigure figure) => Asked(figure) is { } asked ? new(asked.Code!, asked.Part, OfUnit: true, PeriodOf(asked).From.Year - report.Year) : throw new ArgumentException($"{figure.Id} is of no metric", nameof(figure));

    Period PeriodOf(PublishedFigure figure) => Period.Year(figure.Why.StartsWith("上一年", StringComparison.Ordinal) ? report.Year - 1 : report.Year, examples.County.Clock.Now);

    async Task<Given> GiveAsync(string id)
    {
        if (given.TryGetValue(id, out var known)) return known;
        var figure = report.Figures.Single(f => f.Id == id);
        var by = report.Notes.GetValueOrDefault(id)?.By ?? figure.By;
        return given[id] = report.Facts.TryGetValue(id, out var fact) ? Attested(figure, fact) : (by.IndexOf('/') is var slash and > 0 ? (by[..slash], by[(slash + 1)..]) : ("", by)) switch
        {
            ("score", var place) => Score(place),
            ("weight", var place) => Weight(place),
            ("target", var place) => Target(Line(place)),
            ("met", var place) => Met(place),
            ("calc", var terms) => await CalculateAsync(figure, terms),
            _ => await MeasureAsync(Asked(figure) ?? throw new InvalidOperationException($"Nothing gives {id}: {by}")),
        };
    }

    static Given Attested(PublishedFigure figure, ExampleFact fact)
    {
        var (sign, digits) = Compared.Read(fact.Value);
        var waits = figure.State switch
        {
            FigureState.Waiting => $"还没有这类记录（{figure.By}）",
            FigureState.Computed => $"平台有这个指标（{registry.Find(figure.Code)!.Name}），没有导入这个单位的这类记录",
            _ => "记录以外的事实",
        };
        return new(decimal.Parse(digits, CultureInfo.InvariantCulture), sign, fact.Unit, GivenBy.Fact, $"{fact.Document}（{fact.Source}）；{waits}；可由{fact.Record}替换");
    }

    async Task<Given> MeasureAsync(PublishedFigure asked)
    {
        var (metric, value, period) = (registry.Find(asked.Code)!, await ValueAsync(asked), PeriodOf(asked));
        var of = asked.Part is { } part ? $"（{metric.NameOf(part)}）" : "";
        return new(metric.Unit == "%" ? value.Number * 100 : value.Number, "", metric.Unit, GivenBy.Metric,
            $"{metric.Name}{of}，{period.From.Year} 年，本单位，{(value.Rows == 0 ? "账上没有这样的分录" : $"{value.Rows} 条证据")}{(value.Working is { } working ? "：" + working : "")}");
    }

    /// <summary>Sum, difference and quotient of other figures, from left to right.</summary>
    async Task<Given> CalculateAsync(PublishedFigure figure, string terms)
    {
        var words = terms.Split(' ');
        var (number, told) = (0m, new List<string>());
        for (var at = 0; at < words.Length; at += 2)
        {
            var operand = words[at].StartsWith('S') ? (await GiveAsync(words[at])).Number!.Value : decimal.Parse(words[at], CultureInfo.InvariantCulture);
            number = (at == 0 ? "+" : words[at - 1]) switch { "+" => number + operand, "−" => number - operand, "÷" => number / operand, var sign => throw new FormatException(sign) };
            told.Add((at == 0 ? "" : words[at - 1] + " ") + N(operand));
        }
        return new(figure.Unit == "%" ? number * 100 : number, "", figure.Unit, GivenBy.Calculation, $"{terms}：{string.Join(' ', told)}");
    }

    EvaluationView Form(string place) => views[place.Contains(':') ? place.Split(':')[0] : ExampleReport.Unit];

    IndicatorView Line(string place) => Form(place).Indicators.Single(i => i.Code == place.Split(':')[^1]);

    /// <summary>The lines that a place names: all headings of the first level, or some by their codes.</summary>
    IReadOnlyList<IndicatorView> Lines(string place) => place.EndsWith(Total, StringComparison.Ordinal) ? [.. Form(place).Indicators.Where(i => i.Parent is null)] : [.. place.Split('+').Select(Line)];

    Given Weight(string place) => new(Lines(place).Sum(l => l.Weight), "", "分", GivenBy.Scheme, place.EndsWith(Total, StringComparison.Ordinal) ? "各一级指标分值的合计" : Line(place).Name + "的分值");

    static Given Target(IndicatorView line) => new(line.Target, Choices.Name(line.Direction), line.Unit, GivenBy.Scheme, line.Name + "的年度指标值");

    Given Score(string place) => Lines(place) switch
    {
        [{ IsLeaf: true } leaf] => new(leaf.Score, "", "分", GivenBy.Score, $"{leaf.Name}：{leaf.Arithmetic}"),
        [var heading] => Sum(heading.Name + "：", [.. Form(place).Indicators.Where(i => i.Parent == heading.Code)], Form(place)),
        var lines => Sum("", lines, Form(place)),
    };

    static Given Sum(string of, IReadOnlyList<IndicatorView> lines, EvaluationView view) =>
        new(lines.Sum(view.ScoreOf), "", "分", GivenBy.Score, $"{of}{string.Join(" + ", lines.Select(l => $"{l.Name} {N(view.ScoreOf(l))}"))}");

    /// <summary>The share of the targets under a heading that were reached (绩效目标完成率).</summary>
    Given Met(string place)
    {
        var lines = Form(place).Indicators.Where(i => i.Parent == place && i.Target is not null).ToList();
        var met = lines.Count(i => i.Score == i.Weight);
        return new(met * 100m / lines.Count, "", "%", GivenBy.Score, $"{Line(place).Name}下有指标值的 {lines.Count} 个指标达到 {met} 个：{met} ÷ {lines.Count}");
    }

    static string N(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}
