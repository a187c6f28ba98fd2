using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules.Nearly;

/// <summary>A percentage that no figures of its sentence make, but would if one of them were not miswritten (比率差一位).</summary>
internal sealed partial class AnnouncedRateRule : ILastResort
{
    public string Id => "R-RATE";
    public string Law => "句中的百分比能由句中的数算出；只差一个数字的，多半是写错了";
    public string Example => "林地面积186万亩，国土面积281.5万亩，森林覆盖率63.8%。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            if (!passage.Chapter.Within(c => c.Kind is ChapterKind.Goals or ChapterKind.Plans))
                foreach (var sentence in Term.Sentences(statements, report.Year))
                    foreach (var percent in sentence.Where(t => t.Figure.Kind == UnitKind.Percent && t.Figure.Value > 0 && !IsOfSomethingElse(t)))
                        if (CheckOne(percent, sentence, report.Year) is { } announced && announced.Judge(make) is { } finding)
                            yield return finding;
    }

    [GeneratedRegex("目标|要求|标准|力争|平均|全国|全省|全市|×")]
    private static partial Regex SomethingElse();

    private static bool IsOfSomethingElse(Term percent) => percent.IsBefore && percent.Change is null
        || SomethingElse().IsMatch(percent.Words) && !percent.Words.Contains('占') && !percent.Words.Contains("完成");

    private static Announced? CheckOne(Term percent, List<Term> sentence, int? year)
    {
        var amounts = sentence.Where(t => t.IsAmount && t.Figure.Amount > 0 && !t.IsEach).ToList();
        // “执行率92.5%,按比例得9.25分(满分10分)”: marks given in proportion to a rate.
        if (sentence.Count(t => t.Figure.Kind == UnitKind.Percent) == 1 && amounts.FindAll(a => a.Figure.Kind == UnitKind.Score) is [var one, var other] && InProportion().IsMatch(one.Words + other.Words))
            return new([(one.Words.Contains('得') ? Reading.Share(percent, one, other) : Reading.Share(percent, other, one), 4)]);
        // “权重10%,执行率87.6%,折算得分8.76分”
        if (sentence.FindAll(t => t.Figure.Kind == UnitKind.Percent) is [var weight, var rate] && rate == percent && weight.Words.Contains("权重", StringComparison.Ordinal) && amounts.FindAll(a => a.Figure.Kind == UnitKind.Score) is [var marks] && InProportion().IsMatch(marks.Words))
            return new([(Reading.Share(percent, marks, weight.Figure.Value), 4)]);
        if (Explained(percent, sentence.FindAll(t => t.IsAmount && t.Figure.Amount > 0), sentence))
            return null;
        var own = amounts.FindAll(a => percent.SharesSegment(a));
        if (own.Count > 0)
            amounts = own;
        var others = sentence.FindAll(o => o != percent && o.Figure.Kind == UnitKind.Percent);
        // What makes another percentage of the sentence does not make this one.
        bool Taken(Reading r) => r.Terms is [_, var a, var b] && others.Exists(o => Reading.Share(o, a, b).Holds || Reading.Share(o, b, a).Holds);
        var readings = percent.Change is { } change ? Growths(percent, amounts, Vocabulary.Falls().IsMatch(change) ? -1 : 1) : Shares(percent, amounts, year);
        return new([.. readings.Where(r => !Taken(r.Reading))]);
    }

    private static IEnumerable<(Reading Reading, int Signs)> Shares(Term percent, List<Term> amounts, int? year)
    {
        foreach (var part in amounts)
            foreach (var whole in amounts.Where(w => w != part && (w.Measure == part.Measure || IsPeople(w, part)) && part.Figure.Amount <= w.Figure.Amount * 2))
            {
                var signs = ShareSigns(percent, part, whole, amounts);
                yield return (Reading.Share(percent, part, whole), signs);
                if (part.Figure.Amount * 2 < whole.Figure.Amount && Lost().IsMatch(part.Words))
                    yield return (Reading.Kept(percent, part, whole), signs);
                if (Failed().IsMatch(whole.Words) || Failed().IsMatch(part.Words))
                    yield return Failed().IsMatch(part.Words) ? (Reading.OfBoth(percent, whole, part), ShareSigns(percent, whole, part, amounts) + 1) : (Reading.OfBoth(percent, part, whole), signs + 1);
            }
        foreach (var part in amounts.Where(a => a is { Measure: "天", Figure.Amount: > 180 and <= 366 } && Shared(percent.Words, a.Said) && !amounts.Exists(b => b != a && b is { Measure: "天", Change: null })))
            yield return (Reading.Share(percent, part, year is { } y && DateTime.IsLeapYear(y) ? 366 : 365), 3);
    }

    private static int ShareSigns(Term percent, Term part, Term whole, List<Term> amounts)
    {
        var signs = 0;
        var words = percent.Words;
        if (Named().IsMatch(words))
            signs++;
        if (Shared(words, part.Said))
            signs++;
        else if (Plain().Replace(words, "") is { Length: > 2 } name && name[^1] == '率')
            signs -= 2;
        if (percent.Between(part).Length < 3 && words.StartsWith('占'))
            signs++;
        if (words.StartsWith('占') && amounts.FindAll(a => a != whole && a.Measure == whole.Measure) is { Count: > 1 } others && Reading.Sum(whole, others).Holds)
            signs++;
        else if (words is [not '占', _, '率'] && Shared(words, part.Said) && amounts.FindAll(a => a != whole && a.Measure == whole.Measure) is { Count: > 1 } parts && Reading.Sum(whole, parts).Holds)
            signs++;
        if (part.Measure != whole.Measure)
            signs--;
        // “以8%计提,基数512.5万元,计提41万元”
        if (Levied().IsMatch(words + percent.Statement.Tail) && amounts.Count(a => a.Measure == part.Measure) == 2 && (Levied().IsMatch(part.Words) || part.Words is "即" or "计" or "为"))
            signs += 2;
        if (part.Change is not null || part.IsBefore)
            signs--;
        if (amounts.Count(a => a.Measure == part.Measure) == 2)
            signs++;
        if (Whole().IsMatch(whole.Words) || whole.Statement.Tail.EndsWith('中'))
            signs++;
        if (part.Figure.Amount > whole.Figure.Amount && percent.Figure.Value < 100)
            signs -= 2;
        if (Listed().IsMatch(percent.Between(part)) || Vocabulary.Reached().IsMatch(words))
            signs--;
        return signs;
    }

    // “建档28.4万份,常住人口30.74万人”: what people have is counted among people.
    private static bool IsPeople(Term whole, Term part) => whole.Measure == "人" && part.Figure.Kind == UnitKind.Count;

    // Names of rates that say nothing of what is counted.
    [GeneratedRegex("三公|预算|经费|支出|资金|采购|完成|执行|控制|覆盖|利用|到位|达标|负荷|合格|达到|为|达|是")]
    private static partial Regex Plain();

    [GeneratedRegex("比例|折算|相应")]
    private static partial Regex InProportion();

    [GeneratedRegex("计提|提取|预留|返还|征收|补助|承担|代征|缴纳|的$|按$")]
    private static partial Regex Levied();

    [GeneratedRegex("其中[:,]")]
    private static partial Regex Listed();

    [GeneratedRegex("^(?:其中|另有|尚有)?(?:逾期|超期|超时|不|未)")]
    private static partial Regex Failed();

    [GeneratedRegex("不|未|无|非|流失|辍|退|死亡|损|失|漏|亡")]
    private static partial Regex Lost();

    private static bool Shared(string a, string b) => a.Any(c => c >= '\u4e00' && !"率的达到为均共已其中数量件项个类全度比重占例完成年".Contains(c) && b.Contains(c));

    [GeneratedRegex("[率占比重度例]|完成|达|为|的")]
    private static partial Regex Named();

    [GeneratedRegex("总|共|应|计划|任务|目标|预算|全|设计|核定|发现|抽|检查|受理|下达|送")]
    private static partial Regex Whole();

    private static IEnumerable<(Reading Reading, int Signs)> Growths(Term percent, List<Term> amounts, int sign)
    {
        var plain = amounts.FindAll(a => a.Change is null);
        foreach (var now in plain)
            foreach (var before in plain.Where(b => b != now && b.Measure == now.Measure && (b.IsBefore || now.Words.EndsWith('到') || now.Words.EndsWith('至')) && !now.IsBefore))
                yield return (Reading.Growth(percent, now, before, sign), plain.Count(a => a.Measure == now.Measure) == 2 ? 4 : 3);
        foreach (var by in amounts.Where(a => a.Change is { } c && Vocabulary.Falls().IsMatch(c) == sign < 0))
            foreach (var now in plain.Where(n => n.Measure == by.Measure))
                yield return now.IsBefore ? (Reading.Share(percent, by, now), 3) : (Reading.GrowthBy(percent, by, now, sign), 2);
    }

    private static bool IsWhole(Term t) => Base().IsMatch(t.Words);

    [GeneratedRegex("定编|编制(?!内)|核定|应[\u4e00-\u9fff]{1,3}$|计划|任务|总数|总量|总额|设计")]
    private static partial Regex Base();

    [GeneratedRegex("增|升|提|扩大|攀|上涨|超|多|高|快")]
    private static partial Regex Rises();

    // What holds in any way is no error.
    private static bool Explained(Term percent, List<Term> amounts, List<Term> sentence)
    {
        var isChange = percent.Change is not null;
        var (falls, rises) = (Vocabulary.Falls().IsMatch(percent.Change ?? ""), Rises().IsMatch(percent.Change ?? ""));
        if (falls == rises)
            (falls, rises) = (true, true);
        var (unit, scale) = (Figure.Power(percent.Figure.Decimals), percent.Figure.Unit == "‰" ? 0.1m : 1);
        var printed = Interval.Around(percent.Figure.Value, unit / 2).Scaled(scale);
        var truncated = new Interval(percent.Figure.Value, percent.Figure.Value + unit).Scaled(scale);
        bool Is(Interval part, Interval whole) => Interval.Quotient(part, whole)?.Scaled(100).Meets(printed) == true;
        foreach (var (a, b) in from a in amounts from b in amounts where a != b && a.Measure == b.Measure select (a, b))
        {
            var (x, y) = (a.Figure.Range, b.Figure.Range);
            if (isChange && a.IsBefore && !b.IsBefore)
                continue; // what was before is the base, and what is now is not
            if (!isChange && IsWhole(a) && !IsWhole(b))
                continue; // what is planned or all there is, is not a part
            if (isChange ? rises && Is(x - y, y) || falls && Is(y - x, y) || a.Change is not null && (b.IsBefore && Is(x, y) || Is(x, y - x) || Is(x, y + x))
                : Is(x, y) || Interval.Quotient(x, y)?.Scaled(100).Meets(truncated) == true || !Shared(percent.Words, a.Words) && Is(y - x, y) || Is(x, x + y) || amounts.Exists(c => c != a && c != b && c.Measure == a.Measure && (Is(x + c.Figure.Range, y) || Is(x, y + c.Figure.Range))))
                return true;
        }
        return sentence.Exists(o => o != percent && o.Figure.Kind == UnitKind.Percent && !isChange && (o.Figure.Value + percent.Figure.Value == 100 || o.Figure.Value == percent.Figure.Value));
    }
}
