using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Zhengtong.Platform.Data;

namespace Zhengtong.Features.Ratings;

/// <summary>
/// The address on the receipt under which a contact is rated: who has the paper may rate, nobody can guess another's.
/// The contact's identifier and 12 bytes of a keyed hash (HMAC-SM3); nothing is stored.
/// </summary>
public sealed class RatingTokens(Secrets secrets)
{
    const int IdLength = 16, SealLength = 12;

    public string Of(County county, Guid contact)
    {
        byte[] id = contact.ToByteArray(bigEndian: true);
        return Base64Url.EncodeToString([.. id, .. Seal(county, contact)]);
    }

    /// <summary>The token must be the very text that was made: the last character carries bits that decoding ignores.</summary>
    /// <returns>The contact; null when the token was not made here.</returns>
    public Guid? Read(County county, string token)
    {
        Span<byte> bytes = stackalloc byte[IdLength + SealLength];
        if (Base64Url.DecodeFromChars(token, bytes, out _, out var length) != OperationStatus.Done || length != bytes.Length) return null;
        var contact = new Guid(bytes[..IdLength], bigEndian: true);
        return CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(token.AsSpan()), MemoryMarshal.AsBytes(Of(county, contact).AsSpan())) ? contact : null;
    }

    byte[] Seal(County county, Guid contact) => secrets.Index($"rating/{county.Code}/{contact:N}")[..SealLength];
}
