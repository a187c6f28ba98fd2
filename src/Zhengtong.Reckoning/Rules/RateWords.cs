using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Does a count speak of what a rate is named after? 可网办率 – 可网办事项.</summary>
internal static class RateWords
{
    /// <summary>Every qualifier in the rate's name (按时, 满意 …) must be in the count's words, and half of its other characters.</summary>
    public static bool Speaks(string rate, string words)
    {
        var name = Plain(rate);
        var said = Plain(words);
        if (name.Length == 0)
            return false;
        foreach (var qualifier in Vocabulary.RateQualifiers)
            if (name.Contains(qualifier) && !said.Contains(qualifier))
                return false;
        return name.Distinct().Count(said.Contains) * 2 >= name.Distinct().Count() && SharesPair(name, said);
    }

    private static bool SharesPair(string name, string said)
    {
        for (var i = 0; i + 1 < name.Length; i++)
            if (said.Contains(name.Substring(i, 2)))
                return true;
        return name.Length == 1 && said.Contains(name) || name.Contains("可") && name.Contains("办") && said.Contains("可") && said.Contains("办");
    }

    /// <summary>An error may be claimed only where no other count could be the denominator and the whole is not the narrower one.</summary>
    public static bool Certain(string rate, Statement part, Statement whole, List<Statement> counts) =>
        part.Figure.Amount <= whole.Figure.Amount * 2 && !Narrower(rate, whole)
        && (counts.Count(c => c.Figure.Unit == part.Figure.Unit) == 2 || whole == counts.Last(c => c != part && c.Figure.Start < part.Figure.Start && c.Figure.Unit == part.Figure.Unit, whole));

    private static bool Narrower(string rate, Statement whole) => Speaks(rate, whole.Words + whole.Tail) && !whole.Words.Contains("应");

    private static Statement Last(this List<Statement> counts, Func<Statement, bool> test, Statement otherwise) => counts.LastOrDefault(test) ?? otherwise;

    private static string Plain(string words)
    {
        foreach (var (from, to) in Vocabulary.RateSynonyms)
            words = words.Replace(from, to);
        return new([.. words.Where(c => !Vocabulary.RateStopCharacters.Contains(c) && c is >= '\u4e00' and <= '\u9fff')]);
    }
}
