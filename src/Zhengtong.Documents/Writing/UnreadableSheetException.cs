namespace Zhengtong.Documents.Writing;

/// <summary>A table that cannot be read, or not safely; the message is a Chinese sentence for whoever sent it and names the cell where it can.</summary>
public sealed class UnreadableSheetException(string message, Exception? cause = null) : Exception(message, cause);
