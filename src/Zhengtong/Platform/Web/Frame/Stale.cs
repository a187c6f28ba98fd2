using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Zhengtong.Platform.Web;

/// <summary>What somebody else changed while a form was open (页面已过时). The page answers 412, shows this under its head, and the form keeps what was typed.</summary>
/// <param name="Sentence">Who saved what, when, and what to do now.</param>
public sealed record Stale(string Sentence, IReadOnlyList<Stale.Change> Changes)
{
    /// <summary>What was done since the page was read, a line each, where that is known and not which values differ.</summary>
    public IReadOnlyList<string> Since { get; init; } = [];

    /// <summary>One difference: what it is, what the reader saw, what holds now.</summary>
    public sealed record Change(string What, string Seen, string Now);
}

/// <summary>Hands a <see cref="Stale"/> from the page to the frame.</summary>
public static class StaleViewData
{
    const string Key = "Zhengtong.Stale";

    public static Stale? Stale(this ViewDataDictionary data) => data[Key] as Stale;

    public static void SetStale(this ViewDataDictionary data, Stale stale) => data[Key] = stale;
}
