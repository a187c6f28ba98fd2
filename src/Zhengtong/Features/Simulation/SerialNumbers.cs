using Zhengtong.Platform.Data;
using Zhengtong.Platform.Numbering;

namespace Zhengtong.Features.Simulation;

/// <summary>Serial numbers by series and period (编号), counted on from where the county stands.</summary>
sealed class SerialNumbers(County county, IReadOnlyDictionary<(string Series, string Period), int> given)
{
    readonly Dictionary<(string Series, string Period), int> last = new(given);

    public IEnumerable<(string Series, string Period, int Last)> Last => last.Select(l => (l.Key.Series, l.Key.Period, l.Value));

    public string Dated(string letters, DateOnly day) => Numbers.Dated(county, letters, day, Next(letters, $"{day:yyyyMMdd}"));

    public string Patterned(string pattern, DateOnly day)
    {
        var series = Numbers.SeriesOf(county, pattern, day);
        return Numbers.Patterned(series, Next(series, ""));
    }

    int Next(string series, string period) => last[(series, period)] = last.GetValueOrDefault((series, period)) + 1;
}
