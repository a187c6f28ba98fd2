using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Zhengtong.Features.Commitments;

/// <summary>Pairs of neighbouring characters (二字词): what the index of titles and names holds.</summary>
static class Bigrams
{
    /// <summary>Whether a text holds all the pairs: the database's function <c>holds_pairs</c>, served by an index; only in queries.</summary>
    public static bool Held(string text, string[] pairs) => throw new InvalidOperationException("Only in queries");

    /// <summary>The pairs of what is looked for; a text that holds all of them may hold it. Whole characters, as the database counts them.</summary>
    public static string[] In(string word)
    {
        var characters = word.EnumerateRunes().Select(r => r.ToString()).ToList();
        return [.. characters.Zip(characters.Skip(1), string.Concat).Distinct()];
    }

    public static void Map(IMutableModel model) => model.AddDbFunction(typeof(Bigrams).GetMethod(nameof(Held))!).Name = "holds_pairs";
}
