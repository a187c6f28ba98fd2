namespace Zhengtong.Platform.CommandLine;

/// <summary>A database and a data folder to work with.</summary>
/// <param name="Held">What was taken or started for it, and is given back or stopped with it.</param>
public sealed record OpenInstallation(string Connection, string DataFolder, IAsyncDisposable? Held) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Held?.DisposeAsync() ?? ValueTask.CompletedTask;
}
