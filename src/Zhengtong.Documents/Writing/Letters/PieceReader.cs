using System.Text.RegularExpressions;

namespace Zhengtong.Documents.Writing;

/// <summary>Takes a line of a template apart into literal text, **bold** text and {{placeholders}}.</summary>
static partial class PieceReader
{
    public static IReadOnlyList<Piece> Read(
        string line, IReadOnlyList<LetterField> fields, bool inTable, Func<string, Exception> fault)
    {
        var pieces = new List<Piece>();
        var bold = false;
        foreach (var part in Parts().Split(line))
            if (part == "**")
                bold = !bold;
            else if (part.StartsWith("{{") && part.EndsWith("}}"))
                pieces.Add(Placeholder(part[2..^2].Trim(), bold));
            else if (part.Contains("{{") || part.Contains("}}"))
                throw fault("占位符的括号不成对");
            else if (part.Length > 0)
                pieces.Add(new Piece(part, bold));
        return bold ? throw fault("加粗的 ** 不成对") : pieces;

        Piece Placeholder(string name, bool isBold)
        {
            if (name == Piece.RowNumber && inTable)
                return new Piece("", isBold, Piece.RowNumber);
            var dot = name.IndexOf('.');
            var (field, column) = dot < 0 ? (name, null) : (name[..dot], name[(dot + 1)..]);
            var declared = fields.FirstOrDefault(f => f.Name == field) ?? throw fault($"占位符“{name}”没有在字段里说明");
            if (declared.IsList != column is not null || (column is not null && !declared.Columns.Contains(column)))
                throw fault($"占位符“{name}”与字段“{field}”的说明不符");
            if (declared.IsList && !inTable)
                throw fault($"列表“{field}”只能用在表格里");
            return new Piece("", isBold, field, column);
        }
    }

    [GeneratedRegex(@"(\*\*|\{\{[^{}]*\}\})")]
    private static partial Regex Parts();
}
