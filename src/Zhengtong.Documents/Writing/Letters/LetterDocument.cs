namespace Zhengtong.Documents.Writing;

/// <summary>How anybody checks that a document is genuine: the address behind the QR code and the code to type there.</summary>
/// <param name="Address">What the QR code holds, e.g. https://zwfw.example.gov.cn/verify/7K3M-9QXA.</param>
/// <param name="Code">The code, e.g. 7K3M-9QXA.</param>
public sealed record VerificationMark(string Address, string Code)
{
    /// <summary>The address to type by hand: without the code.</summary>
    public string Site => Address.EndsWith("/" + Code, StringComparison.Ordinal) ? Address[..^(Code.Length + 1)] : Address;
}

/// <summary>
/// An official document (文书): a template filled with values, complete, neutral to its form. The same content becomes
/// docx after GB/T 9704 (<see cref="WriteDocx"/>) and HTML for the screen (<see cref="ToHtml"/>).
/// </summary>
/// <param name="TemplateCode">The template from which it was made.</param>
/// <param name="TemplateVersion">Its version.</param>
/// <param name="Name">What kind of document it is, e.g. 受理通知书.</param>
public sealed record LetterDocument(
    string TemplateCode, int TemplateVersion, string Name, LetterLayout Layout, IReadOnlyList<LetterBlock> Blocks, VerificationMark? Mark)
{
    /// <summary>What goes with the file and is not printed, as JSON: where each linked figure comes from (<see cref="DocxManifest"/>).</summary>
    public string? Manifest { get; init; }

    /// <summary>The media type of a docx file.</summary>
    public const string DocxContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>
    /// The whole content as plain lines, cells apart by tabs: what a digest is taken of. Two documents that read alike have the same text.
    /// </summary>
    public string Text => string.Join('\n', Blocks.SelectMany(Lines));

    /// <summary>Writes the docx; the stream stays open.</summary>
    public void WriteDocx(Stream output) => new LetterDocx(this).Write(output);

    /// <summary>An article element for a page; looks come from the style sheet alone, there is no inline style or script.</summary>
    public string ToHtml() => new LetterHtml(this).Render();

    static IEnumerable<string> Lines(LetterBlock block) => block switch
    {
        LetterParagraph paragraph => [paragraph.Text],
        LetterTable table => table.Rows.Select(row => string.Join('\t', row.Select(cell => cell.Text.Replace('\n', ' ')))),
        LetterSignature signature => [signature.Authority, signature.Day],
        LetterQr qr => [$"{qr.Caption} {qr.Address}"],
        LetterPageBreak => [],
        _ => throw new InvalidOperationException(block.GetType().Name),
    };
}
