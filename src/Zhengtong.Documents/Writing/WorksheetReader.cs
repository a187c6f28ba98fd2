using System.Globalization;
using System.Xml;

namespace Zhengtong.Documents.Writing;

/// <summary>Reads the rows of one worksheet, each cell as the text a user would type for it.</summary>
sealed class WorksheetReader(Stream content, SharedTexts texts, DateFormats formats, SheetLimits limits)
{
    /// <summary>Excel keeps 15 digits; beyond them an identity or bank number has lost its end.</summary>
    const double FirstFalsified = 1e15;
    const int LastRow = 1_048_576;

    public IEnumerable<SheetRow> Rows()
    {
        using var xml = SafeXml.Reader(content);
        var number = 0;
        var kept = 0;
        while (xml.Read())
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "mergeCell" })
                throw new UnreadableSheetException($"表格里有合并的单元格（{xml.GetAttribute("ref")}），合并后只有左上角那一格有内容。请取消合并，每一格都填上再传。");
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "row" })
                continue;
            var previous = number;
            number = int.TryParse(xml.GetAttribute("r"), out var given) ? given : number + 1;
            if (number <= previous || number > LastRow)
                throw new UnreadableSheetException($"表格第 {number} 行的位置不对，文件可能损坏。请重新保存后再传。");
            if (Cells(xml, number) is not { Count: > 0 } cells)
                continue;
            if (++kept > limits.Rows)
                throw new UnreadableSheetException($"表格超过 {limits.Rows} 行。请分成几份导入。");
            yield return new SheetRow(number, cells);
        }
    }

    List<string> Cells(XmlReader xml, int row)
    {
        var cells = new List<string>();
        if (xml.IsEmptyElement)
            return cells;
        var depth = xml.Depth;
        var next = 0;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "c" })
                continue;
            var column = xml.GetAttribute("r") is { } reference ? ColumnName.Parse(reference) : next;
            if (column < next)
                throw new UnreadableSheetException($"表格第 {row} 行的单元格顺序不对，文件可能损坏。请重新保存后再传。");
            next = column + 1;
            if (Text(xml, ColumnName.Of(column) + row) is not { Length: > 0 } text)
                continue;
            if (column >= limits.Columns)
                throw new UnreadableSheetException($"表格超过 {limits.Columns} 列。请删去多余的列再传。");
            while (cells.Count < column)
                cells.Add("");
            cells.Add(text);
        }
        return cells;
    }

    string Text(XmlReader xml, string reference)
    {
        var type = xml.GetAttribute("t") ?? "n";
        _ = int.TryParse(xml.GetAttribute("s"), out var style);
        var (value, inline) = Value(xml, reference);
        return type switch
        {
            "inlineStr" => inline,
            "s" => value.Length == 0 ? "" : texts.At(value) ?? throw Damaged(reference),
            "e" => throw new UnreadableSheetException($"单元格 {reference} 是错误值 {value}。请改正后再传。"),
            "b" => value == "1" ? "TRUE" : "FALSE",
            "n" => Number(value, style, reference),
            _ => SafeXml.Plain(value),
        };
    }

    static (string Value, string Inline) Value(XmlReader xml, string reference)
    {
        var (value, inline, reckoned, formula) = ("", "", false, false);
        if (xml.IsEmptyElement)
            return (value, inline);
        var depth = xml.Depth;
        var more = xml.Read();
        while (more && xml.Depth > depth)
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "v" })
                (value, reckoned) = (xml.ReadElementContentAsString(), true);
            else
            {
                formula |= xml is { NodeType: XmlNodeType.Element, LocalName: "f" };
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
                    inline = SafeXml.StringItem(xml);
                more = xml.Read();
            }
        return formula && !reckoned
            ? throw new UnreadableSheetException($"单元格 {reference} 是公式，还没有算出结果。请用 Excel 或 WPS 打开保存一次，或者改成填好的内容再传。")
            : (value, inline);
    }

    string Number(string value, int style, string reference)
    {
        if (value.Length == 0)
            return "";
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
            throw Damaged(reference);
        if (formats.IsDate(style))
            return formats.Show(number) ?? throw new UnreadableSheetException($"单元格 {reference} 的日期不存在。请改正后再传。");
        if (Math.Abs(number) >= FirstFalsified)
            throw new UnreadableSheetException($"单元格 {reference} 的数字超过 15 位，Excel 已改掉后面的数字。请把这一列设为文本格式，重新填写后再传。");
        return ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture);
    }

    static UnreadableSheetException Damaged(string reference) => new($"单元格 {reference} 读不出来，文件可能损坏。请重新保存后再传。");
}
