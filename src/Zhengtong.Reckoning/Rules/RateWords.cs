using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Does a count speak of what a rate is named after? 可网办率 – 可网办事项.</summary>
internal static partial class RateWords
{
    /// <summary>
    /// Every qualifier in the rate's name (按时, 满意 …) must be in the count's words, and either what is rated
    /// (化解 of 矛盾纠纷化解率) or half of the name's characters.
    /// </summary>
    public static bool Speaks(string rate, string words)
    {
        var name = Plain(rate);
        var said = Plain(words);
        if (name.Length == 0)
            return false;
        foreach (var qualifier in Vocabulary.RateQualifiers)
            if (name.Contains(qualifier) && !said.Contains(qualifier))
                return false;
        if (Stem(rate) is { } deed && Denied(words, deed))
            return false;
        return Stem(rate) is { Length: 2 } stem && words.Contains(stem) || name.Distinct().Count(said.Contains) * 2 >= name.Distinct().Count() && SharesPair(name, said);
    }

    /// <summary>Does a count say that what the rate is named after was done, or is it money paid out of money given?</summary>
    public static bool SpeaksOf(string rate, Statement part) =>
        Speaks(rate, part.Words + part.Tail) || Stem(rate) is { } deed && !Vocabulary.RateQualifiers.Any(q => q != deed && rate.Contains(q, StringComparison.Ordinal)) && Shortens(deed, part.Words) || part.Figure.Kind == UnitKind.Money && PaidRate().IsMatch(rate) && Paid().IsMatch(part.Words);

    /// <summary>“应种4092剂次,实种3867剂次”, “515名考生中494名……”: the two counts themselves say which is part of which.</summary>
    public static bool Due(Statement part, Statement whole) =>
        part.Figure.Amount <= whole.Figure.Amount && whole.Words.Contains('应') && (whole.Figure.Start > part.Figure.Start || ActuallyDone().IsMatch(part.Words))
        || whole.Figure.Start < part.Figure.Start && part.Figure.Amount <= whole.Figure.Amount && (whole.Tail.Contains('中') && whole.Figure.End + whole.Tail.Length == part.Figure.Start);

    /// <summary>“设计日处理2万吨,实际处理1.72万吨,负荷率86%”: what is used of what there is, done of what was planned.</summary>
    public static bool Capacity(string rate, Statement part, Statement whole) =>
        whole.Figure.Start < part.Figure.Start && Achieved().IsMatch(rate) && (Meant().IsMatch(whole.Words) && Real().IsMatch(part.Words) || rate.EndsWith("完成率", StringComparison.Ordinal) && rate.Length > 4 && whole.Words.Contains(rate[..2], StringComparison.Ordinal) && !part.Words.Contains(rate[..2], StringComparison.Ordinal))
        || Places().IsMatch(whole.Words + whole.Tail) && whole.Figure.Start < part.Figure.Start
            && (Speaks(rate, part.Words + part.Tail) || part.Figure.Unit is "人" or "辆" && Places().Match(rate) is { Success: true } m && whole.Words.Contains(m.Value, StringComparison.Ordinal));

    [GeneratedRegex("(?:负荷|利用|使用|完成|达成|到位|开工|进度|落实|兑现|到岗|达标|实施|招录)率$")]
    private static partial Regex Achieved();

    [GeneratedRegex("设计|核定|计划|任务|目标|批复|下达|招聘|招录|额定|规划|应|能力|容量|开放")]
    private static partial Regex Meant();

    [GeneratedRegex("实际|完成|已|到位|到岗|实现|开工|日均|年均|竣工|建成|录用|处理")]
    private static partial Regex Real();

    /// <summary>What holds so many people or cars: its number is counted in another unit than they.</summary>
    [GeneratedRegex("床位|座位|坐席|泊位|车位|学位|工位|展位|席位|名额|铺位|摊位")]
    private static partial Regex Places();

    /// <summary>Asked for, due: what is counted before anything is done.</summary>
    [GeneratedRegex("应|申请|申报|报名|需|拟|计划|登记|报送|提请|调查|回收|抽样|受访|测评|抽查|抽检")]
    private static partial Regex Asked();

    // 取证率 – 取得证书: the rate's name is made of the first characters of what was done.
    private static bool Shortens(string deed, string words) =>
        words.IndexOf(deed[0]) is >= 0 and var first && words.IndexOf(deed[1], first + 1) is var second && second > first && second - first <= FarthestCharacters && (first == 0 || words[first - 1] is not ('未' or '不'));

    private const int FarthestCharacters = 3;

    [GeneratedRegex("(?:执行|支出|支付|使用|拨付)率$|进度$")]
    private static partial Regex PaidRate();

    [GeneratedRegex("支出|支付|使用|执行|拨付|开支|列支|实物工作量")]
    private static partial Regex Paid();

    [GeneratedRegex("实|已")]
    private static partial Regex ActuallyDone();

    // “抽检100批次,不合格2批次”: what was not done is no part of the rate.
    public static bool Denied(string words, string deed) =>
        words.IndexOf(deed, StringComparison.Ordinal) is > 0 and var at && words[at - 1] is '不' or '未' or '非' or '没' or '无' or '在' or '待';

    /// <summary>The deed a rate is named after: the two characters before 率 or 度.</summary>
    public static string? Stem(string rate) => rate.Length >= 3 && rate[^1] is '率' or '度' ? rate[^3..^1] : null;

    private static bool SharesPair(string name, string said)
    {
        for (var i = 0; i + 1 < name.Length; i++)
            if (said.Contains(name.Substring(i, 2)))
                return true;
        return name.Length == 1 && said.Contains(name) || name.Contains("可") && name.Contains("办") && said.Contains("可") && said.Contains("办");
    }

    /// <summary>An error may be claimed only where no other count could be the denominator and the whole is not the narrower one.</summary>
    public static bool Certain(string rate, Statement part, Statement whole, List<Statement> counts) =>
        IsAll(whole, part, counts) && part.Figure.Amount <= whole.Figure.Amount * 2 && counts.Count(c => c != whole && c.Figure.Unit == part.Figure.Unit && SpeaksOf(rate, c)) <= 1 && (Due(part, whole) || Capacity(rate, part, whole) || !Narrower(rate, whole) || Bears(rate, part) && !Bears(rate, whole))
        && (counts.Count(c => c.Figure.Unit == part.Figure.Unit) == 2 || Sums(whole, counts) || whole == counts.Last(c => c != part && c.Figure.Start < part.Figure.Start && c.Figure.Unit == part.Figure.Unit, whole));

    // “出车3482次,有效3164次,空跑318次”: where one count is the sum of the others it is the whole.
    private static bool IsAll(Statement whole, Statement part, List<Statement> counts)
    {
        var alike = counts.Where(c => c.Figure.Unit == part.Figure.Unit).ToList();
        return alike.Count < 3 || !alike.Exists(c => Sums(c, alike)) || Sums(whole, alike);
    }

    // 有效灌溉率 – 有效灌溉面积, but not 灌溉面积.
    private static bool Bears(string rate, Statement s) => rate.Length > 3 && s.Words.Contains(rate[..^1], StringComparison.Ordinal);

    public static bool Sums(Statement whole, List<Statement> counts) =>
        counts.Where(c => c.Figure.Unit == whole.Figure.Unit).ToList() is { Count: > 2 } alike && whole.Figure.Amount * 2 == alike.Sum(o => o.Figure.Amount);

    private static bool Narrower(string rate, Statement whole) =>
        (Stem(rate) is { } stem ? (whole.Words + whole.Tail).Contains(stem) : Speaks(rate, whole.Words + whole.Tail)) && !Asked().IsMatch(whole.Words);

    private static Statement Last(this List<Statement> counts, Func<Statement, bool> test, Statement otherwise) => counts.LastOrDefault(test) ?? otherwise;

    private static string Plain(string words)
    {
        foreach (var (from, to) in Vocabulary.RateSynonyms)
            words = words.Replace(from, to);
        return new([.. words.Where(c => !Vocabulary.RateStopCharacters.Contains(c) && c is >= '\u4e00' and <= '\u9fff')]);
    }
}
