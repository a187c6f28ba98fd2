using System.Globalization;

namespace Zhengtong.Features.Parties;

/// <summary>Names of persons (姓名) as lists show them.</summary>
public static class PersonName
{
    /// <summary>张*, 盘*梅, 欧**娜: the first character, and the last of three or more. A rare character outside the basic plane is one.</summary>
    public static string Mask(string name)
    {
        var trimmed = name.Trim();
        var starts = StringInfo.ParseCombiningCharacters(trimmed);
        return starts.Length switch
        {
            0 => "",
            1 => "*",
            2 => $"{trimmed[..starts[1]]}*",
            var length => $"{trimmed[..starts[1]]}{new string('*', length - 2)}{trimmed[starts[^1]..]}",
        };
    }
}
