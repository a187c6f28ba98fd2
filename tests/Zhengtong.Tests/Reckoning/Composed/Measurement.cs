using Zhengtong.Documents.Reading;
using Zhengtong.Reckoning;

namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>A planted error and whether it was found in its layout.</summary>
internal sealed record Trial(int Seed, string Layout, Site Site, Finding? Found);

/// <summary>An alarm in a report in which nothing is wrong.</summary>
internal sealed record FalseAlarm(int Seed, string Layout, Finding Finding);

/// <summary>Composes many reports with one planted error each, and their honest twins, and checks them all.</summary>
/// <param name="Honest">How many honest reports were checked.</param>
internal sealed record Measurement(int Honest, IReadOnlyList<Trial> Trials, IReadOnlyList<FalseAlarm> Alarms)
{
    public int Alarmed => Alarms.Select(a => a.Seed).Distinct().Count();

    public int Found => Trials.Count(t => t.Found is not null);

    public static Measurement Of(Func<int, int?, Draft> compose, IEnumerable<int> seeds, int plantsEach)
    {
        var parts = seeds.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(seed => Measure(compose, seed, plantsEach)).ToList();
        return new(parts.Sum(p => p.Honest), [.. parts.SelectMany(p => p.Trials)], [.. parts.SelectMany(p => p.Alarms)]);
    }

    private static Measurement Measure(Func<int, int?, Draft> compose, int seed, int plantsEach)
    {
        var layout = Layouts.All.ElementAt(seed % Layouts.All.Count);
        var honest = compose(seed, null);
        var text = Flat(honest);
        var quiet = Check(layout, honest);
        var trials = new List<Trial>();
        var order = new Random(seed);
        foreach (var at in Enumerable.Range(0, honest.Sites.Count).OrderBy(_ => order.Next()))
        {
            if (trials.Count == plantsEach)
                break;
            var wrong = compose(seed, at);
            if (Flat(wrong) == text)
                continue; // this wording does not print the site
            var site = honest.Sites[at];
            var known = quiet.Select(Face).ToHashSet();
            trials.Add(new(seed, layout.Key, site, Check(layout, wrong).FirstOrDefault(f => !known.Contains(Face(f)) && (f.Rule == site.Rule || site.Also.Contains(f.Rule)))));
        }
        return new(1, trials, [.. quiet.Where(f => f.Severity is Severity.Error or Severity.Warning).Select(f => new FalseAlarm(seed, layout.Key, f))]);
    }

    internal static List<Finding> Check(KeyValuePair<string, Layout> layout, Draft draft) =>
        [.. ReportChecker.Check(DocumentReader.Read(layout.Key, layout.Value(draft.Pieces))).Problems];

    private static (string, string, string) Face(Finding f) => (f.Rule, f.Stated, f.Expected);

    private static string Flat(Draft draft) => string.Join('\n', draft.Pieces.Select(p => p switch
    {
        Heading h => h.Text,
        Prose t => t.Text,
        Grid g => string.Join('\n', g.Rows.SelectMany(r => r)),
        _ => "",
    }));
}
