using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.Files;

/// <summary>
/// Files kept by content in the data folder (文件), a folder for each county: the name is the SM3 of the bytes, so the
/// same file is kept once and a changed one is noticed. Nothing here is ever executed or served by its name.
/// </summary>
public sealed class FileStore(string root)
{
    /// <summary>Keeps the bytes durably and gives their name.</summary>
    public async Task<string> KeepAsync(County county, byte[] content, CancellationToken ct = default)
    {
        var name = Sm3.Hex(content);
        var path = PathOf(county, name);
        if (File.Exists(path)) return name;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = path + "." + Path.GetRandomFileName();
        await using (var stream = new FileStream(part, FileMode.CreateNew))
        {
            await stream.WriteAsync(content, ct);
            stream.Flush(flushToDisk: true);
        }
        File.Move(part, path, overwrite: true);
        return name;
    }

    /// <exception cref="FileNotFoundException">Nothing is kept under that name.</exception>
    public Task<byte[]> ReadAsync(County county, string name, CancellationToken ct = default) => File.ReadAllBytesAsync(PathOf(county, name), ct);

    /// <summary>The same, to be sent on while it is read.</summary>
    public Stream Open(County county, string name) =>
        new FileStream(PathOf(county, name), new FileStreamOptions { Options = FileOptions.Asynchronous | FileOptions.SequentialScan, Share = FileShare.Read });

    string PathOf(County county, string name) =>
        name.Length == 64 && name.All(char.IsAsciiHexDigitLower)
            ? Path.Combine(root, county.Code, name[..2], name)
            : throw new FileNotFoundException("Not the name of a kept file", name);
}
