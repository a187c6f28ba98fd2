using System.IO.Compression;

namespace Zhengtong.Documents.Content;

/// <summary>How far a zip may unfold.</summary>
/// <param name="Entries">The most entries.</param>
/// <param name="Bytes">The most bytes, unfolded, over everything that is read.</param>
sealed record PackageBounds(int Entries = 2_000, long Bytes = 100 * 1024 * 1024);

/// <summary>A zip-based document from a stranger: what it declares is checked at once, what it really unfolds to is counted while it is read.</summary>
sealed class BoundedPackage : IDisposable
{
    readonly ZipArchive zip;
    readonly Dictionary<string, ZipArchiveEntry> entries;
    readonly Budget budget;

    BoundedPackage(ZipArchive zip, Dictionary<string, ZipArchiveEntry> entries, Budget budget) =>
        (this.zip, this.entries, this.budget) = (zip, entries, budget);

    /// <exception cref="PackageFaultException">No zip, or one that is built to overwhelm its reader.</exception>
    public static BoundedPackage Open(Stream content, PackageBounds bounds)
    {
        ZipArchive? zip = null;
        try
        {
            content.Position = 0;
            zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var entries = zip.Entries;
            // Entries that share bytes sum up to more than the file: how the worst bombs are built.
            if (entries.Count > bounds.Entries || entries.Sum(e => e.CompressedLength) > content.Length || entries.Sum(e => e.Length) > bounds.Bytes)
                throw Budget.Exceeded();
            return new BoundedPackage(zip, ByName(entries), new Budget(bounds.Bytes));
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or PackageFaultException)
        {
            zip?.Dispose();
            throw fault as PackageFaultException ?? Damaged(fault);
        }
    }

    public bool Has(string path) => entries.ContainsKey(path);

    public bool HasNamed(string fileName) => entries.Keys.Any(path => path.Split('/')[^1].Equals(fileName, StringComparison.OrdinalIgnoreCase));

    /// <summary>The XML entries of a folder.</summary>
    public IEnumerable<string> Paths(string folder) =>
        entries.Keys.Where(path => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase) && path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal);

    /// <summary>The content of an entry, or null; reading it throws <see cref="PackageFaultException"/> when it is damaged or too much.</summary>
    public Stream? Read(string path)
    {
        if (!entries.TryGetValue(path, out var entry))
            return null;
        try
        {
            return new CountedStream(entry.Open(), budget);
        }
        catch (InvalidDataException fault)
        {
            throw Damaged(fault);
        }
    }

    /// <summary>Unfolds everything once, to nowhere, and compares sums: a directory can lie about sizes, and a copy can be damaged.</summary>
    public void UnfoldAll()
    {
        var buffer = new byte[64 * 1024];
        foreach (var (path, entry) in entries)
        {
            using var content = Read(path)!;
            var sum = new Crc32();
            for (int read; (read = content.Read(buffer)) > 0;)
                sum.Add(buffer.AsSpan(0, read));
            if (sum.Value != entry.Crc32)
                throw Damaged(null);
        }
    }

    public void Dispose() => zip.Dispose();

    static Dictionary<string, ZipArchiveEntry> ByName(IEnumerable<ZipArchiveEntry> entries)
    {
        var byName = new Dictionary<string, ZipArchiveEntry>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
            if (entry.FullName.Split('/', '\\').Contains("..") || !byName.TryAdd(entry.FullName.Replace('\\', '/').TrimStart('/'), entry))
                throw Damaged(null);
        return byName;
    }

    internal static PackageFaultException Damaged(Exception? cause) => new("损坏了，打不开", cause);
}
