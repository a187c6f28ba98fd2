namespace Zhengtong.Documents.Content;

/// <summary>A file that cannot or must not be read; the message is Chinese and meant for the person who sent it.</summary>
public sealed class UnreadableFileException(string message, Exception? cause = null) : Exception(message, cause);
