namespace Zhengtong.Documents.Reading;

/// <summary>A file that cannot be read; the message says in Chinese what is wrong and what to do.</summary>
public sealed class UnreadableDocument(string message, Exception? cause = null) : Exception(message, cause);
