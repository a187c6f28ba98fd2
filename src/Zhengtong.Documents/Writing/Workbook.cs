using System.IO.Compression;

namespace Zhengtong.Documents.Writing;

/// <summary>
/// An xlsx file for export (导出), written while the rows are read: memory does not grow with the rows, and the first
/// bytes leave at once. Header bold and frozen, filters on, widths from the first rows, prints on A4 with the header on each page.
/// A sheet longer than Excel allows goes on in a next one. The last sheet says who exported what, when and why.
/// </summary>
public static class Workbook
{
    /// <summary>The media type of an xlsx file.</summary>
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes the workbook; the stream need not seek and stays open. Errors of the rows pass through and leave the file unfinished.</summary>
    public static Task WriteAsync(Stream output, ExportNotes notes, Sheet sheet, CancellationToken cancel = default) =>
        WriteAsync(output, notes, [sheet], cancel);

    /// <inheritdoc cref="WriteAsync(Stream, ExportNotes, Sheet, CancellationToken)"/>
    public static async Task WriteAsync(
        Stream output, ExportNotes notes, IReadOnlyList<Sheet> sheets, CancellationToken cancel = default)
    {
        var forward = new ForwardStream(output);
        await WriteZipAsync(forward, notes, sheets, cancel);
        await forward.FlushAsync(cancel);
    }

    static async Task WriteZipAsync(Stream output, ExportNotes notes, IReadOnlyList<Sheet> sheets, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(output, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        var names = new List<string>();
        var footer = WorkbookParts.Footer(notes);
        long rows = 0;
        foreach (var sheet in sheets)
            rows += await WriteSheetAsync(sheet);
        await WriteSheetAsync(About(notes, rows));
        foreach (var (path, content) in WorkbookParts.All(notes, names))
        {
            await using var part = await zip.CreateEntry(path).OpenAsync(cancel);
            await part.WriteAsync(content, cancel);
        }

        async Task<long> WriteSheetAsync(Sheet sheet)
        {
            await using var source = sheet.ReadAsync(cancel).GetAsyncEnumerator(cancel);
            var rest = new PeekableRows(source);
            long written = 0;
            do
            {
                names.Add(SheetName.Unique(sheet.Name, names));
                await using var part = await zip.CreateEntry($"xl/worksheets/sheet{names.Count}.xml", CompressionLevel.Fastest).OpenAsync(cancel);
                written += await new WorksheetWriter(part, sheet.Titles, footer, isFirst: names.Count == 1).WriteAsync(rest, cancel);
            }
            while (await rest.HasMoreAsync());
            return written;
        }
    }

    static Sheet About(ExportNotes notes, long rows) => Sheet.Of<(string Item, string Content)>("导出说明",
        [
            ("标题", notes.Title),
            ("导出人", notes.ExportedBy),
            ("导出时间", notes.ExportedAt.ToOffset(TimeSpan.FromHours(8)).ToString("yyyy-MM-dd HH:mm:ss")),
            ("导出事由", notes.Reason),
            ("筛选条件", notes.Filter),
            ("行数", rows.ToString()),
            ("请注意", "内容可能含个人信息，只用于上述事由，用后按规定删除。"),
        ])
        .Text("项目", line => line.Item).Text("内容", line => line.Content);
}
