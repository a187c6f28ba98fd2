using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules.Nearly;

/// <summary>A total beside its items, which do not add up to it but would if one of the figures were not miswritten (合计差一位).</summary>
internal sealed partial class AnnouncedSumRule : ILastResort
{
    public string Id => "R-SUM";
    public string Law => "总数与它前后所列各项之和相等；只差一个数字的，多半是写错了";
    public string Example => "衔接资金总规模1.26亿元，中央5460万元，省级3150万元，市级1260万元，县级2370万元。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            if (!passage.Chapter.Within(c => c.Kind is ChapterKind.Goals or ChapterKind.Plans))
                foreach (var sentence in Term.Sentences(statements, report.Year))
                    foreach (var alike in sentence.Where(t => (t.IsAmount || t.Figure.Kind == UnitKind.Percent) && !t.IsEach).GroupBy(t => (t.Measure is "家" ? "户" : t.Measure, Role(t))))
                        if (alike.Skip(2).Any() && CheckOne([.. alike], sentence).Judge(make) is { } finding)
                            yield return finding;
    }

    private static bool IsFullMark(Statement s) => s.Words.Length == 0 || Vocabulary.IsFullMark(s);

    // Marks got, marks lost and full marks are three different things.
    private static int Role(Term t) => t.Figure.Kind != UnitKind.Score ? 0 : t.Words.Contains('扣') ? 1 : t.Words.Length == 0 || IsFullMark(t.Statement) ? 2 : 3;

    private static Announced CheckOne(List<Term> alike, List<Term> sentence)
    {
        var readings = new List<(Reading Reading, int Signs)>();
        var plain = alike.FindAll(t => t.Change is null && !t.IsBefore);
        for (var i = 0; i < plain.Count; i++)
            for (var j = i + 2; j < plain.Count; j++)
            {
                readings.Add((Reading.Sum(plain[i], plain[(i + 1)..(j + 1)]), Signs(plain[i], plain[(i + 1)..(j + 1)], plain.Count, true)));
                readings.Add((Reading.Sum(plain[j], plain[i..j]), Signs(plain[j], plain[i..j], plain.Count, false)));
            }
        // What is part of a sum that holds, or the difference of two others, is not part of one that does not.
        var settled = readings.Where(r => r.Reading.Holds).SelectMany(r => r.Reading.Terms).ToHashSet();
        settled.UnionWith(alike.Where(d => d.Change is not null).SelectMany(d => alike.SelectMany(a => alike.Where(b => a != b && a != d && b != d && (a.Figure.Range - b.Figure.Range).Meets(d.Figure.Range)).SelectMany(b => new[] { a, b, d }))));
        if (Balance.Of([.. alike.Select(t => t.Figure)]))
            settled.UnionWith(alike);
        var rated = alike.Where(a => alike.Exists(b => a != b && sentence.Exists(p => p.Figure.Kind == UnitKind.Percent && (Reading.Share(p, a, b).Holds || Reading.Share(p, b, a).Holds)))).ToHashSet();
        readings.RemoveAll(r => IsMixed(r.Reading.Terms, sentence));
        return new([.. readings.Select(r => r.Reading.Terms.Count(rated.Contains) > 1 ? (r.Reading, Signs: r.Signs - 1) : r).Where(r => !r.Reading.Terms.Any(settled.Contains) && r.Signs >= 0)]);
    }

    // “登记1055件、印章18套、税务8件”: things counted otherwise stand among the items.
    private static bool IsMixed(IReadOnlyList<Term> terms, List<Term> sentence)
    {
        var (from, to) = (terms.Min(t => t.Statement.Figure.Start), terms.Max(t => t.Statement.Figure.Start));
        return sentence.Exists(o => o.Figure.Kind == UnitKind.Count && !o.IsEach && o.Statement.Figure.Start > from && o.Statement.Figure.Start < to && o.Measure != terms[0].Measure && !terms.Contains(o) && o.Statement.Words.Length > 1);
    }

    private static int Signs(Term total, List<Term> items, int all, bool leads)
    {
        if (items.Exists(t => t.Figure.Amount >= total.Figure.Amount * 1.2m))
            return -1;
        if (total.Figure.Kind == UnitKind.Score && items.Count + 1 < all || total.Words.Contains("编制") && !items[0].Words.Contains("编制"))
            return -1;
        if (total.Statement.Passage.ListUnit is not null && !Whole().IsMatch(total.Said) && !items[0].Words.Contains("其中", StringComparison.Ordinal) && !Main().IsMatch(total.Words))
            return -1;
        var signs = 0;
        var text = total.Statement.Passage.Text;
        var region = text[Math.Min(total.Statement.Figure.End, items[0].Statement.ClauseStart)..Math.Min(text.Length, Math.Max(total.Statement.Figure.End, items[^1].Statement.Figure.End + items[^1].Statement.Tail.Length))];
        if (leads && Planned().IsMatch(total.Words) && !Opens().IsMatch(total.Between(items[0])) || items.Select(i => Planned().IsMatch(i.Words)).Distinct().Skip(1).Any())
            return -1;
        if (Partial().IsMatch(region) || !leads && region.Contains("其中", StringComparison.Ordinal))
            return -1;
        var said = leads ? Opens().IsMatch(total.Between(items[0])) : Closes().IsMatch(total.Words);
        var listed = items.Zip(items.Skip(1)).All(p => p.First.Between(p.Second).Contains('、')) && !total.Between(leads ? items[0] : items[^1]).Contains('、');
        if (total.Figure.Kind is UnitKind.Score && !said || total.Figure.Kind is UnitKind.Percent && (total.Figure.Value != 100 || leads || !Together().IsMatch(total.Words)))
            return -1;
        if (!said && !listed && !Whole().IsMatch(total.Said))
            signs--;
        if (leads && items.Sum(i => i.Figure.Amount) < total.Figure.Amount && Rest().IsMatch(text.AsSpan(items[^1].Statement.Figure.End, items[^1].Statement.Sentence.End - items[^1].Statement.Figure.End)))
            return -1;
        signs += (said ? 1 : 0) + (listed ? 1 : 0) + (Whole().IsMatch(total.Said) ? 1 : 0) + (items.Count + 1 == all ? 1 : 0) + (items.Count > 2 ? 1 : 0);
        if (items.Zip(items.Skip(1)).Select(p => p.First.SharesSegment(p.Second)).Distinct().Skip(1).Any())
            signs--;
        if (Alike(items))
            signs++;
        return signs;
    }

    [GeneratedRegex("收入|支出|经费|资金|人数|数量?$|藏")]
    private static partial Regex Main();

    private static bool Alike(List<Term> items) => items.Skip(1).All(i => i.Said.Any(c => c > '\u4e00' && items[0].Said.Contains(c)));

    [GeneratedRegex("目标|计划|任务")]
    private static partial Regex Planned();

    [GeneratedRegex("合计|共计|之和|总和|总计")]
    private static partial Regex Together();

    [GeneratedRegex("剩余|其余|余下|尚余|未列")]
    private static partial Regex Rest();

    [GeneratedRegex("主要|重点|等(?:$|[,;])")]
    private static partial Regex Partial();

    [GeneratedRegex("其中|:|包括|含|分别|由|\\(|中,|构成")]
    private static partial Regex Opens();

    [GeneratedRegex("(?<!公)共(?!同|享|建)|合计|总|小计|累计|之和|总和|构成|组成|以上|上述|[两二三四五六七八九十]项|[两二三四五六七八九十]类")]
    private static partial Regex Closes();

    [GeneratedRegex("总|(?<!公)共(?!同|享|建)|合计|小计|全年|全县|全市|全区|全镇|全部|全体|累计|上述|之和|总和|两者|以上|[两二三四五六七八九十]项|[两二三四五六七八九十]类")]
    private static partial Regex Whole();
}
