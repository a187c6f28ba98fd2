namespace Zhengtong.Documents.Writing;

/// <summary>
/// Which installed fonts stand in for those that official documents name: a server seldom has 仿宋 or 小标宋, and without
/// a rule of its own every text would fall to a sans serif. A font that is installed is used.
/// </summary>
static class OfficeFonts
{
    const string Serif = "Noto Serif CJK SC", Sans = "Noto Sans CJK SC";

    static readonly (string Named, string[] StandIns)[] Rules =
    [
        ("仿宋", ["FangSong", "仿宋_GB2312", "Source Han Serif SC", Serif, "AR PL UMing CN"]),
        ("宋体", ["SimSun", "Source Han Serif SC", Serif, "AR PL UMing CN"]),
        ("黑体", ["SimHei", "Source Han Sans SC", Sans, "WenQuanYi Zen Hei"]),
        ("楷体", ["KaiTi", "楷体_GB2312", "AR PL UKai CN", Serif]),
        ("方正小标宋简体", ["方正小标宋_GBK", "Source Han Serif SC", Serif, "AR PL UMing CN"]),
    ];

    /// <summary>Writes the rules for fontconfig into the folder, above the machine's own; returns the file.</summary>
    public static string Write(string folder)
    {
        var path = Path.Combine(folder, "fonts.conf");
        if (!File.Exists(path))
            File.WriteAllText(path, $"""
                <?xml version="1.0"?>
                <fontconfig>
                {string.Concat(Rules.Select(rule => $"<alias binding=\"same\"><family>{rule.Named}</family><accept>{string.Concat(rule.StandIns.Select(font => $"<family>{font}</family>"))}</accept></alias>\n"))}
                <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
                <cachedir>{folder}/fonts</cachedir>
                </fontconfig>
                """);
        return path;
    }
}
