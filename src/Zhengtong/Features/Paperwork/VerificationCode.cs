using System.Security.Cryptography;

namespace Zhengtong.Features.Paperwork;

/// <summary>
/// The code printed on a document (核验码): sixty random bits, in three groups of letters and digits that are not mistaken
/// for each other. Nobody guesses one, so the code alone proves that its reader has the document.
/// </summary>
public static class VerificationCode
{
    const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const int Length = 12, Group = 4;

    public static string New() => Grouped(RandomNumberGenerator.GetString(Letters, Length));

    /// <summary>The code of these bits, of which sixty count; for documents that are invented.</summary>
    public static string Of(ulong bits) => Grouped(new([.. Enumerable.Range(0, Length).Select(i => Letters[(int)(bits >> (5 * i)) & 31])]));

    /// <summary>Reads what somebody typed: small letters, blanks, no hyphens, O for 0.</summary>
    /// <returns>Null when it cannot be a code.</returns>
    public static string? Read(string? typed)
    {
        var plain = new string([.. (typed ?? "").Take(40).Select(char.ToUpperInvariant).Where(c => c is not ('-' or ' ' or '　' or '－' or '—')).Select(Read)]);
        return plain.Length == Length && plain.All(Letters.Contains) ? Grouped(plain) : null;
    }

    static char Read(char c) => c switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        >= '０' and <= '９' => (char)(c - '０' + '0'),
        >= 'Ａ' and <= 'Ｚ' => Read((char)(c - 'Ａ' + 'A')),
        _ => c,
    };

    static string Grouped(string plain) => string.Join('-', plain.Chunk(Group).Select(group => new string(group)));
}
