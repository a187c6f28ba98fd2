using System.Text.RegularExpressions;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Sweeps;

/// <summary>What holds for every source file: no banned call, nothing left undone, no file too long.</summary>
public sealed partial class SourceTests
{
    public sealed record Source(string Path, string[] Lines);

    static readonly Source[] sources =
    [
        .. new[] { "src", "tests" }.SelectMany(folder => Directory.EnumerateFiles(Repository.In(folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}") && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}"))
            .Select(path => new Source(Path.GetRelativePath(Repository.In(), path), File.ReadAllLines(path))),
    ];

    [Fact]
    public void No_source_calls_what_is_banned() => Sweep.FindsNothing(Found(Banned(), s => s.Path.StartsWith("src", StringComparison.Ordinal)));

    [Fact]
    public void Nothing_is_left_undone() => Sweep.FindsNothing(Found(Undone(), _ => true));

    [Fact]
    public void Names_say_what_a_thing_is() => Sweep.FindsNothing(Found(Empty(), s => s.Path.StartsWith("src", StringComparison.Ordinal)));

    [Fact]
    public void No_file_is_too_long()
    {
        var lengths = sources.Select(s => s.Lines.Length).Order().ToList();
        Assert.DoesNotContain(sources, s => s.Lines.Length > 400);
        Assert.InRange(lengths[lengths.Count / 2], 1, 60);
        Assert.InRange(lengths[(int)(lengths.Count * 0.95)], 1, 200);
    }

    static IEnumerable<string> Found(Regex what, Func<Source, bool> among) =>
        from source in sources
        where among(source) && !source.Path.EndsWith(nameof(SourceTests) + ".cs", StringComparison.Ordinal)
        from line in source.Lines.Index()
        where what.IsMatch(line.Item)
        select $"{source.Path}:{line.Index + 1} {line.Item.Trim()}";

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Utc)?Now\b|\bDateTime\.Today\b|\bGuid\.NewGuid\(|\.Wait\(\)|Async\([^()]*\)\.Result\b|Thread\.Sleep")]
    private static partial Regex Banned();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bHACK\b|NotImplementedException|Assert\.True\(true\)")]
    private static partial Regex Undone();

    [GeneratedRegex(@"\b(class|record|interface|struct) \w*(Manager|Helper|Util|Utils|Service|Dto|Impl)\b")]
    private static partial Regex Empty();
}
