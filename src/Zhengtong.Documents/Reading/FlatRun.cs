using Zhengtong.Reckoning;

namespace Zhengtong.Documents.Reading;

/// <summary>
/// A run of short lines that held too few numbers to be a table. What begins further down in it ends where it ends, so
/// that it need not be read again: reading stays linear in the number of lines.
/// </summary>
internal sealed class FlatRun
{
    private int start, end, cells, numbers;

    public void Remember(int first, int last, int cellCount, int numberCount) =>
        (start, end, cells, numbers) = (first, last, cellCount, numberCount);

    /// <summary>True if what is left of the run from a line on is still no table.</summary>
    public bool Skips(string text, List<TextSpan> lines, int first)
    {
        if (first <= start || first >= end)
            return false;
        for (; start < first; start++)
            if (TextLines.Trim(text, lines[start]) is { Length: > 0 } cell)
            {
                cells--;
                numbers -= FlatTable.IsNumber(text, cell) ? 1 : 0;
            }
        return !FlatTable.IsTable(cells, numbers);
    }
}
