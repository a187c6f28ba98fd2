namespace Zhengtong.Benchmarks;

/// <summary>One line of the table.</summary>
/// <param name="Target">What was aimed at, in words.</param>
/// <param name="Reached">Null when there is no target.</param>
public sealed record Result(string What, string Ours, string Raw, string Ratio, string Target, bool? Reached);

/// <summary>The table in docs/benchmarks.md: each benchmark has its section, renewed when it runs.</summary>
sealed class ResultTable(string file)
{
    public async Task AddAsync(Benchmark measured)
    {
        var section = $"""
            ## {measured.Name}

            {measured.Method}

            | what | ours | raw | ratio | target | reached |
            |---|---|---|---|---|---|
            {string.Join('\n', measured.Results.Select(r => $"| {r.What} | {r.Ours} | {r.Raw} | {r.Ratio} | {r.Target} | {r.Reached switch { true => "yes", false => "**no**", null => "" }} |"))}

            {measured.Where}

            """;
        Console.WriteLine(section);
        var parts = File.Exists(file) ? (await File.ReadAllTextAsync(file)).Split("\n## ") : ["# Benchmarks\n\nWritten by `dotnet run -c Release --project tests/Zhengtong.Benchmarks -- --data FOLDER`; both sides run in the same run, in turn, on the same settings; medians.\n"];
        var kept = parts[1..].Where(p => !p.StartsWith(measured.Name + "\n", StringComparison.Ordinal)).Append(section[3..]).Order(StringComparer.Ordinal);
        await File.WriteAllTextAsync(file, string.Join("\n## ", kept.Select(p => p.TrimEnd() + "\n").Prepend(parts[0].TrimEnd() + "\n")));
    }
}

/// <summary>A benchmark that has run.</summary>
/// <param name="Where">On which machine, in how large a county.</param>
public sealed record Benchmark(string Name, string Method, string Where, IReadOnlyList<Result> Results);
