namespace Zhengtong.Documents.Writing;

/// <summary>How a document is laid out (版式).</summary>
public enum LetterLayout
{
    /// <summary>公文: a letter after GB/T 9704.</summary>
    Letter,
    /// <summary>证照: a certificate inside a frame.</summary>
    Certificate,
}

/// <summary>What a paragraph is for.</summary>
public enum ParagraphRole
{
    /// <summary>标题</summary>
    Title,
    /// <summary>文号</summary>
    Number,
    /// <summary>主送: to whom</summary>
    Recipient,
    /// <summary>正文</summary>
    Body,
    /// <summary>小标题</summary>
    Heading,
    /// <summary>附注, small</summary>
    Note,
    /// <summary>签收: a line to be filled in by hand</summary>
    Handwriting,
}

/// <summary>Text in one style; a line break is \n.</summary>
public sealed record LetterRun(string Text, bool Bold = false);

/// <summary>A part of a document, in reading order.</summary>
public abstract record LetterBlock;

/// <inheritdoc cref="ParagraphRole"/>
public sealed record LetterParagraph(ParagraphRole Role, IReadOnlyList<LetterRun> Runs) : LetterBlock
{
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>A table; the widths are shares that add up to 100.</summary>
public sealed record LetterTable(IReadOnlyList<int> Widths, bool HasHeader, IReadOnlyList<IReadOnlyList<LetterCell>> Rows) : LetterBlock;

/// <summary>A cell of a table.</summary>
public sealed record LetterCell(IReadOnlyList<LetterRun> Runs)
{
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>落款: the authority, room for its seal, and the day.</summary>
public sealed record LetterSignature(string Authority, string Day) : LetterBlock;

/// <summary>A QR code in the text, with what it leads to.</summary>
public sealed record LetterQr(string Address, string Caption) : LetterBlock;
