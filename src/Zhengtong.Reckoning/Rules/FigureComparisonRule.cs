using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Model;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Rules;

/// <summary>Words of comparison between two printed figures agree with them (逾期率5.9%，低于1%的控制线).</summary>
internal sealed partial class FigureComparisonRule : IRule
{
    public string Id => "R-CMP";
    public string Law => "两数之间的“高于”“低于”“超过”“未超过”与两数相符";
    public string Example => "全年支出49.6万元，未超过全年48万元的控制数。";

    // A comma between, the word, and what the second figure is.
    [GeneratedRegex("^[^,;。:]{0,12},(?:均|也|仍|远|明显|大幅|略|全部|并|且|已|总体|都|尚|还)*(?<word>控制在|未达到|未达(?!标)|没有达到|不足|未低于|不高于|未高于|优于|达到|不低于|不少于|未低于|未超过|未超出|未突破|没有超过|没有突破|不超过|低于|少于|小于|高于|多于|大于|超过|超出|超|优于|突破)(?:了)?(?<of>[^,;。:0-9]{0,14})$")]
    private static partial Regex Between();

    /// <summary>What bounds, and is no amount by which something differs: “低于标准2万元” names the bound.</summary>
    [GeneratedRegex("标准|限额|上限|下限|控制数|控制线|红线|警戒|定额|要求|目标|指标|线|计划|任务|水平|规定|额度|底线|平均")]
    private static partial Regex Bound();

    [GeneratedRegex("标准|限额|上限|线|定额|规定|要求|控制")]
    private static partial Regex Limit();

    // “超过预算安排的1200万元”: what is said to be planned is the bound itself.
    [GeneratedRegex("(?:预算|安排|批复|下达|核定|合同|概算|设计)[\u4e00-\u9fff]{0,4}的$")]
    private static partial Regex Planned();

    [GeneratedRegex("^(?:低|少|小)于")]
    private static partial Regex Less();

    public IEnumerable<Finding> Check(Report report)
    {
        var make = new Findings(this, report);
        foreach (var (passage, statements) in report.Statements)
            for (var i = 1; i < statements.Count; i++)
                if (statements[i - 1] is { Figure.IsExact: true } first && statements[i] is var second && first.Sentence == second.Sentence && first.Depth == second.Depth && Same(first.Figure, second.Figure)
                    && Between().Match(passage.Text[first.Figure.End..second.Figure.Start]) is { Success: true } m && Judge(make, report.TotalOf(first) ?? first, second, m) is { } finding)
                    yield return finding;
        foreach (var (_, statements) in report.Statements)
            for (var i = 1; i < statements.Count; i++)
                if (statements[i] is { Figure.IsExact: true } prior && statements[i - 1] is { Figure.IsExact: true } now && now.Sentence == prior.Sentence && Same(now.Figure, prior.Figure)
                    && Vocabulary.ComparedWith().IsMatch(prior.Words) && prior.Tail.StartsWith("持平", StringComparison.Ordinal))
                    yield return Level(make, now, prior);
        foreach (var (_, statements) in report.Statements)
            for (var i = 1; i < statements.Count; i++)
                if (statements[i] is { Figure.IsExact: true } bound && statements[i - 1] is { Figure.IsExact: true } figure && bound.Sentence == figure.Sentence && figure.Depth == bound.Depth && Same(figure.Figure, bound.Figure)
                    && Vocabulary.ComparedWith().IsMatch(bound.Words) && Bound().IsMatch(bound.Words) && After().Match(bound.Tail) is { Success: true } said && !char.IsAsciiDigit(bound.Passage.Text.ElementAtOrDefault(bound.Figure.End + bound.Tail.Length)))
                    yield return Than(make, figure, bound, said.Groups["word"].Value);
        foreach (var (passage, statements) in report.Statements)
            foreach (var (now, prior) in Levelled(report, passage, statements))
                yield return Level(make, now, prior);
    }

    // “与上年持平的只有培训费:2023年3.2万元,2024年3.2万元”
    private static IEnumerable<(Statement Now, Statement Prior)> Levelled(Report report, Passage passage, List<Statement> statements)
    {
        foreach (var sentence in statements.Where(s => s.Figure is { IsExact: true, Kind: UnitKind.Money or UnitKind.Count or UnitKind.Percent }).GroupBy(s => s.Sentence))
            if (sentence.ToList() is [var one, var other] && Same(one.Figure, other.Figure) && sentence.Key.In(passage.Text).IndexOf("上年持平") is >= 0 and var at && !Denied().IsMatch(sentence.Key.In(passage.Text)[..at]) && IsOfLastYear(one, report) != IsOfLastYear(other, report))
                yield return IsOfLastYear(one, report) ? (other, one) : (one, other);
    }

    // “平均42天,比考核要求的60天短”
    [GeneratedRegex("^(?:还|要|更|略|稍|都)?(?<word>短|少|低|快|长|多|高|慢)$")]
    private static partial Regex After();

    private static Finding Than(Findings make, Statement figure, Statement bound, string word)
    {
        var (a, b) = (figure.Figure.Amount, bound.Figure.Amount);
        Place[] places = [figure.Passage.At(figure.ClauseStart, bound.Figure.End + bound.Tail.Length)];
        var arithmetic = $"{figure.Figure.Printed}{(a < b ? "<" : a > b ? ">" : "=")}{bound.Figure.Printed}";
        return word is "短" or "少" or "低" or "快" ? a < b ? make.Holds(places, word, arithmetic) : make.Error(places, word, "不低于", arithmetic, "请按数字改写这句话，或核对数字。")
            : a > b ? make.Holds(places, word, arithmetic) : make.Error(places, word, "不高于", arithmetic, "请按数字改写这句话，或核对数字。");
    }

    private static bool IsOfLastYear(Statement s, Report report) => s.Subject.IsPrior || s.Subject.Year is { } year && year < report.Year;

    [GeneratedRegex("基本|不|未|非|难")]
    private static partial Regex Denied();

    // “支出3.1万元,与上年3.2万元持平”
    private static Finding Level(Findings make, Statement now, Statement prior)
    {
        Place[] places = [now.Passage.At(now.ClauseStart, prior.Figure.End + 2)];
        var arithmetic = $"{now.Figure.Printed}{(now.Figure.Amount < prior.Figure.Amount ? "<" : now.Figure.Amount > prior.Figure.Amount ? ">" : "=")}{prior.Figure.Printed}";
        return now.Figure.Range.Meets(prior.Figure.Range) ? make.Holds(places, "持平", arithmetic)
            : make.Error(places, "持平", now.Figure.Amount < prior.Figure.Amount ? "减少" : "增加", arithmetic, "请按数字改写这句话，或核对数字。");
    }

    private static bool Same(Figure a, Figure b) => a.Kind == b.Kind && a.Kind is UnitKind.Money or UnitKind.Percent or UnitKind.Count or UnitKind.Duration && (a.Kind == UnitKind.Money || a.Unit == b.Unit);

    private static Finding? Judge(Findings make, Statement first, Statement second, Match m)
    {
        var (word, of) = (m.Groups["word"].Value, m.Groups["of"].Value);
        if (of.StartsWith('的'))
            return null; // “达到目标的16项,未达到的2项” are counted apart
        var named = Bound().IsMatch(of + second.Tail) || word[0] is '未' or '没' or '不' or '控' || Planned().IsMatch(of);
        var (a, b) = (first.Figure.Amount, second.Figure.Amount);
        if (!named && (Vocabulary.PriorWord().IsMatch(of) || second.Subject.IsPrior))
            return null; // “超过去年200件” may say by how much
        if (a > 2 * b && Less().IsMatch(word) && !Limit().IsMatch(of + second.Tail))
            return null; // “低于计划5件” may say by how much
        var holds = word switch
        {
            "低于" or "少于" or "小于" or "未达到" or "未达" or "没有达到" or "不足" => a < b,
            "高于" or "多于" or "大于" or "超过" or "超出" or "超" or "突破" => a > b,
            "不低于" or "不少于" or "未低于" or "达到" => a >= b,
            "优于" => true,
            _ => a <= b,
        };
        Place[] places = [first.Passage.At(first.ClauseStart, second.Figure.End + second.Tail.Length)];
        var arithmetic = $"{first.Figure.Printed}{(a < b ? "<" : a > b ? ">" : "=")}{Arithmetic.Like(second.Figure, b)}";
        return holds ? make.Holds(places, word, arithmetic)
            : named ? make.Error(places, word, a < b ? "低于" : a > b ? "高于" : "等于", arithmetic, "请按数字改写这句话，或核对数字。") : null;
    }
}
