using System.Text.RegularExpressions;

namespace Zhengtong.Features.Hotline;

/// <summary>
/// Covers in a text what tells who somebody is (脱敏): known names, telephone and identity numbers, plates, house numbers, names
/// after “我叫”. A proposal: somebody reads it before it is published.
/// </summary>
public static partial class Masking
{
    /// <param name="known">Names, numbers and addresses that are known of the writer.</param>
    public static string Propose(string text, IEnumerable<string> known)
    {
        foreach (var word in known.Where(w => w.Length >= 2).OrderByDescending(w => w.Length))
            text = text.Replace(word, char.IsAsciiDigit(word[0]) ? "***" : word[..1] + "某某", StringComparison.OrdinalIgnoreCase);
        text = Plate().Replace(text, m => m.Value[..2] + "*****");
        text = Numbers().Replace(text, "***");
        text = Mail().Replace(text, "***");
        text = Introduced().Replace(text, m => $"{m.Groups["lead"].Value}{m.Groups["name"].Value[0]}某某");
        return House().Replace(text, m => "*" + m.Groups["what"].Value);
    }

    /// <summary>What is still to be read in a text that is about to be published.</summary>
    /// <returns>In words; null when nothing was found.</returns>
    public static string? Leak(string text, IEnumerable<string> known) =>
        known.FirstOrDefault(w => w.Length >= 2 && text.Contains(w, StringComparison.OrdinalIgnoreCase)) is { } word ? $"还有来信人的“{word[..1]}…”，请遮盖"
        : Numbers().Match(text) is { Success: true } number ? $"还有号码“{number.Value[..3]}…”，请遮盖"
        : Plate().Match(text) is { Success: true } plate ? $"还有车牌“{plate.Value[..2]}…”，请遮盖" : null;

    /// <summary>Telephone, identity, bank and account numbers: seven digits and more, with hyphens or blanks between.</summary>
    [GeneratedRegex(@"(?<![0-9０-９])(?!(?:19|20)\d\d-\d{1,2}-\d{1,2}(?![0-9-]))[0-9０-９](?:[-－ ]?[0-9０-９]){6,}[XxＸ]?(?![0-9０-９])")]
    private static partial Regex Numbers();

    [GeneratedRegex(@"[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][·•\-\s]?[A-HJ-NP-Za-hj-np-z0-9]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警港澳]")]
    private static partial Regex Plate();

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")]
    private static partial Regex Mail();

    /// <summary>A name somebody gives: two to four characters up to a mark.</summary>
    [GeneratedRegex(@"(?<lead>我叫|本人叫|名叫|我是(?=[赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张曹严华金魏陶姜谢邹章苏潘葛范彭鲁韦马方俞任袁柳唐罗薛雷贺汤廖邓盘奉莫龙庞欧刘黄祝胡林郭梁宋])|姓名[:：]?|联系人[:：]?|来信人[:：]?)(?<name>[\u4e00-\u9fa5·]{2,4})(?=[，。,；;、！!？?\s（(：:]|$)")]
    private static partial Regex Introduced();

    [GeneratedRegex(@"(?<![月0-9０-９一二三四五六七八九十])(?:[0-9０-９]+|[一二三四五六七八九十百零]{1,5})(?:[-－][0-9０-９]+)*\s?(?<what>号楼|号院|号|栋|幢|单元|室)(?![线路文])")]
    private static partial Regex House();
}
