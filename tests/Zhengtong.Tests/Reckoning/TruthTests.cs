using Xunit.Abstractions;
using Zhengtong.Reckoning;

namespace Zhengtong.Tests.Reckoning;

public sealed class TruthTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_error_in_the_published_reports_is_found_as_an_error()
    {
        var missed = Truth.Entries.Where(e => e.Severity == "error" && Truth.Match(e) is not { Severity: Severity.Error }).Select(e => e.Id);
        Assert.Empty(missed);
    }

    [Fact]
    public void Nine_of_ten_inconsistencies_and_seven_of_ten_suspicions_are_found()
    {
        foreach (var rule in Truth.Entries.GroupBy(e => (e.Verdict, e.Rule)).OrderBy(g => g.Key))
            output.WriteLine($"{rule.Key.Verdict,-13} {rule.Key.Rule,-13} {rule.Count(e => Truth.Match(e) is not null)}/{rule.Count()}  {string.Join(' ', rule.Where(e => Truth.Match(e) is null == (e.Verdict != "consistent")).Select(e => e.Id))}");
        Assert.True(Recall("inconsistent") >= 0.9, $"inconsistent: {Recall("inconsistent"):P1}");
        Assert.True(Recall("suspicious") >= 0.7, $"suspicious: {Recall("suspicious"):P1}");
    }

    [Fact]
    public void Nothing_that_is_consistent_is_flagged()
    {
        var flagged = Truth.Entries.Where(e => e.Verdict == "consistent" && e.Anchors.Length > 0 && Truth.Match(e) is not null)
            // 001-19 and 001-23 quote the same words as 001-10, in another annex; 001-36 is itself a note on rounding.
            .Where(e => !Shared(e)).Select(e => e.Id);
        Assert.Empty(flagged);
    }

    [Fact]
    public void No_error_is_reported_that_people_did_not_find()
    {
        var known = Truth.Entries.Where(e => e.Verdict != "consistent").Select(Truth.Match).OfType<Finding>().ToHashSet();
        var invented = Truth.Results.Values.SelectMany(r => r.Findings).Where(f => f.Severity == Severity.Error && !known.Contains(f)).Select(f => $"{f.Rule} {f.Quote}");
        Assert.Empty(invented);
    }

    private static bool Shared(Truth.Entry entry) => Truth.Entries.Any(e => e.Verdict != "consistent" && Truth.Match(e) is { } f && f == Truth.Match(entry));

    private static double Recall(string verdict)
    {
        var all = Truth.Entries.Where(e => e.Verdict == verdict).ToList();
        return (double)all.Count(e => Truth.Match(e) is not null) / all.Count;
    }
}
