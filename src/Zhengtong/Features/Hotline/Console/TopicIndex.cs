namespace Zhengtong.Features.Hotline;

/// <summary>
/// Which topic a text is about (主题建议): by the words a topic is known by, and where none stands in the text as it is, by
/// pairs of characters, the rarer among topics the more they say.
/// </summary>
public sealed class TopicIndex
{
    /// <summary>A keyword that stands in the text says more than pairs scattered over it.</summary>
    const double Whole = 3;

    readonly IReadOnlyList<(Topic Topic, string[] Words, HashSet<string> Pairs)> topics;
    readonly Dictionary<string, double> weights;

    public TopicIndex(IEnumerable<Topic> topics)
    {
        this.topics = [.. topics.Select(t => (t, t.Keywords, new HashSet<string>([.. t.Keywords, .. Parts(t.Level2)]).SelectMany(Pairs).ToHashSet()))];
        weights = this.topics.SelectMany(t => t.Pairs).GroupBy(p => p).ToDictionary(g => g.Key, g => Math.Log(1 + (double)this.topics.Count / g.Count()));
    }

    /// <summary>The topics that come into question, the likeliest first.</summary>
    public IEnumerable<(Topic Topic, double Score)> Rank(string text)
    {
        var pairs = Pairs(text).ToHashSet();
        return topics.Select(t => (t.Topic, Score: t.Pairs.Where(pairs.Contains).Sum(p => weights[p]) + t.Words.Where(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)).Sum(w => Whole * w.Length)))
            .Where(t => t.Score > 0).OrderByDescending(t => t.Score).ThenBy(t => t.Topic.Code, StringComparer.Ordinal);
    }

    /// <summary>How much two texts have in common, 0 to 1: pairs of characters in both ÷ in either.</summary>
    public static double Likeness(string one, string other)
    {
        var (a, b) = (Pairs(one).ToHashSet(), Pairs(other).ToHashSet());
        var both = a.Count(b.Contains);
        return both == 0 ? 0 : (double)both / (a.Count + b.Count - both);
    }

    static IEnumerable<string> Parts(string name) => name.Split(['（', '）', '、', '与', '和', '/'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Neighbouring characters within a run of letters; marks part runs.</summary>
    static IEnumerable<string> Pairs(string text)
    {
        for (var i = 1; i < text.Length; i++)
            if (char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i])) yield return text.Substring(i - 1, 2);
    }
}
