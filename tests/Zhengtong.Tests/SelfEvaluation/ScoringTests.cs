using Zhengtong.Features.SelfEvaluation;

namespace Zhengtong.Tests.SelfEvaluation;

/// <summary>Tables of facts: what a figure is worth, each with the paper it comes from.</summary>
public sealed class ScoringTests
{
    [Theory]
    [InlineData("95.5", "9.55", "执行率 95.5% × 10 分 = 9.55 分")]
    [InlineData("100", "10", "执行率 100% × 10 分 = 10 分")]
    [InlineData("108", "10", "执行率 108% 超过 100%，按 100% 计：100% × 10 分 = 10 分")]
    [InlineData("0", "0", "执行率 0% × 10 分 = 0 分")]
    public void The_fund_row_after_the_form_of_Haidian_is_rate_times_weight_and_never_more(string rate, string points, string arithmetic) =>
        Assert.Equal(new Score(D(points), arithmetic), Of(new FundRule(), 10, Direction.AtLeast, rate));

    [Theory]
    [InlineData(Direction.AtLeast, "100", "100", "20")]
    [InlineData(Direction.AtLeast, "83", "100", "16.6")]
    [InlineData(Direction.AtLeast, "130", "100", "20")]
    [InlineData(Direction.AtMost, "80", "100", "20")]
    [InlineData(Direction.AtMost, "125", "100", "16")]
    [InlineData(Direction.AtMost, "5", "0", "0")]
    [InlineData(Direction.AtMost, "-2", "-5", "0")]
    [InlineData(Direction.AtLeast, "0", "0", "20")]
    [InlineData(Direction.Equal, "4", "4", "20")]
    [InlineData(Direction.Equal, "5", "4", "16")]
    [InlineData(Direction.Equal, "3", "4", "15")]
    public void A_number_after_Caiyu_2020_10_is_full_when_met_and_in_proportion_else(Direction direction, string actual, string target, string points) =>
        Assert.Equal(D(points), Of(new QuantityRule(), 20, direction, actual, target).Points);

    [Theory]
    [InlineData(false, false, "18")]
    [InlineData(true, false, "20")]
    [InlineData(true, true, "18")]
    public void A_target_passed_by_forty_per_cent_after_Caiyu_2020_10_is_full_with_a_reason_and_cut_without_or_when_it_was_too_low(bool explained, bool tooLow, string points)
    {
        var score = Of(new QuantityRule(), 20, Direction.AtLeast, "140", "100", explained, tooLow);
        Assert.Equal((D(points), true), (score.Points, score.FarAbove));
    }

    [Fact]
    public void A_target_passed_ten_times_over_is_not_worth_less_than_nothing() =>
        Assert.Equal(0, Of(new QuantityRule(), 20, Direction.AtLeast, "1000", "100").Points);

    [Theory]
    [InlineData("100", "10", "达成预期指标")]
    [InlineData("80", "8", "达成预期指标")]
    [InlineData("79.99", "8", "部分达成并具有一定效果")]
    [InlineData("60", "6", "部分达成并具有一定效果")]
    [InlineData("59", "5.9", "未达成且效果较差")]
    public void A_judgement_after_Caiyu_2020_10_has_three_bands_each_with_its_lower_end(string reached, string points, string band)
    {
        var score = Of(new QualityRule(), 10, Direction.AtLeast, reached);
        Assert.Equal(D(points), score.Points);
        Assert.StartsWith(band, score.Arithmetic);
    }

    [Theory]
    [InlineData("100", StepRounding.Floor, "5")]
    [InlineData("102.9", StepRounding.Floor, "4")]
    [InlineData("102.9", StepRounding.Ceiling, "3.5")]
    [InlineData("102.9", StepRounding.Linear, "3.55")]
    [InlineData("250", StepRounding.Floor, "0")]
    public void Staff_in_post_after_the_table_of_Hunan_lose_half_a_point_for_each_percentage_point_over(string rate, StepRounding rounding, string points) =>
        Assert.Equal(D(points), Of(new StepRule(100, 1, 0.5m, rounding), 5, Direction.AtMost, rate).Points);

    [Theory]
    [InlineData("100", "5")]
    [InlineData("95.01", "5")]
    [InlineData("95", "3")]
    [InlineData("89", "1")]
    [InlineData("80", "0")]
    public void The_budget_completed_after_the_table_of_Hunan_loses_two_points_for_each_five_per_cent_below(string rate, string points) =>
        Assert.Equal(D(points), Of(new StepRule(100, 5, 2), 5, Direction.AtLeast, rate).Points);

    [Theory]
    [InlineData("94", "4")]
    [InlineData("106", "4")]
    [InlineData("104", "6")]
    public void Procurement_after_the_table_of_Hunan_loses_two_points_for_each_five_per_cent_to_either_side(string rate, string points) =>
        Assert.Equal(D(points), Of(new StepRule(100, 5, 2), 6, Direction.Equal, rate).Points);

    [Theory]
    [InlineData("0", "5"), InlineData("0.01", "4"), InlineData("10", "4"), InlineData("20", "3"), InlineData("30", "2"), InlineData("30.01", "0")]
    public void The_budget_controlled_after_the_table_of_Hunan_has_five_bands(string rate, string points) =>
        Assert.Equal(D(points), Of(new BandRule([new(0, 5), new(10, 4), new(20, 3), new(30, 2)]), 5, Direction.AtMost, rate).Points);

    [Theory]
    [InlineData("90", "6"), InlineData("89.99", "4"), InlineData("80", "4"), InlineData("70", "2"), InlineData("69.99", "0")]
    public void Satisfaction_after_the_table_of_Hunan_has_four_bands(string rate, string points) =>
        Assert.Equal(D(points), Of(new BandRule([new(90, 6), new(80, 4), new(70, 2)]), 6, Direction.AtLeast, rate).Points);

    [Fact]
    public void No_data_scores_nothing_and_says_so() =>
        Assert.Equal(new Score(null, "没有数据，不得分"), Of(new FundRule(), 10, Direction.AtLeast, null));

    [Fact]
    public void A_checklist_gives_the_points_that_have_evidence()
    {
        var list = new Indicator("c", null, "制度", 8) { Rule = new PointsRule(), Tie = new ChecklistTie([new("1", "一", 2), new("2", "二", 2), new("3", "三", 4)]) };
        Assert.Equal(new Score(6, "3 个要点有 2 个：2 + 4 = 6 分"), Scoring.Of(list, new(null, null, ["1", "3"], false, false)));
        Assert.Null(Scoring.Of(list, new(null, null, [], false, false)).Points);
    }

    [Theory]
    [InlineData("100", "优"), InlineData("90", "优"), InlineData("89.99", "良"), InlineData("80", "良"), InlineData("60", "中"), InlineData("59.99", "差")]
    public void The_grade_after_the_ministry_of_finance(string total, string grade) => Assert.Equal(grade, Grades.Of(D(total)));

    /// <summary>R-SCORE-CAP: whatever the figures, between nothing and the weight.</summary>
    [Fact]
    public void No_rule_gives_less_than_nothing_or_more_than_the_weight()
    {
        ScoreRule[] rules = [new FundRule(), new QuantityRule(), new QualityRule(), new StepRule(100, 1, 0.7m), new StepRule(0, 5, 2, StepRounding.Linear), new BandRule([new(0, 5), new(10, 4)])];
        var drawn = new Random(7);
        for (var n = 0; n < 2000; n++)
        {
            var (rule, direction) = (rules[drawn.Next(rules.Length)], (Direction)drawn.Next(3));
            var score = Scoring.Of(new("x", null, "x", 5) { Rule = rule, Direction = direction, Tie = new AttestedTie() }, new(drawn.Next(-50_000, 50_000) / 100m, drawn.Next(-500, 500), [], drawn.Next(2) == 0, drawn.Next(2) == 0));
            Assert.InRange(score.Points!.Value, 0, 5);
        }
    }

    static Score Of(ScoreRule rule, decimal weight, Direction direction, string? actual, string? target = null, bool explained = false, bool tooLow = false) =>
        Scoring.Of(new("x", null, "x", weight) { Rule = rule, Direction = direction, Unit = "%", Tie = new AttestedTie() }, new(actual is null ? null : D(actual), target is null ? null : D(target), [], explained, tooLow));

    static decimal D(string number) => decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
}
