namespace Zhengtong.Features.Catalogue;

/// <summary>Where a rule comes from (依据): a document with its article, or a plain note that it is sample data.</summary>
/// <param name="Document">With title marks when it is a law: 《中华人民共和国森林法》.</param>
/// <param name="Article">第五十六条; null when only the title is known.</param>
/// <param name="Verified">The wording was compared with the text; what was not is never shown as law.</param>
/// <param name="Note">What a reader must know about it.</param>
public sealed record Citation(string Document, string? Article = null, bool Verified = false, string? Note = null)
{
    public override string ToString() => Document + Article;
}
