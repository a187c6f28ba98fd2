using Zhengtong.Features.Supervision;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Supervision;

public sealed class CardRuleTests
{
    static readonly CardRule[] Rules = [.. SeedCardRules.Read(File.ReadAllLines(Path.Combine(Repository.Reference, "card-rules.tsv")))];
    static readonly DateOnly Day = new(2023, 6, 1);

    [Theory]
    [InlineData("promise:reminder", Warning.Reminder, "JC-01")]
    [InlineData("promise:yellow", Warning.Yellow, "JC-02")]
    [InlineData("promise:red", Warning.Red, "JC-03")]
    [InlineData("statute:grave", Warning.Grave, "JC-04")]
    [InlineData("step:yellow", Warning.Yellow, "JC-05")]
    [InlineData("irregularity:qualified-not-accepted", Warning.Red, "JC-11")]
    [InlineData("irregularity:refusal-without-ground", Warning.Red, "JC-12")]
    [InlineData("irregularity:late-forwarding", Warning.Yellow, "JC-13")]
    [InlineData("irregularity:no-one-time-notice", Warning.Yellow, "JC-14")]
    [InlineData("irregularity:unlawful-fee", Warning.Red, "JC-17")]
    [InlineData("irregularity:never-heard-of", Warning.Yellow, "JC-99")]
    public void Each_trigger_has_its_colour_and_its_rule(string trigger, Warning warning, string code)
    {
        var rule = CardRule.For(trigger, Day, Rules)!;
        Assert.Equal((warning, code), (rule.Warning, rule.Code));
    }

    [Fact]
    public void A_level_without_a_rule_raises_nothing() => Assert.Null(CardRule.For("lapse:yellow", Day, Rules));

    [Fact]
    public void Every_rule_names_its_source() => Assert.All(Rules, rule => Assert.NotEmpty(rule.Source));

    [Fact]
    public void A_new_version_holds_from_its_day_on()
    {
        CardRule[] rules = [.. Rules, new() { Code = "JC-02", EffectiveFrom = new(2023, 7, 1), Trigger = "promise:yellow", Warning = Warning.Red, Name = "加严", Source = "本县" }];
        Assert.Equal(Warning.Yellow, CardRule.For("promise:yellow", new(2023, 6, 30), rules)!.Warning);
        Assert.Equal(Warning.Red, CardRule.For("promise:yellow", new(2023, 7, 1), rules)!.Warning);
        Assert.Null(CardRule.For("promise:yellow", new(2019, 12, 31), rules));
    }
}
