using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Metrics;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.SelfEvaluation;

/// <summary>Schemes are data: what is shipped holds, and what is no tree or does not add up is refused with its reason.</summary>
public sealed class SchemeTests(TestCounty county) : IClassFixture<TestCounty>
{
    static readonly MetricRegistry metrics = new();

    public static TheoryData<string> Shipped => [.. Directory.EnumerateFiles(Repository.In("reference", "schemes"), "*.json")];

    [Theory]
    [MemberData(nameof(Shipped))]
    public void A_shipped_scheme_is_a_tree_whose_weights_add_up(string file) => Assert.Equal([], Problems(SchemeFile.Read(file).Indicators));

    [Fact]
    public void The_forms_of_the_ministry_have_10_50_30_10_and_the_table_of_Hunan_10_60_30()
    {
        Assert.Equal([10, 50, 30, 10], Roots("mof-unit"));
        Assert.Equal([10, 50, 30, 10], Roots("mof-project"));
        Assert.Equal([10, 60, 30], Roots("hunan-unit"));
        Assert.Contains(SchemeFile.Read(Repository.In("reference", "schemes", "hunan-unit.json")).Indicators, i => i is { Uncertain: true, Name: "政府采购执行率", Weight: 6 });
    }

    [Fact]
    public void Weights_that_do_not_add_up_are_said_with_their_sum() =>
        Assert.Equal(["产出的分值是 100，下级加起来是 98（数量 50 + 质量 48）"], Problems([Head("a", null, "产出", 100), Leaf("b", "a", "数量", 50), Leaf("c", "a", "质量", 48)]));

    [Fact]
    public void A_whole_that_is_not_a_hundred_is_said() => Assert.Equal(["一级指标的分值加起来是 90，要等于 100（数量 90）"], Problems([Leaf("a", null, "数量", 90)]));

    [Fact]
    public void A_cycle_is_refused_and_named() =>
        Assert.Equal(["甲（a）的上级绕了一圈又回到自己", "乙（b）的上级绕了一圈又回到自己"], Problems([Head("a", "b", "甲", 50), Head("b", "a", "乙", 50)]));

    [Fact]
    public void A_missing_parent_a_fourth_level_and_a_code_used_twice_are_refused()
    {
        Assert.Equal(["甲（a）的上级 z 不在表里"], Problems([Leaf("a", "z", "甲", 100)]));
        Assert.Equal(["丁（d）在第 4 级，最多 3 级"], Problems([Head("a", null, "甲", 100), Head("b", "a", "乙", 100), Head("c", "b", "丙", 100), Leaf("d", "c", "丁", 100)]));
        Assert.Equal(["编号 a 用了 2 次：甲、乙"], Problems([Leaf("a", null, "甲", 50), Leaf("a", null, "乙", 50)]));
    }

    [Fact]
    public void A_metric_that_the_registry_does_not_know_is_refused() =>
        Assert.Equal(["甲用的指标 nothing 不在指标库里"], Problems([Leaf("a", null, "甲", 100) with { Tie = new MetricTie("nothing", false) }]));

    [Fact]
    public async Task A_county_settles_an_uncertain_row_for_its_year_and_cannot_publish_before_the_weights_add_up()
    {
        var finance = await county.StaffAsync("caizheng.a");
        var from = await county.ReadAsync(db => db.Schemes.Where(s => s.Code == "hunan-unit" && s.Year == null).Select(s => s.Id).SingleAsync());
        var id = await county.Run(new MakeScheme { From = from, Year = 2022 }, finance);
        await county.Run(new ReviseIndicator { Id = id, Indicator = "2.2.3", Weight = 5, Basis = "江财绩〔2023〕1号" }, finance);
        var refused = await county.Refused(new PublishScheme { Id = id }, finance);
        Assert.Equal("scheme.problems", refused.Code);
        Assert.Contains("预算管理的分值是 40，下级加起来是 39", refused.Message);
        await county.Run(new ReviseIndicator { Id = id, Indicator = "2.2.1", Weight = 9, Basis = "江财绩〔2023〕1号" }, finance);
        await county.Run(new PublishScheme { Id = id }, finance);
        var scheme = await county.ReadAsync(db => db.Schemes.AsNoTracking().SingleAsync(s => s.Id == id));
        Assert.False(scheme.Indicators.Single(i => i.Code == "2.2.3").Uncertain);
        Assert.True(scheme.Indicators.Single(i => i.Code == "2.2.4").Uncertain);
        Assert.Equal("scheme.published", (await county.Refused(new ReviseIndicator { Id = id, Indicator = "2.2.1", Weight = 8, Basis = "江财绩〔2023〕1号" }, finance)).Code);
    }

    static IReadOnlyList<string> Problems(IReadOnlyList<Indicator> indicators) => SchemeCheck.Problems(indicators, code => metrics.Find(code) is not null);

    static IEnumerable<decimal> Roots(string code) => SchemeFile.Read(Repository.In("reference", "schemes", code + ".json")).Indicators.Where(i => i.Parent is null).Select(i => i.Weight);

    static Indicator Head(string code, string? parent, string name, decimal weight) => new(code, parent, name, weight);

    static Indicator Leaf(string code, string? parent, string name, decimal weight) => new(code, parent, name, weight) { Rule = new QuantityRule(), Tie = new AttestedTie() };
}
