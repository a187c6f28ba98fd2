namespace Zhengtong.Documents.Writing;

/// <summary>How a document is laid out (版式).</summary>
public enum LetterLayout
{
    /// <summary>公文: a letter after GB/T 9704.</summary>
    Letter,
    /// <summary>证照: a certificate inside a frame.</summary>
    Certificate,
    /// <summary>报告: chapters and tables over many pages, on the page of a letter.</summary>
    Report,
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
    /// <summary>小标题: 一、</summary>
    Heading,
    /// <summary>二级标题: （一）</summary>
    Subheading,
    /// <summary>表题, above its table</summary>
    TableTitle,
    /// <summary>表格的计量单位, between title and table: 单位：万元</summary>
    TableUnit,
    /// <summary>附注, small</summary>
    Note,
    /// <summary>签收: a line to be filled in by hand</summary>
    Handwriting,
}

/// <summary>Text in one style; a line break is \n, and what no page can show is dropped.</summary>
/// <param name="Link">Where it leads: a figure to its evidence.</param>
public sealed record LetterRun(string Text, bool Bold = false, string? Link = null)
{
    public string Text { get; init; } = CleanText.Of(Text);
}

/// <summary>A part of a document, in reading order.</summary>
public abstract record LetterBlock;

/// <inheritdoc cref="ParagraphRole"/>
public sealed record LetterParagraph(ParagraphRole Role, IReadOnlyList<LetterRun> Runs) : LetterBlock
{
    public string Text => string.Concat(Runs.Select(run => run.Text));
}

/// <summary>落款: the authority, room for its seal, and the day.</summary>
public sealed record LetterSignature(string Authority, string Day) : LetterBlock;

/// <summary>A QR code in the text, with what it leads to.</summary>
public sealed record LetterQr(string Address, string Caption) : LetterBlock;

/// <summary>A new page, and how the pages from here on lie.</summary>
public sealed record LetterPageBreak(bool Landscape = false) : LetterBlock;
