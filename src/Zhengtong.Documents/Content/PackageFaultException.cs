namespace Zhengtong.Documents.Content;

/// <summary>What is wrong with a zip-based file, as the predicate of a Chinese sentence whose subject is the file.</summary>
sealed class PackageFaultException(string fault, Exception? cause = null) : Exception(fault, cause);
