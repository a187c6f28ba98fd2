using Zhengtong.Documents.Writing;
using static Zhengtong.Tests.Documents.Books;

namespace Zhengtong.Tests.Documents;

public sealed class SheetReaderTests
{
    static string Refusal(MemoryStream file, SheetLimits? limits = null, string? sheet = null) =>
        Assert.Throws<UnreadableSheetException>(() => SheetReader.Read(file, limits, sheet)).Message;

    [Fact]
    public void Cells_keep_their_places_and_rows_their_numbers()
    {
        var rows = SheetReader.Read(Book("""<row r="2"><c r="B2" t="str"><v>乙</v></c><c r="D2" t="str"><v> 丁　</v></c></row><row r="3"/><row r="7"><c r="A7"><v>7</v></c></row>"""));
        Assert.Equal([2, 7], rows.Select(row => row.Number));
        Assert.Equal(["", "乙", "", "丁"], rows[0].Cells);
        Assert.Equal("B2", rows[0].Reference(1));
        Assert.Equal("AB7", rows[1].Reference(27));
        Assert.Equal("", rows[1][27]);
    }

    [Fact]
    public void Shared_texts_come_without_readings_and_with_all_their_runs() => Assert.Equal("永州市", SheetReader.Read(Book(
        """<row r="1"><c r="A1" t="s"><v>1</v></c></row>""",
        "<si><t>甲</t></si><si><r><t>永</t></r><r><t>州市</t></r><rPh sb=\"0\" eb=\"1\"><t>yong</t></rPh></si>"))[0][0]);

    [Theory]
    [InlineData("""<c r="A1" s="1"><v>46347</v></c>""", "2026-11-21")]
    [InlineData("""<c r="A1" s="2"><v>46347.5</v></c>""", "2026-11-21 12:00:00")]
    [InlineData("""<c r="A1" s="1"><v>0.25</v></c>""", "06:00:00")]
    [InlineData("""<c r="A1" s="1"><v>1</v></c>""", "1900-01-01")]
    [InlineData("""<c r="A1" s="3"><v>46347</v></c>""", "46347")]
    [InlineData("""<c r="A1"><v>0.30000000000000004</v></c>""", "0.3")]
    [InlineData("""<c r="A1"><v>1E3</v></c>""", "1000")]
    [InlineData("""<c r="A1"><v>-12.50</v></c>""", "-12.5")]
    [InlineData("""<c r="A1"><f>A2*2</f><v>84</v></c>""", "84")]
    [InlineData("""<c r="A1" t="b"><v>1</v></c>""", "TRUE")]
    [InlineData("""<c r="A1" t="inlineStr"><is><t>a_x000D_b_x0041_</t></is></c>""", "a\nbA")]
    public void A_cell_reads_as_the_user_sees_it(string cell, string text) =>
        Assert.Equal(text, SheetReader.Read(Book($"""<row r="1">{cell}</row>"""))[0][0]);

    [Fact]
    public void Days_of_a_Macintosh_file_count_from_1904() => Assert.Equal("2026-11-21", SheetReader.Read(
        Book("""<row r="1"><c r="A1" s="1"><v>44885</v></c></row>""", workbookPr: "date1904=\"1\""))[0][0]);

    [Fact]
    public void The_first_visible_sheet_is_read_unless_one_is_named()
    {
        Assert.Equal("数", SheetReader.Read(Book("""<row r="1"><c r="A1" t="str"><v>数</v></c></row>"""))[0][0]);
        Assert.Equal("藏", SheetReader.Read(Book(""), sheet: "隐藏")[0][0]);
        Assert.Contains("没有名为“别的”的工作表", Refusal(Book(""), sheet: "别的"));
    }

    [Theory]
    [InlineData("""<c r="C5"><v>1.1010519491231E+17</v></c>""", "单元格 C5 的数字超过 15 位")]
    [InlineData("""<c r="C5" t="e"><v>#N/A</v></c>""", "单元格 C5 是错误值 #N/A")]
    [InlineData("""<c r="C5" t="s"><v>9</v></c>""", "单元格 C5 读不出来")]
    [InlineData("""<c r="C5"><v>abc</v></c>""", "单元格 C5 读不出来")]
    [InlineData("""<c r="C5"><f>A1*2</f></c>""", "单元格 C5 是公式，还没有算出结果")]
    [InlineData("""<c r="C5" s="1"><v>-3</v></c>""", "单元格 C5 的日期不存在")]
    [InlineData("""<c r="C5" t="str"><v>x</v></c><c r="B5" t="str"><v>y</v></c>""", "第 5 行的单元格顺序不对")]
    public void What_cannot_be_trusted_is_refused_with_its_cell(string cells, string reason) =>
        Assert.Contains(reason, Refusal(Book($"""<row r="5">{cells}</row>""")));

    [Fact]
    public void Merged_cells_are_refused_with_their_place() => Assert.Contains("合并的单元格（A1:C1）", Refusal(Book("", sheetXml:
        $"""<worksheet xmlns="{Main}"><sheetData><row r="1"><c r="A1" t="str"><v>表</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells></worksheet>""")));

    [Fact]
    public void Rows_out_of_order_are_refused() => Assert.Contains("第 3 行的位置不对",
        Refusal(Book("""<row r="4"><c r="A4"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c></row>""")));

    [Fact]
    public void More_rows_or_columns_than_allowed_are_refused()
    {
        var rows = string.Concat(Enumerable.Range(1, 11).Select(n => $"""<row r="{n}"><c r="A{n}"><v>1</v></c></row>"""));
        Assert.Contains("超过 10 行", Refusal(Book(rows), new SheetLimits(Rows: 10)));
        Assert.Contains("超过 3 列", Refusal(Book("""<row r="1"><c r="XFD1"><v>1</v></c></row>"""), new SheetLimits(Columns: 3)));
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_unfolds()
    {
        var bomb = Book("", sheetXml: $"""<worksheet xmlns="{Main}"><sheetData>{new string(' ', 3_000_000)}</sheetData></worksheet>""");
        Assert.True(bomb.Length < 20_000);
        Assert.Contains("大得不正常", Refusal(bomb, new SheetLimits(UnfoldedBytes: 1_000_000)));
    }

    [Fact]
    public void A_file_that_lies_about_its_size_is_caught_while_it_is_read()
    {
        var bomb = Book("", sheetXml: $"""<worksheet xmlns="{Main}"><sheetData>{new string(' ', 3_000_000)}</sheetData></worksheet>""");
        Assert.Contains("表格", Refusal(Packages.Belittle(bomb, "xl/worksheets/sheet1.xml", 300), new SheetLimits(UnfoldedBytes: 1_000_000)));
    }

    [Fact]
    public void A_text_built_of_endless_runs_is_refused() => Assert.Contains("大得不正常", Refusal(Book(
        """<row r="1"><c r="A1" t="s"><v>0</v></c></row>""",
        "<si>" + string.Concat(Enumerable.Repeat("<r><t>一二三四五六七八九十</t></r>", 30_000)) + "</si>")));

    [Fact]
    public void Entities_are_refused() => Assert.Contains("损坏", Refusal(Book("", sheetXml:
        $"""<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet xmlns="{Main}"><sheetData><row r="1"><c t="str"><v>&a;</v></c></row></sheetData></worksheet>""")));

    [Fact]
    public void What_is_no_workbook_is_refused()
    {
        Assert.Contains(".xls 请另存为 .xlsx", Refusal(new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])));
        Assert.Contains("不是 Excel 表格", Refusal(Zip(("word/document.xml", "<x/>"))));
        Assert.Contains("损坏", Refusal(new MemoryStream(Book("").ToArray()[..900])));
    }
}
