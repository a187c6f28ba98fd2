namespace Zhengtong.Tests.Infrastructure;

/// <summary>Data folders of tests: all with one key of personal data, so that a clone can read what the template holds.</summary>
public static class TestData
{
    public static string NewFolder()
    {
        var folder = Directory.CreateTempSubdirectory("zt-test-").FullName;
        var keys = Directory.CreateDirectory(Path.Combine(folder, "keys")).FullName;
        File.WriteAllBytes(Path.Combine(keys, "personal-data.key"), [.. Enumerable.Range(1, 48).Select(i => (byte)i)]);
        return folder;
    }
}
