using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Zhengtong.Features.Commitments;

/// <summary>Pairs of neighbouring characters (二字词): what the index of titles and names holds.</summary>
static class Bigrams
{
    /// <summary>The database's function of the same name; only in queries.</summary>
    public static string[] Of(string text) => throw new InvalidOperationException("Only in queries");

    /// <summary>The pairs of what is looked for; a text that holds all of them may hold it.</summary>
    public static string[] In(string word) => [.. Enumerable.Range(0, Math.Max(0, word.Length - 1)).Select(i => word.Substring(i, 2)).Distinct()];

    public static void Map(IMutableModel model) => model.AddDbFunction(typeof(Bigrams).GetMethod(nameof(Of))!).Name = "bigrams";
}
