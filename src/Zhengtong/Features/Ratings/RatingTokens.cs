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

    public string Of(County county, Guid contact) => Write("rating", county, contact);

    /// <returns>The contact; null when the token was not made here.</returns>
    public Guid? Read(County county, string token) => Read("rating", county, token);

    /// <summary>The address of the screen that stands at a window or station (评价屏).</summary>
    public string OfScreen(County county, Guid place) => Write("screen", county, place);

    /// <returns>The window or station; null when the token was not made here.</returns>
    public Guid? ReadScreen(County county, string token) => Read("screen", county, token);

    string Write(string use, County county, Guid id) => Base64Url.EncodeToString([.. id.ToByteArray(bigEndian: true), .. Seal(use, county, id)]);

    /// <summary>The token must be the very text that was made: the last character carries bits that decoding ignores.</summary>
    Guid? Read(string use, County county, string token)
    {
        Span<byte> bytes = stackalloc byte[IdLength + SealLength];
        if (Base64Url.DecodeFromChars(token, bytes, out _, out var length) != OperationStatus.Done || length != bytes.Length) return null;
        var id = new Guid(bytes[..IdLength], bigEndian: true);
        return CryptographicOperations.FixedTimeEquals(MemoryMarshal.AsBytes(token.AsSpan()), MemoryMarshal.AsBytes(Write(use, county, id).AsSpan())) ? id : null;
    }

    byte[] Seal(string use, County county, Guid id) => secrets.Index($"{use}/{county.Code}/{id:N}")[..SealLength];
}
