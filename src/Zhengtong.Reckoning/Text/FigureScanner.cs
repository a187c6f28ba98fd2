using System.Globalization;
using System.Text.RegularExpressions;

namespace Zhengtong.Reckoning.Text;

/// <summary>Finds the figures of a normalised text, leaving out dates, document numbers, list marks and telephone numbers.</summary>
public static partial class FigureScanner
{
    private const string Units =
        "元/人次|元/人|元/次|元/(?:平方米|㎡|吨|公里|亩|户|个|月|年|天|件|台|米)|元|个百分点|百分点|%|‰|个工作日|工作日|个自然日|自然日|个小时|小时|分钟|人次|人|名|个月|月|年度|年|天|日|分" +
        "|个次|台套|平方米|平方公里|公里|万字|倍|余?件次|件|项次|项|条次|条|家次|家|个|台次|台|辆|套|枚|次|份|篇|批次|批|起|户|宗|种|类|处|场次|场|期|本|张|座|间|所|吨|亩|岁" +
        "|剂次|人份|学时|课时|公顷|立方米|千米|米|公斤|斤|千克|升|千瓦时|单|宗|桩|度|㎡|剂|顶|棵|艘|架|床|节|队|桶|箱|颗|斤|趟|轮|页|行|席|瓶|包|棚|眼|口|孔|井|道|段|串|列|间次|床日|户次|家庭|款|部|支|幅|块|副|笔|例|组|片|栋|层|班|届|站|路|期|门|面|株|盏|位|对|头|只|把|村|镇|级|股|册|车|车次|步|字";

    [GeneratedRegex(
        @"(?<pre>大约|(?<![节签契制])约|(?<![附邻最])近|不低于|不少于|不得低于|不小于|不超过|不高于|不多于|不得超过|不大于|控制在|低于|少于|小于|超过|超出|多于|高于|大于|至少|逾|超|≥|≤|>=|<=|>|<|≈)?为?" +
        @"(?<num>(?<![\d.])-?\d+(?:\.\d+)?(?![\d]))(?<a1>余|多)?(?<scale>万|亿|千(?![克米瓦])|百(?!分))?(?<a2>余|多)?(?<unit>" + Units + @")?(?<post>\((?:含|不含)[^)]{0,8}\)|及?以上|及?以下|以内|之内|左右|上下|多(?![支收征发办安受接建修种产销用拨投培招完\d])|余)?",
        RegexOptions.CultureInvariant)]
    private static partial Regex Arabic();

    [GeneratedRegex(@"百分之(?<num>[零〇一二两三四五六七八九十百点\d.]{1,8})|(?<tenths>[一二三四五六七八九])成(?=[,;。、(]|即|计|$)|(?<of>[二三四五])分之(?<parts>[一二三四])(?=[,;。、(]|即|计|$)|(?<num>[一二两三四五六七八九十])(?<unit>个|项|件|家|户|处|所|座|次|场|名|条|类|种)(?=[,;。、:)]|$)|(?<num>[一二两三四五六七八九十][一二两三四五六七八九十百千零〇]{1,8})(?<scale>万)?(?<a2>余|多)?(?<unit>元|人次|人|名|个|项|件|家|条|台|户|场|次|类|种|处|所|座|辆|起|份|宗|批次|批|公里|亩|吨|天|间|张|套|所|支|期|篇|部|例|栋|册)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Chinese();

    public static List<Figure> Scan(string text)
    {
        var found = new List<Figure>();
        // From match to match: a collection would keep them all, at half a kilobyte each.
        for (var m = Arabic().Match(text); m.Success; m = m.NextMatch())
            if (Read(text, m) is { } figure)
                found.Add(figure);
        if (text.AsSpan().IndexOfAny("百十一二两三四五六七八九") >= 0)
            for (var m = Chinese().Match(text); m.Success; m = m.NextMatch())
                if (ReadChinese(text, m) is { } figure)
                    found.Add(figure);
        found.Sort((a, b) => a.Start.CompareTo(b.Start));
        // “18、13、9、6个”: the last of a list says what all are counted in.
        for (var i = found.Count - 2; i >= 0; i--)
            if (found[i] is { Kind: UnitKind.None, Scale: 1 } bare && found[i + 1] is { Kind: UnitKind.Count or UnitKind.Money or UnitKind.Percent or UnitKind.Score } next && text.AsSpan(bare.End, next.Start - bare.End) is "、" or "和")
                found[i] = bare with { Kind = next.Kind, Unit = next.Unit, Scale = next.Scale };
        return found;
    }

    [GeneratedRegex(@"^-\d{1,2}[月日号年]")]
    private static partial Regex MonthRange();

    private static Figure? Read(string text, Match m)
    {
        var number = m.Groups["num"];
        var unit = m.Groups["unit"].Value;
        var end = m.Index + m.Length;
        var next = end < text.Length ? text[end] : '\0';
        if (number.Length > 15 || IsReference(text, number, unit, next))
            return null;
        var digits = number.ValueSpan;
        var start = number.Index;
        if (digits[0] == '-' && start > 0 && IsRangeDash(text[start - 1]))
        {
            digits = digits[1..];
            start++;
        }
        if (!decimal.TryParse(digits, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return null;
        var point = digits.IndexOf('.');
        if (unit.Length == 0 && IsMeasure(text, end))
            unit = text[end++].ToString();
        var decimals = point < 0 ? 0 : digits.Length - point - 1;
        var scale = m.Groups["scale"].Value switch { "万" => 10_000m, "亿" => 100_000_000m, "千" => 1000m, "百" => 100m, _ => 1m };
        return new(value, decimals, scale, KindOf(unit), Named(unit, m.Groups["scale"].Value), QualifierOf(m), start, end);
    }

    private static Figure? ReadChinese(string text, Match m)
    {
        if (m.Groups["tenths"].Success || m.Groups["of"].Success)
            return Fraction(m, m.Index > 0 && "近约逾超".Contains(text[m.Index - 1]));
        var unit = m.Groups["unit"].Value;
        var digits = m.Groups["num"].Value;
        var point = digits.IndexOf('点');
        var value = point < 0 ? ChineseNumeral.Read(digits)
            : ChineseNumeral.Read(digits.AsSpan(0, point)) + Fraction(digits.AsSpan(point + 1));
        if (value is null)
            return null;
        var scale = m.Groups["scale"].Success ? 10_000m : 1m;
        return new(value.Value, point < 0 ? 0 : digits.Length - point - 1, scale,
            unit.Length == 0 ? UnitKind.Percent : KindOf(unit), unit.Length == 0 ? "%" : Named(unit, m.Groups["scale"].Value),
            m.Groups["a2"].Success ? Qualifier.About : Qualifier.Exact, m.Index, m.Index + m.Length);
    }

    // 六成, 四分之一
    private static Figure? Fraction(Match m, bool about)
    {
        var share = m.Groups["tenths"].Success ? (ChineseNumeral.Read(m.Groups["tenths"].ValueSpan) ?? 0) * 10 : (ChineseNumeral.Read(m.Groups["parts"].ValueSpan) ?? 0) * 100 / (ChineseNumeral.Read(m.Groups["of"].ValueSpan) ?? 1);
        return share is <= 0 or >= 100 ? null : new(Math.Round(share, 1), share % 1 == 0 ? 0 : 1, 1, UnitKind.Percent, "%", !about && share % 5 == 0 ? Qualifier.Exact : Qualifier.About, m.Index, m.Index + m.Length);
    }

    private static decimal Fraction(ReadOnlySpan<char> digits)
    {
        decimal value = 0, unit = 1;
        foreach (var c in digits)
            value += (ChineseNumeral.Read([c]) ?? 0) * (unit /= 10);
        return value;
    }

    private static bool IsRangeDash(char before) => char.IsAsciiLetterOrDigit(before) || before is '月' or '日' or '年' or '%' or '元' or '项' or '个';

    // “3.62万通,”: whatever single character stands between a number and a stop is what it is counted in.
    private static bool IsMeasure(string text, int at) =>
        at < text.Length && text[at] is >= '\u4e00' and <= '\u9fff' && !NoMeasures.Contains(text[at]) && (at + 1 == text.Length || ",;。、:()".Contains(text[at + 1]));

    private const string NoMeasures = "以约多余和与及至到号月日年中内外后前起整的左右上下万亿千百十";

    // Numbers that name something and count nothing: 〔2024〕1号, 附件2, 指标3:, 12345热线, 7×24, 1. at the head of an item.
    private static bool IsReference(string text, Group number, string unit, char next)
    {
        var start = number.Index;
        var before = start > 0 ? text[start - 1] : '\0';
        var isInteger = !number.ValueSpan.Contains('.');
        if (unit.Length == 0 && MonthRange().IsMatch(text.AsSpan(number.Index + number.Length)))
            return true;
        if (unit.Length == 0 && (next is '号' or ']' || next == '.' && isInteger || next == '、' && isInteger && !IsListed(text, start, number.Index + number.Length)))
            return true;
        if (unit is "月" or "日" or "年" or "年度" or "期" or "届" && number.Length <= 4 && before is not '≥' and not '≤')
            return unit is "月" or "日" || unit is "年" or "年度" && number.Length != 1 || before == '第';
        if (before is '第' or '[' || char.IsAsciiLetter(before) || before == '〇')
            return true;
        if (unit.Length == 0 && char.IsAsciiLetter(next))
            return true;
        if (isInteger && unit.Length == 0 && number.Length is 5 && number.Value is "12345" or "12388" or "12315" or "12328")
            return true;
        if (isInteger && unit.Length == 0 && (number.Length == 11 && number.Value[0] == '1' || number.Length >= 7 && number.Value[0] == '0'))
            return true;
        return isInteger && unit.Length == 0 && start >= 1 && Labels.Any(l => text.AsSpan(0, start).EndsWith(l));
    }

    // “分别为18、13、9、6个”, as against “3、” before an item.
    private static bool IsListed(string text, int start, int end) =>
        start > 0 && !"。;:\n ".Contains(text[start - 1]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]);

    private static readonly string[] Labels = ["附件", "附表", "目标", "指标", "问题", "措施", "表", "图", "电话:", "×", "令", "任务", "附"];

    private static UnitKind KindOf(string unit) => unit switch
    {
        "" => UnitKind.None,
        "元" => UnitKind.Money,
        "%" or "‰" => UnitKind.Percent,
        "个百分点" or "百分点" => UnitKind.Points,
        "分" => UnitKind.Score,
        "年" or "年度" => UnitKind.Year,
        "天" or "日" or "小时" or "个小时" or "分钟" or "个月" => UnitKind.Duration,
        _ when unit.EndsWith("日") => UnitKind.Duration,
        _ => UnitKind.Count,
    };

    private static string Named(string unit, string scale) => unit switch
    {
        "元" => scale + unit,
        "名" => "人",
        _ => unit,
    };

    private static Qualifier QualifierOf(Match m) => (m.Groups["pre"].Value, m.Groups["post"].Value) switch
    {
        ("约" or "大约" or "近" or "≈" or "逾", _) or (_, "左右" or "上下" or "多" or "余") => Qualifier.About,
        _ when m.Groups["a1"].Success || m.Groups["a2"].Success => Qualifier.About,
        ("不低于" or "不少于" or "不得低于" or "不小于" or "至少" or "≥" or ">=", _) => Qualifier.AtLeast,
        ("不超过" or "不高于" or "不多于" or "不得超过" or "不大于" or "控制在" or "≤" or "<=", _) => Qualifier.AtMost,
        (_, "以上" or "及以上") => Qualifier.AtLeast,
        (_, "以下" or "及以下" or "以内" or "之内") => Qualifier.AtMost,
        ("低于" or "少于" or "小于" or "<", _) => Qualifier.LessThan,
        ("超过" or "超出" or "多于" or "高于" or "大于" or "超" or ">", _) => Qualifier.MoreThan,
        _ => Qualifier.Exact,
    };
}
