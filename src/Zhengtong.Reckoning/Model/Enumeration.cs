namespace Zhengtong.Reckoning.Model;

/// <summary>A total and the items it is said to consist of (列举).</summary>
/// <param name="Total">The total.</param>
/// <param name="Items">Items of the same unit, in order.</param>
/// <param name="IsComplete">True for 其中 / 包括 / 由…组成, false for 主要为 / 等 and the like.</param>
/// <param name="Region">Where the list stands in its passage, from the total to the last item.</param>
public sealed record Enumeration(Statement Total, IReadOnlyList<Statement> Items, bool IsComplete, Stretch Region)
{
    public Passage Passage => Items[0].Passage;

    public Place Place => Passage.At(Region.Start, Region.End);
}
