using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Zhengtong.Tests.Documents;

/// <summary>Zip files as honest and dishonest people make them.</summary>
static class Packages
{
    public static MemoryStream Of(params (string Path, byte[] Content)[] parts)
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (path, content) in parts)
                using (var part = zip.CreateEntry(path).Open())
                    part.Write(content);
        file.Position = 0;
        return file;
    }

    public static MemoryStream Of(params string[] paths) => Of([.. paths.Select(path => (path, Encoding.UTF8.GetBytes("<x/>")))]);

    /// <summary>The same package with other words in one part.</summary>
    public static byte[] Replaced(byte[] package, string path, string words, string by)
    {
        var file = new MemoryStream();
        file.Write(package);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var part = zip.GetEntry(path)!.Open();
            var text = new StreamReader(part).ReadToEnd();
            part.SetLength(0);
            part.Write(Encoding.UTF8.GetBytes(text.Replace(words, by, StringComparison.Ordinal)));
        }
        return file.ToArray();
    }

    /// <summary>The same file whose directory declares another unfolded size for an entry.</summary>
    public static MemoryStream Belittle(MemoryStream package, string path, uint declared)
    {
        var bytes = package.ToArray();
        var name = Encoding.UTF8.GetBytes(path);
        for (var at = 0; at < bytes.Length - 46 - name.Length; at++)
            if (BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) == 0x02014B50 && bytes.AsSpan(at + 46, name.Length).SequenceEqual(name))
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 24), declared);
        return new MemoryStream(bytes);
    }
}
