using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>A named rate with its percentage (率): 进驻率达 87%.</summary>
/// <param name="Name">The rate's name without adverbs, as 网上可办率.</param>
/// <param name="Statement">Where it is stated.</param>
/// <param name="IsTarget">True if it is promised (目标), false if it is reported.</param>
public sealed record RateStatement(string Name, Statement Statement, bool IsTarget)
{
    public Figure Figure => Statement.Figure;

    public Passage Passage => Statement.Passage;
}

/// <summary>Finds named rates, also where several share one figure and where the thing done stands after the figure.</summary>
internal static partial class RateReader
{
    [GeneratedRegex(@"[\u4e00-\u9fff（）()A-Za-z+N]{0,24}?(?:(?<!^)率|比例|比重|之比|满意度|便利度|完成度|深度|占比|(?:支出|支付|资金|执行|使用|拨付|建设|工程|投资)进度)(?=$|均|都|已|达|为|是|在|不|大|小|低|高|超|等|保|仍|约|分别|全部|目标|指标|[≥≤><=:,、]|\()")]
    private static partial Regex Name();

    [GeneratedRegex(@"实现(?<deed>[\u4e00-\u9fff]{3,14})$")]
    private static partial Regex Deed();

    public static List<RateStatement> Read(Report report) =>
        [.. report.Statements.SelectMany(s => s.Statements.SelectMany(x => Of(x, report.Year).Select(r => r with { Name = Whose(r, s.Statements) + r.Name })))];

    // “政府采购预算50万元,实际采购48万元,执行率96%”: whose rate it is stands at the head of the sentence.
    private static string Whose(RateStatement rate, List<Statement> statements)
    {
        if (!Bare().IsMatch(rate.Name) || statements.Find(s => s.Sentence == rate.Statement.Sentence) is not { } head || head == rate.Statement)
            return "";
        return head.Subject.Concept is Concept.Posts or Concept.Staff ? "人员"
            : head.Subject.Concept is { } concept && Vocabulary.SpentOn.Contains(concept) ? concept
            : head.Subject.Concept is Concept.Budget or Concept.Spending || SubjectReader.IsBare(head.Subject) ? Concept.Budget : "";
    }

    [GeneratedRegex("^(?:执行|控制|完成)率$")]
    private static partial Regex Bare();

    private static IEnumerable<RateStatement> Of(Statement s, int? year)
    {
        if (s.Figure.Kind is not (UnitKind.Percent or UnitKind.None) || s.Passage.Chapter.Within(c => c.Kind == ChapterKind.Plans) || IsOfLaterYear(s, year))
            yield break;
        var target = IsTarget(s);
        var any = false;
        foreach (var name in NamesBefore(s))
        {
            any = true;
            yield return new(name, s, target);
        }
        if (!any && s.Figure.Kind == UnitKind.Percent && Deed().Match(s.Tail) is { Success: true } deed)
            yield return new(deed.Groups["deed"].Value + "率", s, target);
    }

    // “力争2025年预算执行率达到98%以上” in a report on 2024.
    private static bool IsOfLaterYear(Statement s, int? year) =>
        year is { } y && Vocabulary.FullYear().Matches(s.Passage.Text[s.Sentence.Start..s.Figure.Start]).LastOrDefault() is { } m && int.Parse(m.Groups[1].ValueSpan) > y;

    private static IEnumerable<string> NamesBefore(Statement s)
    {
        if (Name().Matches(s.Words) is not { Count: > 0 } own)
            yield break;
        yield return Clean(own[^1].Value);
        var text = s.Passage.Text;
        var end = s.ClauseStart - 1;
        while (end > s.Sentence.Start && text[end] is '、' or ',')
        {
            var start = end;
            while (start > s.Sentence.Start && !",;:、。()".Contains(text[start - 1]))
                start--;
            var piece = text[start..end];
            if (!Vocabulary.RateName().IsMatch(piece))
                yield break;
            yield return Clean(piece);
            end = start - 1;
        }
    }

    private static string Clean(string name)
    {
        while (Vocabulary.RateFillers.FirstOrDefault(w => name.StartsWith(w, StringComparison.Ordinal) && name.Length >= w.Length + 2) is { } word)
            name = name[word.Length..];
        return name;
    }

    private static bool IsTarget(Statement s) =>
        s.Passage.Chapter.Within(c => c.Kind == ChapterKind.Goals)
        || s.Figure.Start > 0 && s.Passage.Text[s.Figure.Start - 1] is '≥' or '≤' or '>' or '<'
        || Vocabulary.Promise().IsMatch(s.Words)
        || Vocabulary.PromisedHead().IsMatch(s.Passage.Text.AsSpan(s.Sentence.Start, s.Figure.Start - s.Sentence.Start));
}
