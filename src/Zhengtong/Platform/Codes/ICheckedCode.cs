namespace Zhengtong.Platform.Codes;

/// <summary>A code whose parts can be checked by themselves.</summary>
public interface ICheckedCode<T> where T : struct, ICheckedCode<T>
{
    /// <param name="message">What is wrong and what to do, for the field; empty when all is well.</param>
    static abstract bool TryParse(string? typed, out T value, out string message);
}
