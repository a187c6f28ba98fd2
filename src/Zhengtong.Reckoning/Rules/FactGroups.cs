using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Facts that speak of the same part, year, stage and budget, and can therefore be added and compared.</summary>
internal sealed record FactGroup(Part Part, int Year, Stage Stage, Fund Fund, IReadOnlyList<Fact> Facts)
{
    public Fact? this[string concept] => Facts.FirstOrDefault(f => f.Concept == concept);

    public Fact? First(params string[] concepts) => concepts.Select(c => this[c]).FirstOrDefault(f => f is not null);
}

internal static class FactGroups
{
    /// <summary>Execution includes what is not said to be a budget.</summary>
    public static Stage Settled(Stage stage) => stage == Stage.Unstated ? Stage.Actual : stage;

    public static IEnumerable<FactGroup> Of(Report report) =>
        report.Facts.GroupBy(f => (f.Part, f.Year, Stage: Settled(f.Stage), f.Fund))
            .Select(g => new FactGroup(g.Key.Part, g.Key.Year, g.Key.Stage, g.Key.Fund, [.. g]));

    /// <summary>True if some other budget than the general one has money, so that general is not all.</summary>
    public static bool HasOtherFunds(Report report) =>
        report.Facts.Any(f => f.Fund is Fund.Government or Fund.StateCapital or Fund.SocialInsurance && f.Amount > 0);
}
