namespace Zhengtong.Features.Catalogue;

/// <summary>Something that keeps an implementation list from being published.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Element">The element it concerns, by its JSON name.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ListFinding(string Rule, string Element, string Message);

/// <summary>A rule that a published list keeps.</summary>
/// <param name="Find">One message for each breach.</param>
public sealed record ListRule(string Id, string Element, Func<ImplementationList, IEnumerable<string>> Find)
{
    /// <summary>A rule with a single message.</summary>
    public static ListRule Must(string id, string element, string message, Func<ImplementationList, bool> holds) =>
        new(id, element, list => holds(list) ? [] : [message]);
}

/// <summary>The self-checks before publishing (发布前自检): what the county would be ashamed of, as one list of rules.</summary>
public static class ImplementationListCheck
{
    public static readonly IReadOnlyList<ListRule> Rules =
        [.. IdentityRules.All, .. TimeRules.All, .. MaterialRules.All, .. FormRules.All, .. GuideRules.All];

    /// <summary>Everything that is wrong; a list may be published when there is nothing.</summary>
    public static IReadOnlyList<ListFinding> Check(ImplementationList list) =>
        [.. from rule in Rules from message in rule.Find(list) select new ListFinding(rule.Id, rule.Element, message)];
}
