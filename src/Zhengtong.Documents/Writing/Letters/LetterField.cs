namespace Zhengtong.Documents.Writing;

/// <summary>A field of a template (字段).</summary>
/// <param name="Name">Its name, in Chinese, as it stands between the braces.</param>
/// <param name="IsOptional">May be left without a value; the paragraph, row or table that uses it is then left out.</param>
/// <param name="Columns">The columns of a list; empty for a text.</param>
public sealed record LetterField(string Name, bool IsOptional, IReadOnlyList<string> Columns)
{
    public bool IsList => Columns.Count > 0;
}
