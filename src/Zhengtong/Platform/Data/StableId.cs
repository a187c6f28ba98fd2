using System.Text;
using Zhengtong.Platform.Audit;

namespace Zhengtong.Platform.Data;

/// <summary>Identifiers of reference rows: the same name gives the same identifier on every installation.</summary>
public static class StableId
{
    public static Guid Of(string name)
    {
        var bytes = Sm3.Hash(Encoding.UTF8.GetBytes(name))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80); // version 8: derived from a name in a way of our own (RFC 9562)
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
