using Zhengtong.Features.Metrics;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Metrics;

/// <summary>reference/figures.tsv: what five bureaus published, and what gives each figure.</summary>
public sealed class PublishedFiguresTests
{
    static readonly IReadOnlyList<PublishedFigure> figures = new PublishedFigures().All;
    static readonly MetricRegistry registry = new();

    /// <summary>How many figures each report prints.</summary>
    static readonly int[] sizes = [94, 213, 79, 199, 133];

    [Fact]
    public void Each_of_the_718_figures_stands_once_in_the_order_of_its_report()
    {
        Assert.Equal(718, figures.Count);
        Assert.Equal(sizes.SelectMany((size, report) => Enumerable.Range(1, size).Select(n => $"S{report}-{n:000}")), figures.Select(f => f.Id));
        Assert.Equal(sizes.Length, figures.Select(f => (f.Id[..2], f.Bureau, f.Year)).Distinct().Count());
    }

    [Fact]
    public void A_figure_said_to_be_computed_names_a_metric_and_traits_that_it_has() =>
        Assert.All(figures.Where(f => f is { State: FigureState.Computed, IsScore: false }), f =>
        {
            var metric = registry.Find(f.Code);
            Assert.True(metric is not null, $"{f.Id}: there is no metric {f.Code}");
            Assert.All(f.Part?.Split('|') ?? [], trait => Assert.True(metric.Parts.ContainsKey(trait), $"{f.Id}: {f.Code} has no part {trait}"));
        });

    [Fact]
    public void A_share_is_computed_by_a_share_and_an_amount_of_money_by_an_amount() =>
        Assert.All(figures.Where(f => f is { State: FigureState.Computed, IsScore: false }), f =>
        {
            var metric = registry.Find(f.Code)!;
            Assert.True(f.Unit == "%" == (metric.Unit == "%"), $"{f.Id}: {f.Value} {f.Unit} by {f.Code} in {metric.Unit}");
            Assert.True((f.Unit is "万元" or "元" or "亿元") == (metric.Kind == MetricKind.Amount), $"{f.Id}: {f.Value} {f.Unit} by {f.Code}");
        });

    [Fact]
    public void A_figure_that_waits_names_one_of_the_25_subsystems()
    {
        Assert.Equal(25, PublishedFigures.Subsystems.Distinct().Count());
        Assert.All(figures.Where(f => f.State == FigureState.Waiting), f => Assert.Contains(f.By, PublishedFigures.Subsystems));
    }

    [Fact]
    public void A_score_is_computed_by_scoring_and_no_target_or_weight_is()
    {
        Assert.All(figures.Where(f => f.IsScore), f => Assert.Equal((FigureState.Computed, "得分", "分"), (f.State, f.Kind, f.Unit)));
        Assert.DoesNotContain(figures, f => f is { State: FigureState.Computed, IsScore: false } && (f.Kind is "目标" or "得分" || f.Unit == "分"));
    }

    [Fact]
    public void The_simulator_does_not_read_the_published_figures()
    {
        var sources = Directory.GetFiles(Repository.In("src", "Zhengtong", "Features", "Simulation"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(sources);
        Assert.DoesNotContain(sources, s => File.ReadAllText(s) is var text && (text.Contains("figures.", StringComparison.OrdinalIgnoreCase) || text.Contains(nameof(PublishedFigures), StringComparison.Ordinal)));
    }
}
