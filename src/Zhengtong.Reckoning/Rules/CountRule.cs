using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>A number of things equals the number listed (列举个数).</summary>
internal sealed partial class CountRule : IRule
{
    private const int LongestItem = 24;

    public string Id => "R-COUNT";
    public string Law => "“N个”“N项”等于后面列出的个数";
    public string Example => "共实施4个项目：甲、乙、丙。";

    [GeneratedRegex(@"(?:(?<n>\d{1,2})|(?<cn>[二三四五六七八九十]{1,2}))(?:个|项|大类|类|家|所|种|大|条|方面|名|镇|件)(?<noun>[\u4e00-\u9fff]{0,10}?)(?:,?(?:分别是|分别为|即|为|包括|是)?:|\(|,?(?:分别是|分别为|即))(?<list>[^:;。()\d]{4,400})(?<end>[;。)]|$)")]
    private static partial Regex Listing();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var passage in report.Passages)
            foreach (Match m in Listing().Matches(passage.Text))
                if (Judge(make, passage, m) is { } finding)
                    yield return finding;
        foreach (var finding in Numbered(make, report).Concat(Amounts(make, report)))
            yield return finding;
    }

    private static Finding? Judge(Findings make, Passage passage, Match m)
    {
        var stated = Stated(m);
        var list = m.Groups["list"].Value;
        var items = list.Split('、', ',').SelectMany(i => And().Split(i)).Where(i => i.Trim().Length > 0).ToList();
        var places = new[] { passage.At(m.Index, m.Index + m.Length) };
        if (stated < 2 || items.Count < 3 || items.Exists(i => i.Length > LongestItem) || Open().IsMatch(list) || !list.Contains('、'))
            return null;
        var plain = list.Split('、', ',').Length;
        if (plain == stated || items.Count == stated)
            return make.Holds(places, stated.ToString(), $"列出{stated}个");
        return Math.Abs(plain - stated) > Math.Max(2, stated / 3) || items.Count != plain ? null
            : make.Error(places, stated.ToString(), items.Count.ToString(), $"列出：{string.Join("、", items.Take(12))}，共{items.Count}个", "请核对个数或补全所列各项。");
    }

    [GeneratedRegex("(?<=[\u4e00-\u9fff]{2})(?:和|及|与|以及)(?=[\u4e00-\u9fff]{2})")]
    private static partial Regex And();

    [GeneratedRegex("等|主要|如|例如|重点")]
    private static partial Regex Open();

    [GeneratedRegex(@"(?:(?<n>(?<![\d.])\d{1,2})|(?<cn>[二三四五六七八九十]{1,2}))个(?:[\u4e00-\u9fff]{0,4})项目")]
    private static partial Regex Projects();

    // “包括甲10万元、乙20万元、丙5万元三个项目”: as many amounts as the sentence says projects.
    private static IEnumerable<Finding> Amounts(Findings make, Report report)
    {
        foreach (var list in report.Lists.Where(l => l.IsComplete && l.Total.Figure.Kind == UnitKind.Money && l.Items.Count > 1))
        {
            var (sentence, passage) = (list.Total.Sentence, list.Passage);
            var end = Math.Min(sentence.End, list.Region.End + 12);
            if (Projects().Matches(passage.Text[sentence.Start..end]).LastOrDefault() is not { } m || !list.Total.Words.Contains("项目") && !passage.Text.AsSpan(sentence.Start, 4).SequenceEqual("项目支出"))
                continue;
            var stated = Stated(m);
            Place[] places = [passage.At(sentence.Start, end)];
            yield return stated == list.Items.Count ? make.Holds(places, stated.ToString(), $"列出{stated}个")
                : make.Error(places, m.Value, list.Items.Count + "个", $"列出金额的项目共{list.Items.Count}个", "请核对项目个数，或补全所列项目。");
        }
    }

    private static int Stated(Match m) => m.Groups["n"].Success ? int.Parse(m.Groups["n"].ValueSpan) : (int)(ChineseNumeral.Read(m.Groups["cn"].ValueSpan) ?? 0);

    [GeneratedRegex(@"(?:(?<n>\d{1,2})|(?<cn>[二三四五六七八九十]{1,2}))(?:个|项|类|条|大|方面)[\u4e00-\u9fff]{0,10}[:,]?(?:如下|分别是|分别为|即)?:$")]
    private static partial Regex Opening();

    // “共实施3个项目:” with the items as numbered paragraphs below.
    private static IEnumerable<Finding> Numbered(Findings make, Report report)
    {
        for (var i = 0; i + 1 < report.Passages.Count; i++)
        {
            if (Opening().Match(report.Passages[i].Text) is not { Success: true } m || report.Passages[i + 1].Marker is not { Number: 1 } first)
                continue;
            var stated = Stated(m);
            var listed = report.Passages.Skip(i + 1).TakeWhile(p => p.Marker is null || p.Marker.Style >= first.Style)
                .Where(p => p.Marker?.Style == first.Style).TakeWhile((p, k) => p.Marker!.Number == k + 1).Count();
            Place[] places = [report.Passages[i].At(m.Index, m.Index + m.Length)];
            if (listed >= 2 && stated != listed)
                yield return make.Error(places, stated.ToString(), listed.ToString(), $"下列共{listed}项", "请核对个数或补全所列各项。");
        }
    }
}
