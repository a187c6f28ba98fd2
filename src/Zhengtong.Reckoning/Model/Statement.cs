using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>A figure in running text with what it is said of (陈述): subject, figure, unit, qualifier.</summary>
public sealed class Statement
{
    public required Passage Passage { get; init; }
    public required Figure Figure { get; init; }

    /// <summary>The words right before the figure.</summary>
    public required string Words { get; init; }

    /// <summary>What the words mean; a bare 决算为 takes its quantity from the statement before it.</summary>
    public required Subject Subject { get; init; }

    /// <summary>The words after the figure up to the next stop or figure: the thing counted.</summary>
    public required string Tail { get; init; }

    public required Stretch Sentence { get; init; }

    /// <summary>Start of the clause, the stretch between two commas.</summary>
    public required int ClauseStart { get; init; }

    /// <summary>How many brackets the figure stands within.</summary>
    public required int Depth { get; init; }

    public Place Place => Passage.At(ClauseStart, Math.Max(Figure.End, Figure.End));

    /// <summary>The clause with the words after the figure.</summary>
    public Place Whole => Passage.At(ClauseStart, Figure.End + Tail.Length);

    /// <summary>True if the figure is a growth, share or per-head figure and no amount of its subject.</summary>
    public bool IsRelative => Subject.Concept is not (Concept.Added or Concept.Reduced) && IsChange;

    private bool IsChange => Figure.Kind is UnitKind.Percent or UnitKind.Points || Vocabulary.Relative().IsMatch(Vocabulary.Reached().Replace(Words, ""));
}
