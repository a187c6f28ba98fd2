using DocumentFormat.OpenXml.Wordprocessing;

namespace Zhengtong.Documents.Writing;

/// <summary>
/// The styles of official documents after GB/T 9704-2012: body 仿宋 16 pt on lines of 28 pt, first line in by two characters;
/// title 小标宋 22 pt; headings 黑体, below them 楷体. Machines without these fonts fall back by the alternative names or their own rules.
/// </summary>
static class LetterStyles
{
    public const string Body = "LetterBody", Title = "LetterTitle", CertificateTitle = "CertificateTitle", Number = "LetterNumber",
        Recipient = "LetterRecipient", Heading = "LetterHeading", Note = "LetterNote", Handwriting = "LetterHandwriting",
        Signature = "LetterSignature", Cell = "LetterCell", ShortCell = "LetterShortCell", CellHeader = "LetterCellHeader", Label = "LetterLabel", Caption = "LetterCaption",
        Foot = "LetterFoot", PageNumber = "LetterPageNumber", OddPageNumber = "LetterOddPageNumber", EvenPageNumber = "LetterEvenPageNumber",
        Subheading = "LetterSubheading", TableTitle = "LetterTableTitle", TableUnit = "LetterTableUnit", NumberCell = "LetterNumberCell",
        LastTitle = "LetterLastTitle";

    const string FangSong = "仿宋", Song = "宋体", Hei = "黑体", Kai = "楷体", XiaoBiaoSong = "方正小标宋简体";

    public static Styles Build(LetterType type)
    {
        var styles = new Styles(new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                FontsOf(FangSong), new FontSize { Val = $"{type.Size * 2}" }, new FontSizeComplexScript { Val = $"{type.Size * 2}" },
                new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new WidowControl(), new SnapToGrid { Val = false }, LinesOf(type.Line)))));
        styles.Append(
            // LibreOffice reads overflowPunct upside down and then loses commas at the line's end; said aloud, Word's default suits both.
            new Style(new StyleName { Val = "Normal" }, new PrimaryStyle(), new StyleParagraphProperties(new OverflowPunctuation { Val = true }))
            { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true },
            Paragraph(Body, "正文", JustificationValues.Both, LinesOf(type.Line), indent: FirstLine(type)),
            Paragraph(Title, "文书标题", JustificationValues.Center, LinesOf(36), XiaoBiaoSong, 44, keepNext: true),
            Paragraph(CertificateTitle, "证照标题", JustificationValues.Center, LinesOf(54), XiaoBiaoSong, 72, keepNext: true, spaced: 120),
            Paragraph(Number, "文号", JustificationValues.Center, LinesOf(type.Line, before: 10, after: 18)),
            Paragraph(Recipient, "主送", JustificationValues.Left, LinesOf(type.Line)),
            Paragraph(Heading, "小标题", JustificationValues.Left, LinesOf(type.Line, before: 8), Hei, indent: FirstLine(type), keepNext: true),
            Paragraph(Note, "附注", JustificationValues.Both, LinesOf(20, before: 6), FangSong, 24),
            Paragraph(Handwriting, "签收", JustificationValues.Left, LinesOf(34, before: 6)),
            Paragraph(Signature, "落款", JustificationValues.Right, LinesOf(type.Line), keepNext: true),
            Paragraph(Cell, "表格文字", JustificationValues.Left, LinesOf(type.CellLine), FangSong, type.CellHalfPoints),
            Paragraph(ShortCell, "表格短项", JustificationValues.Center, LinesOf(type.CellLine), FangSong, type.CellHalfPoints),
            Paragraph(CellHeader, "表头", JustificationValues.Center, LinesOf(type.CellLine), Hei, type.CellHalfPoints, keepNext: true),
            Paragraph(Label, "证照项目", JustificationValues.Distribute, LinesOf(type.CellLine), Hei, type.CellHalfPoints),
            Paragraph(Caption, "图注", JustificationValues.Center, LinesOf(20), FangSong, 24),
            Paragraph(Foot, "核验", JustificationValues.Left, LinesOf(14), Song, 19),
            Paragraph(PageNumber, "页码", JustificationValues.Right, LinesOf(16), Song, 28),
            Paragraph(OddPageNumber, "单页码", JustificationValues.Right, LinesOf(16), Song, 28, indent: new Indentation { Right = "280", RightChars = 100 }),
            Paragraph(EvenPageNumber, "双页码", JustificationValues.Left, LinesOf(16), Song, 28, indent: new Indentation { Left = "280", LeftChars = 100 }),
            Paragraph(Subheading, "二级标题", JustificationValues.Left, LinesOf(type.Line), Kai, indent: FirstLine(type), keepNext: true),
            Paragraph(TableTitle, "表题", JustificationValues.Center, LinesOf(24, before: 12, after: 4), Hei, 30, keepNext: true),
            Paragraph(TableUnit, "表格单位", JustificationValues.Right, LinesOf(18), FangSong, 21, keepNext: true),
            Paragraph(NumberCell, "表格数字", JustificationValues.Right, LinesOf(type.CellLine), FangSong, type.CellHalfPoints),
            // GB/T 9704-2012 7.3.2: a line is free below the title.
            Paragraph(LastTitle, "报告标题", JustificationValues.Center, LinesOf(36, after: type.Line), XiaoBiaoSong, 44, keepNext: true));
        return styles;
    }

    public static Fonts Fonts() => new(
        Font(FangSong, "FangSong"), Font(Hei, "SimHei"), Font(Kai, "KaiTi"), Font(Song, "SimSun"), Font(XiaoBiaoSong, Song));

    static Font Font(string name, string other) => new(
        new AltName { Val = other }, new FontCharSet { Val = "86" }, new FontFamily { Val = FontFamilyValues.Auto }, new Pitch { Val = FontPitchValues.Variable })
    { Name = name };

    static Style Paragraph(
        string id, string name, JustificationValues justification, SpacingBetweenLines lines,
        string font = FangSong, int halfPoints = 0, Indentation? indent = null, bool keepNext = false, int spaced = 0)
    {
        var paragraph = new StyleParagraphProperties();
        if (keepNext)
            paragraph.Append(new KeepNext());
        paragraph.Append(lines);
        if (indent is not null)
            paragraph.Append(indent);
        paragraph.Append(new Justification { Val = justification });
        var run = new StyleRunProperties(FontsOf(font));
        if (spaced > 0)
            run.Append(new Spacing { Val = spaced });
        if (halfPoints > 0)
            run.Append(new FontSize { Val = halfPoints.ToString() }, new FontSizeComplexScript { Val = halfPoints.ToString() });
        return new Style(new StyleName { Val = name }, new BasedOn { Val = "Normal" }, new PrimaryStyle(), paragraph, run)
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
            CustomStyle = true,
        };
    }

    static RunFonts FontsOf(string name) =>
        new() { Hint = FontTypeHintValues.EastAsia, Ascii = name, HighAnsi = name, EastAsia = name, ComplexScript = name };

    static SpacingBetweenLines LinesOf(int points, int before = 0, int after = 0) => new()
    {
        Before = (before * 20).ToString(),
        After = (after * 20).ToString(),
        Line = (points * 20).ToString(),
        LineRule = LineSpacingRuleValues.Exact,
    };

    static Indentation FirstLine(LetterType type) => new() { FirstLine = (2 * type.Em).ToString(), FirstLineChars = 200 };
}
