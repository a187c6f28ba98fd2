using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules.Nearly;

/// <summary>What there was, what came and what went, and what is left, in whatever words (期初+增加-减少=期末).</summary>
internal sealed partial class AnnouncedBalanceRule : ILastResort
{
    private const int Fewest = 4, Most = 7;

    public string Id => Identities.Balance;
    public string Law => "期初+本期增加-本期减少=期末；年初预算+结转+追加-收回=全年预算";
    public string Example => "应急物资库存152.3万元，本年购进37.2万元、调拨出库41.5万元，年末184万元。";

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            if (passage.ListUnit is null && !passage.Chapter.Within(c => c.Kind is ChapterKind.Goals or ChapterKind.Plans))
                foreach (var sentence in Term.Sentences(statements, report.Year))
                    foreach (var alike in sentence.Where(t => t.IsAmount && !t.IsEach && !Aside().IsMatch(t.Words)).GroupBy(t => t.Measure))
                        if (CheckOne([.. alike]) is { } announced && announced.Judge(make) is { } finding)
                            yield return finding;
    }

    private static Announced? CheckOne(List<Term> alike)
    {
        if (alike.Count is < Fewest or > Most || !Opening().IsMatch(alike[0].Words) || alike.FindAll(t => t != alike[0] && Closing().IsMatch(t.Words)) is not [var result] || Nearly.Balance.Of([.. alike.Select(t => t.Figure)]))
            return null;
        var terms = alike.FindAll(t => t != result).Select(t => (t, t != alike[0] && Less().IsMatch(t.Words) ? -1 : 1)).ToList();
        return terms.Skip(1).Any(t => !Less().IsMatch(t.t.Words) && !More().IsMatch(t.t.Words)) ? null : new([(Reading.Balance(result, terms), 4)]);
    }

    [GeneratedRegex("其中|占|比|较")]
    private static partial Regex Aside();

    [GeneratedRegex("年初|期初|上年末|上年结|上年余|结转|原有|库存|年初预算")]
    private static partial Regex Opening();

    [GeneratedRegex("年末|期末|年底|结余|结存|余额|余下|剩余|滚存|还有|尚余|尚有|结转下年|结转次年|调整后|全年预算|可用|现有")]
    private static partial Regex Closing();

    [GeneratedRegex("支|出|减|退|核销|收回|调出|消化|使用|用于|销|注销|报废|处置|化解|办结|偿还|归还|发放|领用")]
    private static partial Regex Less();

    [GeneratedRegex("增|收|入|拨|购|追加|到位|新|补|转|调增|下达|筹|进")]
    private static partial Regex More();
}
