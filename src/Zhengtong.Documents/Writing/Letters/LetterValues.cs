namespace Zhengtong.Documents.Writing;

/// <summary>The values for a template, by the names of its fields. A blank value counts as none.</summary>
public sealed class LetterValues
{
    readonly Dictionary<string, string> texts = [];
    readonly Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> lists = [];

    /// <summary>The texts given so far.</summary>
    public IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>The lists given so far.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<IReadOnlyList<string>>> Lists => lists;

    /// <summary>A text; several paragraphs are told apart by line breaks. Characters that no page can show are dropped.</summary>
    public LetterValues Set(string field, string? text)
    {
        var clean = CleanText.Of(text ?? "").Trim();
        if (clean.Length > 0)
            texts[field] = clean;
        return this;
    }

    /// <summary>A day, written as documents do: 2026年11月21日.</summary>
    public LetterValues Set(string field, DateOnly day) => Set(field, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>The rows of a list, each with its cells in the order of the template's columns.</summary>
    public LetterValues Set(string field, IEnumerable<IReadOnlyList<string>> rows)
    {
        IReadOnlyList<IReadOnlyList<string>> clean = [.. rows.Select(row => row.Select(cell => CleanText.Of(cell).Trim()).ToList())];
        if (clean.Count > 0)
            lists[field] = clean;
        return this;
    }
}
