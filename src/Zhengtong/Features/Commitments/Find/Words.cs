namespace Zhengtong.Features.Commitments;

/// <summary>Sentences put together from parts, of which some are absent.</summary>
static class Words
{
    public static string Sentence(params IEnumerable<string?> parts) => string.Join("；", parts.OfType<string>());

    /// <summary>A filter in words; none is 全部.</summary>
    public static string Join(params IEnumerable<string?> parts) => Sentence(parts) is { Length: > 0 } said ? said : "全部";
}
