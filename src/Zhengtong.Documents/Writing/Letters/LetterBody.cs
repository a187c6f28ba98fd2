using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Zhengtong.Documents.Writing;

/// <summary>The blocks of a document as paragraphs and tables of docx.</summary>
sealed class LetterBody(MainDocumentPart main, LetterType type)
{
    public const string SealNote = "（盖章）";

    public IEnumerable<OpenXmlElement> Build(LetterDocument letter)
    {
        for (var i = 0; i < letter.Blocks.Count; i++)
        {
            // A signature alone on a page proves nothing: it keeps the lines before it.
            var beforeSignature = i + 1 < letter.Blocks.Count && letter.Blocks[i + 1] is LetterSignature or LetterParagraph { Role: ParagraphRole.Handwriting };
            foreach (var element in Elements(letter.Blocks[i], letter.Layout, beforeSignature))
                yield return element;
        }
    }

    IEnumerable<OpenXmlElement> Elements(LetterBlock block, LetterLayout layout, bool beforeSignature) => block switch
    {
        LetterParagraph paragraph => [Paragraph(StyleOf(paragraph.Role, layout), paragraph.Runs, keepNext: beforeSignature)],
        LetterTable table => [Spacer(), LetterGrid.Build(table, layout), Spacer()],
        LetterSignature signature => Signature(signature),
        LetterQr qr =>
        [
            new Paragraph(
                new ParagraphProperties(
                    new ParagraphStyleId { Val = LetterStyles.Caption }, new KeepNext(),
                    new SpacingBetweenLines { Before = "240", Line = "240", LineRule = LineSpacingRuleValues.Auto }),
                new Run(LetterPicture.Of(main, Qr.Png(qr.Address), 26, qr.Caption))),
            Paragraph(LetterStyles.Caption, [new LetterRun(qr.Caption)]),
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

        Paragraph Line(string text, int before, bool keepNext) => new(
            new ParagraphProperties(
                new ParagraphStyleId { Val = LetterStyles.Signature },
                new KeepNext { Val = keepNext },
                new SpacingBetweenLines { Before = (before * type.Line * 20).ToString(), Line = (type.Line * 20).ToString(), LineRule = LineSpacingRuleValues.Exact },
                new Indentation { Right = ((int)Math.Max(0, (axis - Measure.Ems(text) / 2) * type.Em)).ToString() }),
            TextRun(text, bold: false));
    }

    public static Paragraph Paragraph(string style, IReadOnlyList<LetterRun> runs, bool keepNext = false)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (keepNext)
            properties.Append(new KeepNext());
        var paragraph = new Paragraph(properties);
        foreach (var run in runs)
            paragraph.Append(TextRun(run.Text, run.Bold));
        return paragraph;
    }

    static Run TextRun(string text, bool bold)
    {
        var run = new Run();
        if (bold)
            run.Append(new RunProperties(new Bold()));
        foreach (var (i, line) in text.Split('\n').Index())
        {
            if (i > 0)
                run.Append(new Break());
            foreach (var (j, part) in line.Split('\t').Index())
            {
                if (j > 0)
                    run.Append(new TabChar());
                run.Append(new Text(part) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
        return run;
    }

    static string StyleOf(ParagraphRole role, LetterLayout layout) => role switch
    {
        ParagraphRole.Title => layout == LetterLayout.Certificate ? LetterStyles.CertificateTitle : LetterStyles.Title,
        ParagraphRole.Number => LetterStyles.Number,
        ParagraphRole.Recipient => LetterStyles.Recipient,
        ParagraphRole.Heading => LetterStyles.Heading,
        ParagraphRole.Note => LetterStyles.Note,
        ParagraphRole.Handwriting => LetterStyles.Handwriting,
        _ => LetterStyles.Body,
    };

    /// <summary>Two tables in a row would become one, and text would stick to the frame.</summary>
    static Paragraph Spacer() => new(new ParagraphProperties(
        new ParagraphStyleId { Val = LetterStyles.Caption },
        new SpacingBetweenLines { Line = "160", LineRule = LineSpacingRuleValues.Exact }));
}
