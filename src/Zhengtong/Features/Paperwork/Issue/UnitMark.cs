using System.Text.RegularExpressions;
using Zhengtong.Features.Organisation;

namespace Zhengtong.Features.Paperwork;

/// <summary>What stands for a unit in its numbers (机关代字): 水利局 → 水利. Two units that share one share the series too.</summary>
public static partial class UnitMark
{
    public static string Of(Unit unit) => Kind().Replace(unit.ShortName, "") is { Length: > 0 } mark ? mark : unit.ShortName;

    [GeneratedRegex("(分局|局|中心|办公室|街道|镇|乡|社区|村)$")]
    private static partial Regex Kind();
}
