namespace Zhengtong.Tests.Infrastructure;

/// <summary>The operating system's processes that have to do with a folder: they name it on their command line or work in it.</summary>
public static class Processes
{
    public static IReadOnlyList<int> In(string folder) =>
        [.. Directory.GetDirectories("/proc").Select(Path.GetFileName).Where(name => int.TryParse(name, out var id) && id != Environment.ProcessId && Touches(id, folder)).Select(int.Parse!)];

    static bool Touches(int process, string folder)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/cmdline").Contains(folder)
                || File.ResolveLinkTarget($"/proc/{process}/cwd", returnFinalTarget: false)?.FullName.StartsWith(folder, StringComparison.Ordinal) == true;
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
