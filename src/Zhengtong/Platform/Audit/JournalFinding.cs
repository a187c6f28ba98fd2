namespace Zhengtong.Platform.Audit;

/// <summary>Something wrong with a journal (流水异常).</summary>
/// <param name="Chain">The chain; null when a seal as a whole does not fit.</param>
/// <param name="Message">What is wrong, in Chinese, without the name of the chain.</param>
public sealed record JournalFinding(Guid? Chain, string Message);

/// <summary>The check of one chain.</summary>
/// <param name="Length">Entries found.</param>
/// <param name="Sealed">How many of them lie under a sealed root.</param>
public sealed record ChainCheck(int Length, int Sealed, IReadOnlyList<JournalFinding> Findings);

/// <summary>The check of a county's whole journal.</summary>
public sealed record JournalReport(long Chains, long Entries, int Seals)
{
    /// <summary>Findings in all, told or not.</summary>
    public long Findings { get; init; }
}
