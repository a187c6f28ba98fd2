using System.Text;

namespace Zhengtong.Platform.Codes;

/// <summary>Numbers as people type them: full-width characters, blanks, small letters.</summary>
static class TypedNumber
{
    /// <summary>Half-width, capital, without blanks. No number holds a surrogate, and an unpaired one could not be normalised: it becomes "?".</summary>
    public static string Normalise(string? typed)
    {
        var kept = string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c)).Select(c => char.IsSurrogate(c) ? '?' : c));
        return kept.Normalize(NormalizationForm.FormKC).ToUpperInvariant();
    }
}
