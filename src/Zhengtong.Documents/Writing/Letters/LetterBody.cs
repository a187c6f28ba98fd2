using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zhengtong.Documents.Writing;

/// <summary>The blocks of a document as paragraphs, tables and sections of docx.</summary>
sealed class LetterBody(MainDocumentPart main, LetterType type, LetterLayout layout, LetterSections sections)
{
    public const string SealNote = "（盖章）";

    readonly LetterText text = new(main);
    bool landscape;

    public IEnumerable<OpenXmlElement> Build(IReadOnlyList<LetterBlock> blocks)
    {
        OpenXmlElement? last = null;
        for (var i = 0; i < blocks.Count; i++)
        {
            // A signature alone on a page proves nothing: it keeps the lines before it.
            var beforeSignature = i + 1 < blocks.Count && blocks[i + 1] is LetterSignature or LetterParagraph { Role: ParagraphRole.Handwriting };
            if (blocks[i] is LetterPageBreak turn)
            {
                // A section ends with its last paragraph; there is always one, for a table never stands last.
                (last as Paragraph)?.ParagraphProperties!.Append(sections.Build(landscape));
                (last, landscape) = (null, turn.Landscape);
            }
            else
                foreach (var element in Elements(blocks[i], beforeSignature, isLastTitle: i + 1 < blocks.Count && blocks[i + 1] is not LetterParagraph { Role: ParagraphRole.Title or ParagraphRole.Number }))
                    yield return last = element;
        }
        yield return sections.Build(landscape);
    }

    IEnumerable<OpenXmlElement> Elements(LetterBlock block, bool beforeSignature, bool isLastTitle) => block switch
    {
        LetterParagraph { Role: ParagraphRole.Title } title when isLastTitle && layout == LetterLayout.Report => [text.Paragraph(LetterStyles.LastTitle, title.Runs)],
        LetterParagraph paragraph => [text.Paragraph(StyleOf(paragraph.Role), paragraph.Runs, keepNext: beforeSignature)],
        // In a report a table follows its title, or the room below the table before.
        LetterTable table when layout == LetterLayout.Report => [Grid(table), Spacer()],
        LetterTable table => [Spacer(), Grid(table), Spacer()],
        LetterSignature signature => Signature(signature),
        LetterQr qr =>
        [
            new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = LetterStyles.Caption }, new KeepNext(),
                    new SpacingBetweenLines { Before = "240", Line = "240", LineRule = LineSpacingRuleValues.Auto }),
                new Run(LetterPicture.Of(main, Qr.Png(qr.Address), 26, qr.Caption))),
            text.Paragraph(LetterStyles.Caption, [new LetterRun(qr.Caption)]),
        ],
        _ => throw new InvalidOperationException(block.GetType().Name),
    };

    /// <summary>
    /// GB/T 9704-2012 7.3.5.1: the day four characters from the right, the authority centred above it; a name too long for that
    /// stands at the right edge and the day is centred below. Nobody's seal is drawn; words mark its place.
    /// </summary>
    IEnumerable<OpenXmlElement> Signature(LetterSignature signature)
    {
        var authority = signature.Authority + SealNote;
        var axis = Math.Max(4 + Measure.Ems(signature.Day) / 2, Measure.Ems(authority) / 2);
        yield return Line(authority, before: 1, keepNext: true);
        yield return Line(signature.Day, before: 0, keepNext: false);

        Paragraph Line(string line, int before, bool keepNext) => new(
            new ParagraphProperties(
                new ParagraphStyleId { Val = LetterStyles.Signature },
                new KeepNext { Val = keepNext },
                new SpacingBetweenLines { Before = (before * type.Line * 20).ToString(), Line = (type.Line * 20).ToString(), LineRule = LineSpacingRuleValues.Exact },
                new Indentation { Right = ((int)Math.Max(0, (axis - Measure.Ems(line) / 2) * type.Em)).ToString() }),
            LetterText.Run(new LetterRun(line)));
    }

    Table Grid(LetterTable table) => new LetterGrid(layout, type, text).Build(table, landscape ? Measure.LandscapeWidth : Measure.TextWidth);

    string StyleOf(ParagraphRole role) => role switch
    {
        ParagraphRole.Title => layout == LetterLayout.Certificate ? LetterStyles.CertificateTitle : LetterStyles.Title,
        ParagraphRole.Number => LetterStyles.Number,
        ParagraphRole.Recipient => LetterStyles.Recipient,
        ParagraphRole.Heading => LetterStyles.Heading,
        ParagraphRole.Subheading => LetterStyles.Subheading,
        ParagraphRole.TableTitle => LetterStyles.TableTitle,
        ParagraphRole.TableUnit => LetterStyles.TableUnit,
        ParagraphRole.Note => LetterStyles.Note,
        ParagraphRole.Handwriting => LetterStyles.Handwriting,
        _ => LetterStyles.Body,
    };

    /// <summary>Two tables in a row would become one, and text would stick to the frame.</summary>
    static Paragraph Spacer() => new(new ParagraphProperties(
        new ParagraphStyleId { Val = LetterStyles.Caption },
        new SpacingBetweenLines { Line = "160", LineRule = LineSpacingRuleValues.Exact }));
}
