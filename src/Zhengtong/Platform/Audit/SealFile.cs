using System.Globalization;
using Zhengtong.Platform.Data;

namespace Zhengtong.Platform.Audit;

/// <summary>
/// The sealed roots of one county (封存文件), outside the database: <c>seals/431129.log</c>. A root is written, and on the
/// disk, before the transaction commits, and marked kept after it. So the file never lacks a root that the database has;
/// the one harmless difference is a last root without its mark and without its row: the program died in between.
/// </summary>
/// <remarks>One line each: <c>7 2026-11-21T12:00:00.000000Z 5ec5…</c>, then <c>7 kept</c>.</remarks>
public sealed class SealFile(string folder, string county)
{
    const string Kept = "kept";

    readonly string path = Path.Combine(folder, county + ".log");

    /// <param name="IsKept">Marked after the commit.</param>
    public sealed record Line(int No, string Root, bool IsKept);

    public Task PrepareAsync(int no, DateTimeOffset at, byte[] root) =>
        AppendAsync($"{no} {at.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture)} {Convert.ToHexStringLower(root)}");

    public Task KeepAsync(int no) => AppendAsync($"{no} {Kept}");

    /// <summary>The roots by number, each as last written; and what is wrong with the file itself.</summary>
    public async Task<(IReadOnlyDictionary<int, Line> Roots, IReadOnlyList<string> Faults)> ReadAsync(CancellationToken ct)
    {
        var (roots, faults, last) = (new Dictionary<int, Line>(), new List<string>(), 0);
        if (!File.Exists(path)) return (roots, faults);
        var number = 0;
        await foreach (var text in File.ReadLinesAsync(path, ct))
        {
            number++;
            var parts = text.Split(' ');
            if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var no) || parts.Length is < 2 or > 3)
            {
                faults.Add($"封存文件第 {number} 行读不懂");
                continue;
            }
            var known = roots.GetValueOrDefault(no);
            if (parts is [_, Kept])
            {
                if (known is null) faults.Add($"封存文件第 {number} 行：第 {no} 号没有根");
                else roots[no] = known with { IsKept = true };
                continue;
            }
            if (known is { IsKept: true } || no < last || no > last + 1) faults.Add($"封存文件第 {number} 行：第 {no} 号的次序不对");
            else roots[no] = new(no, parts[^1], false);
            last = Math.Max(last, no);
        }
        return (roots, faults);
    }

    async Task AppendAsync(string line)
    {
        Directory.CreateDirectory(folder);
        await using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(System.Text.Encoding.ASCII.GetBytes(await EndsInsideALineAsync(file) ? $"\n{line}\n" : $"{line}\n"));
        file.Flush(flushToDisk: true);
    }

    /// <summary>A line that a power cut tore stays as it is, and is found by whoever verifies; the next begins a line of its own.</summary>
    static async Task<bool> EndsInsideALineAsync(FileStream file)
    {
        if (file.Length == 0) return false;
        file.Seek(-1, SeekOrigin.End);
        var end = new byte[1];
        await file.ReadExactlyAsync(end);
        return end[0] != '\n';
    }
}

/// <summary>Where the sealed roots of all counties lie.</summary>
public sealed record SealFolder(string Path)
{
    public SealFile Of(County county) => new(Path, county.Code);
}
