using System.Buffers.Binary;
using Org.BouncyCastle.Crypto.Digests;

namespace Zhengtong.Platform.Audit;

/// <summary>A sealed root (封存根): SM3 over the root before and the heads of the changed chains, in order of their ids.</summary>
public sealed class SealRoot
{
    readonly SM3Digest digest = new();

    public SealRoot(byte[] previous) => digest.BlockUpdate(previous, 0, previous.Length);

    public static byte[] First => new byte[32];

    public void Add(Guid chain, int length, byte[] head)
    {
        var bytes = new byte[20 + head.Length];
        chain.TryWriteBytes(bytes, bigEndian: true, out _);
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(16), length);
        head.CopyTo(bytes, 20);
        digest.BlockUpdate(bytes, 0, bytes.Length);
    }

    public byte[] Take()
    {
        var root = new byte[32];
        digest.DoFinal(root, 0);
        return root;
    }
}
