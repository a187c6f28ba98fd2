namespace Zhengtong.Platform.Codes;

/// <summary>Numbers as people type them: full-width characters, blanks, small letters.</summary>
static class TypedNumber
{
    const int FullWidthToHalf = 'Ａ' - 'A';

    /// <summary>Half-width, capital, without blanks. No number holds a surrogate: it becomes "?".</summary>
    public static string Normalise(string? typed) =>
        string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => c is >= '！' and <= '～' ? (char)(c - FullWidthToHalf) : char.IsSurrogate(c) ? '?' : c)).ToUpperInvariant();
}
