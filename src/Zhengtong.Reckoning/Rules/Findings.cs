using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Makes findings of a rule over a report.</summary>
internal sealed record Findings(IRule Rule, Report Report)
{
    public Finding Error(IEnumerable<Place> places, string stated, string expected, string arithmetic, string suggestion) =>
        Make(Severity.Error, Verdict.Inconsistent, places, stated, expected, arithmetic, suggestion);

    public Finding Wrong(Severity severity, IEnumerable<Place> places, string stated, string expected, string arithmetic, string suggestion) =>
        Make(severity, Verdict.Inconsistent, places, stated, expected, arithmetic, suggestion);

    public Finding Suspect(Severity severity, IEnumerable<Place> places, string stated, string expected, string arithmetic, string suggestion) =>
        Make(severity, Verdict.Suspicious, places, stated, expected, arithmetic, suggestion);

    public Finding Holds(IEnumerable<Place> places, string stated, string arithmetic) =>
        Make(Severity.Ok, Verdict.Consistent, places, stated, stated, arithmetic, "");

    public Finding Open(IEnumerable<Place> places, string stated, string why) =>
        Make(Severity.Ok, Verdict.Uncheckable, places, stated, why, "", "");

    private Finding Make(Severity severity, Verdict verdict, IEnumerable<Place> places, string stated, string expected, string arithmetic, string suggestion)
    {
        var all = places.Where(p => p.At.Length > 0).ToList();
        // A form's title says in which form a row stands; it is quoted, but what is marked is the row.
        var marks = all.Where(p => all.Count == 1 || !Report.IsTitle(p)).Select(p => p.At).Distinct().OrderBy(a => a.Start).ToList();
        return new(Rule.Id, severity, verdict, Report.Quote(all),
            marks.Count > 0 ? Report.Document.LineOf(marks[0].Start) : 0, stated, expected, arithmetic, suggestion, marks);
    }
}
