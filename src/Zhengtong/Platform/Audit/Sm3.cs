using Org.BouncyCastle.Crypto.Digests;

namespace Zhengtong.Platform.Audit;

/// <summary>The SM3 hash (GB/T 32905), 32 bytes.</summary>
public static class Sm3
{
    public static byte[] Hash(byte[] bytes)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(bytes, 0, bytes.Length);
        var hash = new byte[32];
        digest.DoFinal(hash, 0);
        return hash;
    }

    public static string Hex(byte[] bytes) => Convert.ToHexStringLower(Hash(bytes));
}
