using Zhengtong.Features;
using Zhengtong.Platform.CommandLine;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Import;

/// <summary>Runs a command of <c>zt</c> on a test's county.</summary>
static class Commands
{
    public static async Task<(int Code, string Output, string Errors)> ZtAsync(this TestCounty county, params string[] arguments)
    {
        using StringWriter output = new(), errors = new();
        var code = await Zt.RunAsync([.. arguments, "--database", county.Connection, "--data", county.DataFolder],
            [new ImportCommand(), .. AllFeatures.List.SelectMany(f => f.Commands)], output, errors);
        return (code, output.ToString(), errors.ToString());
    }

    /// <summary>Imports a table written as lines of cells parted by |.</summary>
    public static async Task<(int Code, string Output, string Errors)> ImportAsync(this TestCounty county, string what, string file, string table, params string[] more)
    {
        using var folder = new TempFolder();
        var path = folder.In(file);
        await File.WriteAllTextAsync(path, table.Replace('|', file.EndsWith(".csv", StringComparison.Ordinal) ? ',' : '\t'));
        return await county.ZtAsync(["import", what, path, .. more]);
    }
}
