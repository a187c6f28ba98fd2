namespace Zhengtong.Platform.CommandLine;

/// <summary>How a command ends. Over several files the worst wins: the highest.</summary>
public enum ExitCode
{
    Good = 0,

    /// <summary>The command did its work and found something to put right.</summary>
    Findings = 1,

    /// <summary>Wrong use, or input that cannot be read.</summary>
    Input = 2,

    NoDatabase = 3,

    /// <summary>A fault of the program.</summary>
    Bug = 70,

    /// <summary>Ended by Ctrl-C or TERM before its work was done.</summary>
    Interrupted = 130,
}

/// <summary>Ends a command with a plain message on standard error, in Chinese, that says what is wrong and what to do.</summary>
public sealed class CommandFailure(ExitCode code, string message) : Exception(message)
{
    public ExitCode Code { get; } = code;
}
