using System.Buffers.Binary;

namespace Zhengtong.Documents.Content;

/// <summary>Whether a picture says sensible dimensions; pixels are never decoded.</summary>
static class ImageCheck
{
    /// <summary>A phone camera of today takes 200 million pixels; more is a mistake or a trap for whoever opens it.</summary>
    const long MostPixels = 210_000_000;
    const int LongestSide = 30_000;

    public static Finding Png(Stream content)
    {
        Span<byte> head = stackalloc byte[8];
        Span<byte> size = stackalloc byte[8];
        content.Position = 8;
        if (!Reads(content, head) || !head[4..].SequenceEqual("IHDR"u8) || !Reads(content, size))
            return Damaged;
        var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(size), BinaryPrimitives.ReadUInt32BigEndian(size[4..]));
        content.Position = 8;
        while (Reads(content, head))
        {
            if (head[4..].SequenceEqual("IEND"u8))
                return Judge(FileKind.Png, width, height);
            var next = content.Position + BinaryPrimitives.ReadUInt32BigEndian(head) + 4L;
            if (next >= content.Length)
                return Damaged;
            content.Position = next;
        }
        return Damaged;
    }

    public static Finding Jpeg(Stream content)
    {
        Span<byte> segment = stackalloc byte[4];
        Span<byte> frame = stackalloc byte[5];
        content.Position = 2;
        while (Reads(content, segment) && segment[0] == 0xFF)
        {
            if (segment[1] == 0xFF)
            {
                content.Position -= 3; // A fill byte.
                continue;
            }
            if (segment[1] is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return Reads(content, frame)
                    ? Judge(FileKind.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(frame[3..]), BinaryPrimitives.ReadUInt16BigEndian(frame[1..]))
                    : Damaged;
            content.Position += BinaryPrimitives.ReadUInt16BigEndian(segment[2..]) - 2;
        }
        return Damaged;
    }

    static Finding Damaged => Finding.Damaged("图片损坏或没有传完");

    static Finding Judge(FileKind kind, long width, long height)
    {
        if (width == 0 || height == 0)
            return Damaged;
        return Math.Max(width, height) > LongestSide || width * height > MostPixels
            ? Finding.Refused($"尺寸不正常（{width} × {height}）", "请重新拍照或扫描后再传")
            : Finding.Of(kind);
    }

    static bool Reads(Stream content, Span<byte> bytes) => content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length;
}
