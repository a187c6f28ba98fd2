namespace Zhengtong.Platform.Data;

/// <summary>The installed programs of PostgreSQL: <c>initdb</c>, <c>pg_ctl</c>.</summary>
static class PostgresPrograms
{
    const string Missing = "没有找到 PostgreSQL 程序。请安装：apt-get install postgresql";

    /// <summary>The folder that holds the programs of a major version, or of the newest.</summary>
    /// <exception cref="DatabaseUnavailable">None is installed, or not of that version.</exception>
    public static string Folder(int? version = null)
    {
        var installed = Installed();
        if (version is null)
            return installed.Count > 0 ? installed.MaxBy(entry => entry.Key).Value : throw new DatabaseUnavailable(Missing);
        return installed.TryGetValue(version.Value, out var folder)
            ? folder
            : throw new DatabaseUnavailable($"数据文件夹由 PostgreSQL {version} 建立，本机没有这个版本。请安装：apt-get install postgresql-{version}");
    }

    static Dictionary<int, string> Installed()
    {
        var found = new Dictionary<int, string>();
        if (Directory.Exists("/usr/lib/postgresql"))
            foreach (var folder in Directory.GetDirectories("/usr/lib/postgresql"))
                if (int.TryParse(Path.GetFileName(folder), out var version) && File.Exists(Path.Combine(folder, "bin/pg_ctl")))
                    found[version] = Path.Combine(folder, "bin");

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
            if (File.Exists(Path.Combine(folder, "initdb")) && VersionOf(folder) is { } version)
                found.TryAdd(version, folder);
        return found;
    }

    static int? VersionOf(string folder)
    {
        var (_, output) = SystemAccount.Own.Run(Path.Combine(folder, "pg_ctl"), ["--version"]);
        return int.TryParse(output.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries).Skip(2).FirstOrDefault(), out var version) ? version : null;
    }
}
