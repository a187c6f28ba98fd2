using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>A node of a score told in prose (评分): its own printed score and the parts it consists of.</summary>
public sealed class ScoreNode
{
    public required string Name { get; init; }
    public required Passage Passage { get; init; }

    /// <summary>The node's own score, or null if the text gives none.</summary>
    public Figure? Score { get; set; }

    /// <summary>The most it can get, where the text says so: 预算配置（10分）得8分.</summary>
    public Figure? Weight { get; set; }

    public List<ScoreNode> Children { get; } = [];

    /// <summary>The printed total (评价得分) that the whole must come to.</summary>
    public Statement? Total { get; set; }

    /// <summary>Own score, or else what the parts come to; null if neither is known.</summary>
    public decimal? Value => Score?.Amount ?? (Children.Count > 0 && Children.TrueForAll(c => c.Value is not null) ? Children.Sum(c => c.Value) : null);

    /// <summary>Sum of the deepest scores.</summary>
    public decimal? Leaves => Children.Count == 0 ? Score?.Amount
        : Children.TrueForAll(c => c.Leaves is not null) ? Children.Sum(c => c.Leaves) : Score?.Amount;

    public Place Place => Score is null
        ? Passage.At(0, Math.Min(Passage.Text.Length, 30))
        : Passage.At(Start <= 8 && Score.Start < 60 ? 0 : Math.Max(Start, Score.Start - 40), Score.End);

    /// <summary>Where the node's words begin in its passage.</summary>
    public int Start { get; init; }

    public IEnumerable<ScoreNode> All => Children.SelectMany(c => c.All).Prepend(this);
}

/// <summary>A mark that does not follow its predecessor in the outline (层次序号错乱).</summary>
public sealed record BrokenMark(Passage Passage, Marker Marker, Marker Before, string Expected);
