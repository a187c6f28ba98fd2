using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules.Nearly;

/// <summary>So much of each, beside the total and the number that make it (平均数、单价、单产、每…、几比一、几倍).</summary>
internal sealed partial class AnnouncedMeanRule : ILastResort
{
    public string Id => "R-PERCAP";
    public string Law => "平均数、单价、单产、比值=句中两数相除";
    public string Example => "小麦单产386公斤/亩，播种面积28.5万亩，总产10.1万吨。";

    private const int MonthsOfYear = 12, DaysOfYear = 365;

    [GeneratedRegex("^(?::|∶|比)1(?!\\d)")]
    private static partial Regex ToOne();

    [GeneratedRegex("(?:每|平均每)(?:一|个|名|位)?(?<each>[\u4e00-\u9fff])|(?<each>[\u4e00-\u9fff])均|^/(?<each>[\u4e00-\u9fff])")]
    private static partial Regex EachOf();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            if (!passage.Chapter.Within(c => c.Kind is ChapterKind.Goals or ChapterKind.Plans))
                foreach (var sentence in Term.Sentences(statements, report.Year))
                    foreach (var mean in sentence.Where(t => t.Figure.Amount > 0 && (t.Change is null || t.IsEach) && !t.IsBefore && (t.IsEach && t.IsAmount || IsRatio(t))))
                        if (CheckOne(mean, sentence) is { } announced && announced.Judge(make) is { } finding)
                            yield return finding;
    }

    [GeneratedRegex("每月|月均|^/月")]
    private static partial Regex Monthly();

    [GeneratedRegex("全年|年度|年(?:计|付|共|需)")]
    private static partial Regex OfTheYear();

    private static bool IsRatio(Term t) => t.Figure.Unit == "倍" || ToOne().IsMatch(t.Statement.Passage.Text.AsSpan(t.Statement.Figure.End));

    private static Announced? CheckOne(Term mean, List<Term> sentence)
    {
        var ratio = IsRatio(mean);
        var amounts = sentence.FindAll(t => t != mean && t.IsAmount && t.Figure.Amount > 0 && (t.Change is null || mean.Change is not null) && (ratio || !t.IsEach));
        if (!ratio && mean.Words.Contains("平均", StringComparison.Ordinal) && amounts.FindAll(t => t.Measure == mean.Measure) is { Count: > 1 } listed && listed.Zip(listed.Skip(1)).All(p => p.First.Between(p.Second) is "、" or "和"))
            return new([(Reading.Average(mean, listed), 4)]);
        var pairs = (from total in amounts
                     from number in amounts
                     where total != number && !total.IsBefore && (ratio ? total.Measure == number.Measure : total.Measure == mean.Measure && number.Figure.Kind is UnitKind.Count or UnitKind.Duration && number.Measure != mean.Measure)
                     select (total, number: ratio ? number : number.AsPrinted)).ToList();
        if (amounts.FindAll(mean.SharesSegment) is { Count: > 1 } own && own.Count < amounts.Count)
            amounts = own;
        // “每月4800元,全年5.76万元”
        if (pairs.Count == 0 && Monthly().IsMatch(mean.Words + mean.Statement.Tail) && amounts.FindAll(a => a.Measure == mean.Measure && OfTheYear().IsMatch(a.Words)) is [var year] && !sentence.Exists(t => t.Figure.Kind == UnitKind.Duration))
            return new([(Reading.Multiple(year, mean, MonthsOfYear), 4)]);
        var times = sentence.Where(t => t.IsAmount && t.Figure.Kind != UnitKind.Money).Select(t => t.Figure.Amount).Concat([1, 2, MonthsOfYear, DaysOfYear, DaysOfYear + 1]).ToList();
        if (pairs.Exists(p => times.Exists(k => Interval.Quotient(p.total.Figure.Range, p.number.Figure.Range.Scaled(k))?.Meets(mean.Figure.Range) == true)))
            return null;
        return new([.. pairs.Select(p => (Reading.Mean(mean, p.total, p.number), Signs(mean, p.total, p.number, pairs.Count)))]);
    }

    private static int Signs(Term mean, Term total, Term number, int pairs)
    {
        var signs = 1;
        if (EachOf().Match(mean.Words + mean.Statement.Tail) is { Success: true } m && (number.Measure.Contains(m.Groups["each"].Value) || number.Said.Contains(m.Groups["each"].Value)))
            signs += 2;
        if (pairs == 1)
            signs++;
        return signs;
    }
}
