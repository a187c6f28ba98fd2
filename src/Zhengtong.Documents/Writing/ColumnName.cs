namespace Zhengtong.Documents.Writing;

/// <summary>Columns as letters: 0 is A, 25 is Z, 26 is AA.</summary>
static class ColumnName
{
    public static string Of(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Of(index / 26 - 1) + Of(index % 26);

    /// <summary>The column of a reference such as “AB12”; -1 when it is none.</summary>
    public static int Parse(string reference)
    {
        var letters = reference.TakeWhile(char.IsAsciiLetterUpper).Take(4).ToList();
        return letters.Count is 0 or > 3 ? -1 : letters.Aggregate(0, (sum, letter) => sum * 26 + letter - 'A' + 1) - 1;
    }
}
