using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>Finds totals that stand after their items: “A 3万元、B 5万元,合计8万元”, “线上18场、线下22场,全年招聘40场”.</summary>
internal static partial class ClosingTotalReader
{
    /// <summary>Without a word of addition, items this far from the figure after them are no attempt at it.</summary>
    private const decimal NearestMiss = 0.5m;

    [GeneratedRegex("(?:合计|共计|总计|小计|项目共|[两二三四五六七八九十](?:个|项|家|类|者|所|方|级)?[\u4e00-\u9fff]{0,3}共)(?!得分)(?:为|达|支出|收入|金额|资金|经费|完成|办理|受理|:)*$")]
    private static partial Regex Added();

    // “春季资助230人次,秋季资助320人次,全年共资助550人次”: what is totalled is what each item says was done.
    [GeneratedRegex("^(?:全年|年内|本年|年度)?共(?:计)?(?<deed>[\u4e00-\u9fff]{2})$")]
    private static partial Regex Deed();

    [GeneratedRegex("^(?:全年|全县|全市|全区|全镇|全乡|全校|全院|全局|全馆|全街道|地方|总共|一共|两项|三项|[一-鿿]{0,8}总(?:量|数|额|计|里程|面积|投资|规模|人数|户数|产量|户)$|共(?:有|计|达)?$|[一-鿿]{2,12}共(?:有|计|达)?$|总[\u4e00-\u9fff])")]
    private static partial Regex OfAll();

    [GeneratedRegex("^(?:最后|最终|综合|评价|自评|总评)?(?:总?得分|总分)(?:为|是)?$")]
    private static partial Regex FinalScore();

    /// <summary>True of words that say a figure to be the sum of those before it.</summary>
    public static bool Closes(string words) => Added().IsMatch(words) || words.EndsWith('共');

    public static IEnumerable<Enumeration> Read(string text, List<Statement> statements)
    {
        for (var i = 2; i < statements.Count; i++)
        {
            var total = statements[i];
            if (total.IsRelative || !total.Figure.IsExact || total.Figure.Kind is UnitKind.None)
                continue;
            var part = ";:".Select(c => text.LastIndexOf(c, total.Figure.Start)).Append(text.LastIndexOf("其中", total.Figure.Start, StringComparison.Ordinal))
                .Append(statements.Take(i).LastOrDefault(s => s.Sentence == total.Sentence && Closes(s.Words))?.Figure.Start ?? -1).Max();
            var items = statements.Take(i).Where(s => s.Sentence == total.Sentence && s.Figure.Start > part && s.Depth == total.Depth
                && !s.IsRelative && !s.Subject.IsPrior && !Vocabulary.IsFullMark(s) && EnumerationReader.SameUnit(s.Figure, total.Figure)).ToList();
            if (items.Count >= 2 && !items[^1].Tail.StartsWith('等') && items.TrueForAll(s => s.Figure.IsExact && !Added().IsMatch(s.Words)) && (IsSaid(text, statements, i, items) || IsMeant(text, total, items)))
                yield return new(total, items, true, new(items[0].ClauseStart, total.Figure.End));
        }
    }

    private static bool IsSaid(string text, List<Statement> statements, int i, List<Statement> items)
    {
        var words = statements[i].Words;
        if (Deed().Match(words) is { Success: true } m)
            return items.TrueForAll(s => s.Words.Contains(m.Groups["deed"].Value, StringComparison.Ordinal));
        return Added().IsMatch(words)
            || words is "共" or "总共" or "一共" && text.AsSpan(statements[i - 2].Figure.End, statements[i - 1].Figure.Start - statements[i - 2].Figure.End).Contains('、');
    }

    // No word says that the figure is their sum, but it closes the list, is of the same thing, and is the sum or near it.
    private static bool IsMeant(string text, Statement total, List<Statement> items)
    {
        if (Vocabulary.NotOfTheList().IsMatch(total.Words) || !IsOneList(text, items.Append(total)) || items.Exists(i => i.Words.Length == 0) || Quarters(items) is false)
            return false;
        var sum = items.Sum(i => i.Figure.Amount);
        if (total.Figure.Kind == UnitKind.Score)
            return items.Count > 2 && FinalScore().IsMatch(total.Words) && !items.Exists(i => i.Words.Contains('扣') || Vocabulary.FullMarks().IsMatch(i.Words));
        var near = sum > 0 && total.Figure.Amount > 0 && Math.Min(sum, total.Figure.Amount) / Math.Max(sum, total.Figure.Amount) >= NearestMiss;
        return near && (total.Figure.Kind == UnitKind.Count && OfAll().IsMatch(total.Words) && items.TrueForAll(i => !OfAll().IsMatch(i.Words)) && (items.TrueForAll(i => Alike(i, total)) || total.Words.Contains('总') && Alike(items[0], total)) || Complements(items, total));
    }

    // Quarters and halves make a year if they are all there.
    private static bool? Quarters(List<Statement> items) =>
        !items.Exists(i => Vocabulary.PartOfYear().IsMatch(i.Words)) ? null : items.Count == 4 && items.TrueForAll(i => i.Words.Contains("季度")) || items.Count == 2 && items.TrueForAll(i => i.Words.Contains("半年"));

    private static bool IsOneList(string text, IEnumerable<Statement> statements) =>
        statements.Zip(statements.Skip(1)).All(p => p.Second.ClauseStart - p.First.Figure.End - p.First.Tail.Length is >= 0 and <= 2 && !text.AsSpan(p.First.Figure.End, p.Second.Figure.Start - p.First.Figure.End).Contains('('));

    // 税收收入, 非税收入: the second is what the first is not.
    private static bool Complements(List<Statement> items, Statement total) =>
        items.Count == 2 && items[1].Words.StartsWith('非') && items[1].Words.Length > 2 && items[0].Words.Contains(items[1].Words[1]) && items.TrueForAll(i => i.Words[^1] == total.Words.LastOrDefault());

    private static bool Alike(Statement item, Statement total)
    {
        var (said, whole) = (item.Words + item.Tail, total.Words + total.Tail);
        return Enumerable.Range(0, Math.Max(0, said.Length - 1)).Any(i => whole.Contains(said.Substring(i, 2), StringComparison.Ordinal));
    }
}
