namespace Zhengtong.Documents.Writing;

/// <summary>A document could not be made into PDF: no LibreOffice, too slow, or LibreOffice refused it. The message says which.</summary>
public sealed class PdfConversionException(string message) : Exception(message);
