namespace Zhengtong.Tests.Reckoning.Composed;

/// <summary>A piece of a composed report, before any layout.</summary>
internal abstract record Piece;

/// <param name="Level">0 the title, 1 a chapter, 2 a section.</param>
internal sealed record Heading(int Level, string Text) : Piece;

internal sealed record Prose(string Text) : Piece;

/// <summary>A table; the first row is its head. An empty cell is one that a form leaves blank.</summary>
internal sealed record Grid(IReadOnlyList<IReadOnlyList<string>> Rows) : Piece;
