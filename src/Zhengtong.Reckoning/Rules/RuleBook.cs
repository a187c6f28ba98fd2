namespace Zhengtong.Reckoning.Rules;

/// <summary>All rules, in the catalogue's order.</summary>
public static class RuleBook
{
    /// <summary>A hostile text may break one rule a million times; nobody reads that.</summary>
    internal const int MostFindingsPerRule = 500;

    public static readonly IReadOnlyList<IRule> Rules = [];
}
