using System.Runtime.InteropServices;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Numbering;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Simulation;

/// <summary>
/// Serial numbers by series and period (编号), counted on from where the county stands, in the order of time: a rehearsal
/// notes at which moments they are drawn, and the second time each draw gets the number of its place.
/// </summary>
sealed class SerialNumbers(County county, IReadOnlyDictionary<(string Series, string Period), int> given)
{
    readonly Dictionary<(string Series, string Period), int> keys = [];
    readonly List<(int Key, long At)> noted = [];
    readonly List<int> last = [];
    int[]? places;
    int drawn;

    public IEnumerable<(string Series, string Period, int Last)> Last => keys.Select(k => (k.Key.Series, k.Key.Period, last[k.Value]));

    public string Dated(string letters, Moment moment) => Numbers.Dated(county, letters, moment.Date, Next(letters, $"{moment.Date:yyyyMMdd}", moment));

    public string Patterned(string pattern, Moment moment)
    {
        var series = Numbers.SeriesOf(county, pattern, moment.Date);
        return Numbers.Patterned(series, Next(series, "", moment));
    }

    /// <summary>Ends the rehearsal.</summary>
    public void Settle()
    {
        places = new int[noted.Count];
        foreach (var draw in Enumerable.Range(0, noted.Count).OrderBy(i => noted[i].At))
            places[draw] = ++CollectionsMarshal.AsSpan(last)[noted[draw].Key];
    }

    int Next(string series, string period, Moment moment)
    {
        if (!keys.TryGetValue((series, period), out var key))
        {
            keys[(series, period)] = key = last.Count;
            last.Add(given.GetValueOrDefault((series, period)));
        }
        if (places is null)
        {
            noted.Add((key, moment.At.UtcTicks));
            return 0;
        }
        return noted[drawn] == (key, moment.At.UtcTicks) ? places[drawn++] : throw new InvalidOperationException($"The second life drew {series} where the first did not.");
    }
}
