using Zhengtong.Features.Metrics;

namespace Zhengtong.Tests.Metrics;

public sealed class MetricValueTests
{
    [Theory]
    [InlineData(MetricKind.Count, 1949, 1949, 0, "1,949", null)]
    [InlineData(MetricKind.Rate, 1515, 1515, 1490, "98.35%", "1,490 ÷ 1,515 = 98.35%")]
    [InlineData(MetricKind.Rate, 8, 8, 8, "100.00%", "8 ÷ 8 = 100.00%")]
    [InlineData(MetricKind.Mean, 3, 10, 0, "3.33", "10 ÷ 3 = 3.33")]
    [InlineData(MetricKind.Ratio, 2, 7525, 5111, "67.92%", "5,111 ÷ 7,525 = 67.92%")]
    [InlineData(MetricKind.Change, 2, 200, 150, "-25.00%", "150 ÷ 200 − 1 = -25.00%")]
    [InlineData(MetricKind.Amount, 1, 673, 0, "673.00", null)]
    public void A_value_is_told_with_the_division_it_comes_from(MetricKind kind, int rows, int amount, int got, string text, string? working)
    {
        var value = new MetricValue(kind, rows, amount, got);
        Assert.Equal((text, working), (value.Text, value.Working));
    }

    [Theory]
    [InlineData(MetricKind.Rate), InlineData(MetricKind.Ratio), InlineData(MetricKind.Mean), InlineData(MetricKind.Change)]
    public void Of_nothing_there_is_no_rate_and_no_mean(MetricKind kind)
    {
        var value = new MetricValue(kind, 0, 0, 0);
        Assert.Null(value.Number);
        Assert.Equal("没有数据", value.Text);
    }

    [Fact]
    public void A_count_of_nothing_is_nought_where_records_were_kept_and_unknown_where_none_were()
    {
        Assert.Equal("0", new MetricValue(MetricKind.Count, 0, 0, 0, Kept: true).Text);
        Assert.Equal("没有数据", new MetricValue(MetricKind.Count, 0, 0, 0, Kept: false).Text);
    }

    [Fact]
    public void A_header_without_its_unit_is_refused_with_the_name_of_the_metric()
    {
        var fault = Assert.Throws<FormatException>(() => Metric.Read("half", "-- name: 一半\n-- section: 办件\n-- place: 1\n-- kind: rate\nselect 1"));
        Assert.Contains("half", fault.Message);
        Assert.Contains("unit", fault.Message);
    }

    [Fact]
    public void The_months_of_a_period_are_cut_to_it()
    {
        var at = new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.FromHours(8));
        var months = new Period(new(2023, 1, 10), new(2023, 3, 5), at).Months.Select(m => (m.From, m.To)).ToList();
        Assert.Equal([(new DateOnly(2023, 1, 10), new DateOnly(2023, 1, 31)), (new(2023, 2, 1), new(2023, 2, 28)), (new(2023, 3, 1), new(2023, 3, 5))], months);
        Assert.Equal(Period.Year(2023, at), Period.Year(2024, at).YearBefore);
    }
}
