using Zhengtong.Reckoning.Model;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Are two rates the same thing? 实体大厅进驻率 – 进驻率; but 县级网上可办率 is not 镇级网上可办率.</summary>
internal static class RateNames
{
    private static readonly string[] Levels = ["省", "市级", "县级", "区级", "镇级", "乡级", "村级", "乡镇", "镇村", "园区", "依申请", "紧急", "咨询", "非咨询", "一次", "按时", "差评", "线上", "线下"];

    public static bool Same(RateStatement a, RateStatement b) => Same(a.Name, b.Name) && SameScope(Scope(a), Scope(b));

    public static bool Same(string a, string b)
    {
        var (x, y) = (Plain(a), Plain(b));
        var (small, large) = x.Length <= y.Length ? (x, y) : (y, x);
        return small.Length >= 3 && (large.EndsWith(small, StringComparison.Ordinal) || Initial(small, large));
    }

    // 一窗率 – 一窗分类受理率: the short form keeps head and end.
    private static bool Initial(string small, string large) =>
        small[^1] == '率' && large[^1] == '率' && small.Length >= 3 && large.StartsWith(small[..^1], StringComparison.Ordinal);

    /// <summary>The rate's subject: its name and, for a bare name, the clause before.</summary>
    public static string Scope(RateStatement rate)
    {
        var start = rate.Statement.ClauseStart;
        var text = rate.Passage.Text;
        var from = start > 1 ? text.LastIndexOfAny([';', '。', ':', '('], start - 2) + 1 : 0;
        return text[Math.Max(from, start - 30)..start] + rate.Name;
    }

    private static bool SameScope(string a, string b) => Levels.All(l => a.Contains(l) == b.Contains(l) || !a.Contains(l) && !Levels.Any(a.Contains) || !b.Contains(l) && !Levels.Any(b.Contains));

    public static string Plain(string name)
    {
        foreach (var filler in (string[])["政务服务", "事项", "实体", "大厅", "市县", "群众", "全市", "全县", "全区", "区本级", "的"])
            name = name.Replace(filler, "");
        return name.Replace("可网办", "网上可办").Replace("在线", "网上").Replace("线上可办", "网上可办");
    }
}
