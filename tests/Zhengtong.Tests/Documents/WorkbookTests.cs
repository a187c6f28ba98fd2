using System.Diagnostics;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Zhengtong.Documents.Writing;
using Sheet = Zhengtong.Documents.Writing.Sheet;
using Workbook = Zhengtong.Documents.Writing.Workbook;

namespace Zhengtong.Tests.Documents;

[Collection(Infrastructure.Alone.Name)]
public sealed class WorkbookTests
{
    sealed record Row(string Number, string? Applicant, int Count, long? Fen, DateOnly? On, DateTimeOffset? At, decimal? Share);

    static readonly ExportNotes Notes = new(
        "2026 年办件明细", "张三（综合窗口）", new DateTimeOffset(2026, 11, 21, 1, 30, 0, TimeSpan.Zero), "季度核对", "全部");

    static readonly Row Sample = new(
        "A-1", "江华清溪供水有限公司", 3, 1_234_567_89, new DateOnly(2026, 11, 20), new DateTimeOffset(2026, 11, 20, 16, 5, 0, TimeSpan.Zero), 0.953m);

    static Sheet<Row> Cases(IEnumerable<Row> rows) => Sheet.Of("办件", rows)
        .Text("办件编号", r => r.Number).Text("申请人", r => r.Applicant).Number("材料份数", r => r.Count)
        .Money("金额", r => r.Fen).Money("预算", r => r.Fen, MoneyUnit.TenThousandYuan)
        .Date("受理日期", r => r.On).Instant("提交时间", r => r.At).Percentage("按时率", r => r.Share);

    static async Task<MemoryStream> Written(params Sheet[] sheets)
    {
        var file = new MemoryStream();
        await Workbook.WriteAsync(file, Notes, sheets);
        file.Position = 0;
        return file;
    }

    [Fact]
    public async Task An_export_is_a_valid_workbook_with_a_frozen_bold_header_and_a_filter()
    {
        using var file = SpreadsheetDocument.Open(await Written(Cases([Sample])), false);
        Assert.Empty(new OpenXmlValidator().Validate(file));
        var sheet = file.WorkbookPart!.WorksheetParts.Single(part => part.Uri.OriginalString.EndsWith("sheet1.xml")).Worksheet;
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A1:H2", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        var header = sheet.Descendants<Cell>().First();
        var format = file.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)header.StyleIndex!.Value);
        Assert.Equal(1u, format.FontId!.Value);
        Assert.Equal(["办件", "导出说明"], file.WorkbookPart.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value));
    }

    [Fact]
    public async Task What_is_written_reads_back_as_it_was()
    {
        var rows = SheetReader.Read(await Written(Cases([Sample])));
        Assert.Equal(["办件编号", "申请人", "材料份数", "金额（元）", "预算（万元）", "受理日期", "提交时间", "按时率"], rows[0].Cells);
        // 16:05 UTC is five past midnight of the next day in China.
        Assert.Equal(["A-1", "江华清溪供水有限公司", "3", "1234567.89", "123.456789", "2026-11-20", "2026-11-21 00:05:00", "0.953"], rows[1].Cells);
    }

    [Fact]
    public async Task No_value_is_an_empty_cell_and_never_nought()
    {
        var rows = SheetReader.Read(await Written(Cases([new Row("A-2", null, 0, null, null, null, null)])));
        Assert.Equal(["A-2", "", "0"], rows[1].Cells);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+8613800000000")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("＝HYPERLINK(\"http://x\")")]
    public async Task Text_that_begins_like_a_formula_stays_text(string hostile)
    {
        using var file = SpreadsheetDocument.Open(await Written(Sheet.Of("表", [hostile]).Text("备注", r => r)), false);
        var part = file.WorkbookPart!.WorksheetParts.Single(p => p.Uri.OriginalString.EndsWith("sheet1.xml"));
        var cell = part.Worksheet.Descendants<Cell>().Single(c => c.CellReference == "A2");
        Assert.Null(cell.CellFormula);
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Equal(hostile, cell.InlineString!.Text!.Text);
        var format = file.WorkbookPart.WorkbookStylesPart!.Stylesheet.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value);
        Assert.True(format.QuotePrefix!.Value);
    }

    [Theory]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("<script>&\"'", "<script>&\"'")]
    [InlineData("_x0041_", "_x0041_")]
    [InlineData("断\uD800行", "断行")]
    [InlineData("𠮷野\n二行", "𠮷野\n二行")]
    public async Task Hostile_text_comes_back_as_what_can_be_shown(string hostile, string shown)
    {
        var rows = SheetReader.Read(await Written(Sheet.Of("表", [hostile]).Text("备注", r => r)));
        Assert.Equal(shown, rows[1][0]);
    }

    [Fact]
    public async Task A_text_longer_than_a_cell_holds_is_cut_and_says_so()
    {
        var rows = SheetReader.Read(await Written(Sheet.Of("表", [new string('长', 40_000)]).Text("备注", r => r)));
        Assert.Equal(32_767, rows[1][0].Length);
        Assert.EndsWith("已截断）", rows[1][0]);
    }

    [Fact]
    public async Task Sheets_with_names_that_Excel_refuses_are_renamed_and_no_two_are_alike()
    {
        var names = new[] { "a/b:c*d?e[f]", "a/b:c*d?e[f]", "", new string('名', 40), "'引'" };
        using var file = SpreadsheetDocument.Open(await Written([.. names.Select(n => Sheet.Of(n, ["x"]).Text("列", r => r))]), false);
        Assert.Empty(new OpenXmlValidator().Validate(file));
        var written = file.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => s.Name!.Value!).ToList();
        Assert.Equal(["a_b_c_d_e_f_", "a_b_c_d_e_f_（2）", "表", new string('名', 31), "引", "导出说明"], written);
    }

    [Fact]
    public async Task The_last_sheet_says_who_exported_what_when_and_why()
    {
        var about = SheetReader.Read(await Written(Cases([Sample, Sample])), sheet: "导出说明");
        Assert.Equal(
            ["标题 2026 年办件明细", "导出人 张三（综合窗口）", "导出时间 2026-11-21 09:30:00", "导出事由 季度核对", "筛选条件 全部", "行数 2"],
            about.Skip(1).Take(6).Select(row => $"{row[0]} {row[1]}"));
    }

    [Fact]
    public async Task Rows_beyond_a_sheet_go_on_in_the_next()
    {
        var rows = Enumerable.Range(1, 1_048_576).Select(i => i);
        var file = Path.GetTempFileName();
        try
        {
            await using (var output = File.Create(file))
                await Workbook.WriteAsync(output, Notes, Sheet.Of("办件", rows).Number("号", r => r));
            await using var input = File.OpenRead(file);
            var second = SheetReader.Read(input, sheet: "办件（2）");
            Assert.Equal(["号", "1048576"], second.Select(row => row[0]));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_hundred_thousand_rows_are_written_in_bounded_memory()
    {
        long atStart = 0, atEnd = 0;
        var file = Path.GetTempFileName();
        try
        {
            var watch = Stopwatch.StartNew();
            await using (var output = File.Create(file))
                await Workbook.WriteAsync(output, Notes, Cases(Rows()));
            Assert.True(atEnd - atStart < 4_000_000, $"The writer kept {atEnd - atStart:N0} bytes.");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"It took {watch.Elapsed}.");
            await using var input = File.OpenRead(file);
            var read = SheetReader.Read(input, new SheetLimits(Rows: 100_001));
            Assert.Equal(100_001, read.Count);
            Assert.Equal("A-99999", read[^1][0]);
        }
        finally
        {
            File.Delete(file);
        }

        IEnumerable<Row> Rows()
        {
            for (var i = 0; i < 100_000; i++)
            {
                if (i == 1_000)
                    atStart = GC.GetTotalMemory(forceFullCollection: true);
                if (i == 99_999)
                    atEnd = GC.GetTotalMemory(forceFullCollection: true);
                yield return Sample with { Number = $"A-{i}" };
            }
        }
    }

    [Fact]
    public async Task An_export_needs_no_stream_that_seeks()
    {
        var file = new MemoryStream();
        await Workbook.WriteAsync(new OneWay(file), Notes, Cases([Sample]));
        file.Position = 0;
        Assert.Equal("A-1", SheetReader.Read(file)[1][0]);
    }

    /// <summary>Like a response: written once, asynchronously, forwards.</summary>
    sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => false;
        public override bool CanSeek => false;
        public override bool CanWrite => true;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() => throw new InvalidOperationException("synchronous");
        public override Task FlushAsync(CancellationToken cancel) => inner.FlushAsync(cancel);
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("synchronous");
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancel = default) => inner.WriteAsync(buffer, cancel);
        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancel) => inner.WriteAsync(buffer, offset, count, cancel);
    }
}
