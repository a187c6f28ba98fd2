using System.Xml;
using Zhengtong.Documents.Content;

namespace Zhengtong.Documents.Writing;

/// <summary>How large an import (导入) may be.</summary>
/// <param name="Rows">The most rows that hold something.</param>
/// <param name="Columns">The most columns.</param>
/// <param name="UnfoldedBytes">The most bytes inside the zip.</param>
public sealed record SheetLimits(int Rows = 100_000, int Columns = 200, long UnfoldedBytes = 200 * 1024 * 1024);

/// <summary>One row as text. A column that is not there is "".</summary>
/// <param name="Number">The row's number in Excel, from 1.</param>
/// <param name="Cells">The texts from column A on; trailing empty cells are left out.</param>
public sealed record SheetRow(int Number, IReadOnlyList<string> Cells)
{
    /// <summary>The text in a column, 0 for A.</summary>
    public string this[int column] => column < Cells.Count ? Cells[column] : "";

    /// <summary>The cell as the user knows it: “C5”.</summary>
    public string Reference(int column) => ColumnName.Of(column) + Number;
}

/// <summary>
/// Reads the table of an xlsx file for import: strictly, so that what is stored is what the user sees. Dates come as
/// 2026-11-21, instants as 2026-11-21 09:30:00, numbers without grouping, formulas as their last value; texts are trimmed.
/// </summary>
public static class SheetReader
{
    /// <summary>All rows that hold something, of the named sheet or else the first visible one. The stream must seek.</summary>
    /// <exception cref="UnreadableSheetException">
    /// Not an xlsx file, damaged, beyond the limits, no such sheet, an error value, or a number of more than 15 digits, which Excel has already falsified.
    /// </exception>
    public static IReadOnlyList<SheetRow> Read(Stream xlsx, SheetLimits? limits = null, string? sheet = null)
    {
        limits ??= new SheetLimits();
        try
        {
            using var package = BoundedPackage.Open(xlsx, new PackageBounds(Bytes: limits.UnfoldedBytes));
            var workbook = WorkbookIndex.Read(package);
            var texts = SharedTexts.Read(package);
            var formats = DateFormats.Read(package, workbook.From1904);
            using var content = package.Read(workbook.PathOf(sheet)) ?? throw NotATable();
            return [.. new WorksheetReader(content, texts, formats, limits).Rows()];
        }
        catch (PackageFaultException fault)
        {
            throw new UnreadableSheetException($"表格{fault.Message}。请确认它是 .xlsx 文件（旧版 .xls 请另存为 .xlsx）再传。", fault);
        }
        catch (XmlException fault)
        {
            throw new UnreadableSheetException("表格损坏了，打不开。请用 Excel 或 WPS 重新保存后再传。", fault);
        }
    }

    internal static UnreadableSheetException NotATable() => new("这不是 Excel 表格（.xlsx）。旧版 .xls 请另存为 .xlsx 再传。");
}
