using Zhengtong.Features.Hotline;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Hotline;

/// <summary>Limits are data per kind, source, urgency and period (reference/hotline-limits.tsv; 乐昌 2022-03-21).</summary>
public sealed class LimitTests
{
    static readonly IReadOnlyList<OrderLimit> limits = [.. SeedHotline.Limits(SeedHotline.LinesAsync(Repository.In("reference"), "hotline-limits.tsv").GetAwaiter().GetResult())];

    [Theory]
    [InlineData("2022-03-20", OrderKind.Consultation, OrderSource.Phone, OrderUrgency.Ordinary, 5)]
    [InlineData("2022-03-21", OrderKind.Consultation, OrderSource.Phone, OrderUrgency.Ordinary, 1.5)]
    [InlineData("2022-03-20", OrderKind.Complaint, OrderSource.Phone, OrderUrgency.Ordinary, 15)]
    [InlineData("2022-03-21", OrderKind.Complaint, OrderSource.Phone, OrderUrgency.Pressing, 9)]
    [InlineData("2022-03-21", OrderKind.Praise, OrderSource.Web, OrderUrgency.Ordinary, 9)]
    [InlineData("2019-05-06", OrderKind.Help, OrderSource.Phone, OrderUrgency.Urgent, 0.5)]
    [InlineData("2023-05-08", OrderKind.Help, OrderSource.Phone, OrderUrgency.Urgent, 0.5)]
    [InlineData("2023-05-08", OrderKind.Consultation, OrderSource.Mailbox, OrderUrgency.Ordinary, 7)]
    [InlineData("2023-05-08", OrderKind.Complaint, OrderSource.Mailbox, OrderUrgency.Urgent, 0.5)]
    public void An_order_has_the_limit_of_its_kind_source_urgency_and_day(string day, OrderKind kind, OrderSource source, OrderUrgency urgency, double days) =>
        Assert.Equal((decimal)days, OrderLimit.For(kind, source, urgency, DateOnly.Parse(day), limits).AnswerDays);

    [Fact]
    public void Without_any_rule_for_the_day_nothing_is_guessed() =>
        Assert.Throws<InvalidOperationException>(() => OrderLimit.For(OrderKind.Help, OrderSource.Phone, OrderUrgency.Ordinary, new(2010, 1, 1), limits));
}
