using Zhengtong.Features;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Simulation;

/// <summary>A county filled by <c>zt simulate</c>: 300 cases of 2023 and 150 of the five weeks before Friday, 20 November 2026, 15:00.</summary>
public sealed class SimulatedCounty : IAsyncLifetime
{
    public const int Year = 300, Recent = 150;

    public TestCounty County { get; } = new();

    /// <summary>What the command said.</summary>
    public string Said { get; private set; } = "";

    public async Task InitializeAsync()
    {
        await County.InitializeAsync();
        County.Clock.Set(2026, 11, 20, 15, 0);
        (var code, Said) = await SimulateAsync(County.Connection, County.DataFolder);
        Assert.Equal(0, code);
    }

    public Task DisposeAsync() => County.DisposeAsync();

    public static async Task<(int Code, string Said)> SimulateAsync(string connection, string dataFolder, params string[] more)
    {
        using StringWriter output = new(), errors = new();
        string[] arguments = ["simulate", "--database", connection, "--data", dataFolder, "--cases", $"{Year}", "--recent", $"{Recent}", "--until", "2026-11-20 15:00", .. more.Length > 0 ? more : ["--seed", "8"]];
        var code = await Zt.RunAsync(arguments, AllFeatures.List.SelectMany(f => f.Commands), output, errors);
        return (code, output.ToString() + errors);
    }
}
