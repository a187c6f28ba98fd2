using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>Finds lists that no word announces: kinds of one thing, what holds and what does not, the rest, and “分别为”.</summary>
internal sealed partial class UnmarkedListReader(string text, List<Statement> statements)
{
    private readonly List<Enumeration> found = [];

    public static List<Enumeration> Read(string text, List<Statement> statements)
    {
        var reader = new UnmarkedListReader(text, statements);
        reader.ReadAmong();
        reader.ReadRemainders();
        reader.ReadRespectively();
        reader.ReadOpposites();
        return reader.found;
    }

    // “教职工96人中,高级职称28人,中级职称41人,初级职称27人”: kinds of one thing, named alike, that come near the total.
    private void ReadAmong()
    {
        foreach (var (total, i) in statements.Select((s, i) => (s, i)).Where(s => s.s is { Figure: { Kind: UnitKind.Count, IsExact: true }, IsRelative: false } && (s.s.Tail.EndsWith('中') || All().IsMatch(s.s.Words))))
        {
            var items = statements.Skip(i + 1).TakeWhile(s => s.Sentence == total.Sentence && EnumerationReader.SameUnit(s.Figure, total.Figure) && s.Figure.IsExact && !s.IsRelative && s.Words.Length > 1).ToList();
            var sum = items.Sum(s => s.Figure.Amount);
            if (items.Count > 2 && total.Figure.Amount > items.Max(s => s.Figure.Amount) && Math.Abs(sum - total.Figure.Amount) <= total.Figure.Amount * NearestList && items.TrueForAll(s => Enumerable.Range(0, items[0].Words.Length - 1).Any(at => s.Words.Contains(items[0].Words.Substring(at, 2), StringComparison.Ordinal))))
                found.Add(new(total, items, true, new(total.ClauseStart, items[^1].Figure.End)));
        }
    }

    [GeneratedRegex("(?:^|[\u4e00-\u9fff])(?:共有?|现有|总计|合计|总数)(?:为)?$")]
    private static partial Regex All();

    /// <summary>A list without a mark is complete if it comes this near its total.</summary>
    private const decimal NearestList = 0.2m;

    [GeneratedRegex("^(?:其余|余下|剩余|其他)(?:的)?$")]
    private static partial Regex Remainder();

    // “受理100件,办结95件,其余5件正在办理”
    private void ReadRemainders()
    {
        for (var i = 2; i < statements.Count; i++)
            if (statements[i] is { Figure.IsExact: true } rest && Remainder().IsMatch(rest.Words)
                && statements.Take(i).Where(s => s.Sentence == rest.Sentence && EnumerationReader.SameUnit(s.Figure, rest.Figure) && !s.IsRelative && !s.Subject.IsPrior && s.Figure.IsExact).ToList() is [var total, var last])
                found.Add(new(total, [last, rest], true, new(total.ClauseStart, rest.Figure.End)));
    }

    // “教师100人,高级、中级、初级职称分别为20人、50人、30人”: as many names as figures, and the total before them.
    private void ReadRespectively()
    {
        for (var i = 1; i + 1 < statements.Count; i++)
        {
            var first = statements[i];
            if (!Respectively().IsMatch(first.Words) || !first.Figure.IsExact || statements[i - 1] is not { IsRelative: false, Figure.IsExact: true } total
                || total.Sentence != first.Sentence || !EnumerationReader.SameUnit(total.Figure, first.Figure) || text.LastIndexOfAny([',', ';', ':'], first.Figure.Start) is var comma && comma < total.Figure.End - 1)
                continue;
            var items = statements.Skip(i).TakeWhile((s, k) => s.Sentence == first.Sentence && EnumerationReader.SameUnit(s.Figure, first.Figure) && s.Figure.IsExact && (k == 0 || s.Words.Trim('、', '和', '与', '及').Length == 0)).ToList();
            var names = text[(comma + 1)..first.Figure.Start].Split('、', '和', '与', '及').Length;
            if (items.Count > 1 && names == items.Count && !Vocabulary.PriorWord().IsMatch(first.Words))
                found.Add(new(total, items, true, new(total.ClauseStart, items[^1].Figure.End)));
        }
    }

    // “抽检1260批次,合格1241批次,不合格19批次”: what holds and what does not are all there is.
    private void ReadOpposites()
    {
        foreach (var last in statements.Where(s => s is { IsRelative: false, Figure: { IsExact: true, Kind: UnitKind.Count or UnitKind.Money } } && Negated().IsMatch(s.Words)))
        {
            var deed = Negated().Match(last.Words).Groups["deed"].Value;
            var alike = statements.Where(s => s.Sentence == last.Sentence && s.Figure.End <= last.Figure.Start && EnumerationReader.SameUnit(s.Figure, last.Figure) && !s.Subject.IsPrior && !s.IsRelative).ToList();
            var first = alike.FindIndex(s => s.Words.Contains(deed, StringComparison.Ordinal));
            if (first == 1 && alike.TrueForAll(s => s.Figure.IsExact && s.Depth == last.Depth) && alike.Skip(1).All(s => s.Words.Contains(deed, StringComparison.Ordinal)) && alike[0].Figure.Amount > alike[1].Figure.Amount)
                found.Add(new(alike[0], [.. alike.Skip(1), last], true, new(alike[0].ClauseStart, last.Figure.End)));
        }
    }

    [GeneratedRegex("^(?:其中)?(?:不予|未予|未能|没能|不|未|非|没有?|尚未)(?<deed>[\u4e00-\u9fff]{2})(?:的)?$")]
    private static partial Regex Negated();

    [GeneratedRegex("分别(?:为|是|有|达)?$")]
    private static partial Regex Respectively();
}
