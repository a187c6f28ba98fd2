namespace Zhengtong.Documents.Writing;

/// <summary>A template is not well-formed: a fault of the reference data, found when it is loaded.</summary>
public sealed class TemplateFaultException(string message) : Exception(message);

/// <summary>Values do not fit a template; the message names the document and every field concerned.</summary>
public sealed class LetterIncompleteException(string message, IReadOnlyList<string> fields) : Exception(message)
{
    /// <summary>The fields without a value, or the values without a field.</summary>
    public IReadOnlyList<string> Fields { get; } = fields;
}
