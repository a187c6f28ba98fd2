using System.Text.RegularExpressions;

namespace Zhengtong.Reckoning.Model;

/// <summary>What the words before a figure say: which quantity, at which stage, of which budget and year.</summary>
/// <param name="Concept">The standard quantity, or null if the words name something else.</param>
/// <param name="Stage">Budget or actual.</param>
/// <param name="Fund">Which of the four budgets.</param>
/// <param name="Year">A year named outright, or null.</param>
/// <param name="IsPrior">The year before (上年, 去年).</param>
/// <param name="Core">The words that remain when year, stage and filling words are gone.</param>
public sealed record Subject(string? Concept, Stage Stage, Fund Fund, int? Year, bool IsPrior, string Core);

/// <summary>Reads subjects by the field's vocabulary (<see cref="Vocabulary"/>).</summary>
internal static partial class SubjectReader
{
    [GeneratedRegex(@"(20\d\d)年(?![初末底终])(度)?|上年度?(?!结转|结余)|去年|上一年度?|上年同期|前一年度?|本年度?|今年|当年|全年(?!预算)")]
    private static partial Regex Period();

    [GeneratedRegex(@"年初(?:部门)?预算|年初(?:安排|批复)|部门预算批复|年初(?!结转|结余)|全年预算|调整后?的?预算|预算调整|可用预算|追加后|决算|执行|实际|预算|实有")]
    private static partial Regex StageWord();

    [GeneratedRegex(@"政府性基金(?:预算)?|国有资本经营(?:预算)?|社会保险基金(?:预算)?|一般公共(?:财政)?预算")]
    private static partial Regex FundWord();

    public static Subject Read(string words)
    {
        var (fund, rest) = TakeFund(words);
        int? year = null;
        var prior = false;
        if (Period().Matches(rest) is { Count: > 0 } periods)
        {
            foreach (Match m in periods)
            {
                year = m.Groups[1].Success ? int.Parse(m.Groups[1].ValueSpan) : year;
                prior |= m.Value[0] is '上' or '去' or '前';
            }
            var after = rest[(periods[^1].Index + periods[^1].Length)..];
            rest = after.Length > 1 ? after : Period().Replace(rest, "");
        }
        var stage = StageOf(rest);
        // “三公经费全年实际支出”: what was spent on stands before the period.
        var concept = ConceptOf(rest, stage);
        if (concept == Concept.Spending && words.IndexOf("全年", StringComparison.Ordinal) is > 0 and var at && ConceptOf(words[..at], Stage.Unstated) is { } on && Vocabulary.SpentOn.Contains(on))
            concept = on;
        return new(concept, stage, fund, year, prior, Strip(rest));
    }

    /// <summary>“…预算为18.63万元,决算为18.63万元”: the second figure is of the same thing.</summary>
    public static bool IsBare(Subject subject) => subject.Core is "" or "年初" && subject.Stage != Stage.Unstated;

    private static (Fund, string) TakeFund(string words)
    {
        var m = FundWord().Match(words);
        if (!m.Success)
            return (Fund.All, words);
        var fund = m.Value[0] switch { '政' => Fund.Government, '国' => Fund.StateCapital, '社' => Fund.SocialInsurance, _ => Fund.General };
        return (fund, words.Remove(m.Index, m.Length));
    }

    private static Stage StageOf(string words)
    {
        if (StageWord().Matches(words) is not { Count: > 0 } found)
            return Stage.Unstated;
        var all = found.Select(m => m.Value).ToList();
        return all[^1] switch
        {
            "决算" or "执行" or "实际" or "实有" => Stage.Actual,
            "全年预算" or "可用预算" or "追加后" => Stage.Adjusted,
            _ when all.Any(w => w.Contains("调整")) => Stage.Adjusted,
            _ when all.Any(w => w.StartsWith("年初") || w.Contains("批复")) => Stage.Initial,
            _ => Stage.Budget,
        };
    }

    private static string? ConceptOf(string words, Stage stage)
    {
        var core = Strip(StageWord().Replace(words, ""));
        if (Vocabulary.Concepts.TryGetValue(core, out var concept))
            return concept;
        if (core.Length == 0 && stage is Stage.Initial or Stage.Adjusted)
            return Concept.Budget;
        return Vocabulary.Concepts.GetValueOrDefault(Strip(words))
            ?? Vocabulary.Endings.FirstOrDefault(e => core.EndsWith(e.End, StringComparison.Ordinal)).Concept;
    }

    /// <summary>Takes filling words off both ends until none is left or a known quantity stands.</summary>
    private static string Strip(string words)
    {
        for (var changed = true; changed && words.Length > 0 && !Vocabulary.Concepts.ContainsKey(words);)
        {
            changed = false;
            foreach (var filler in Vocabulary.Fillers)
            {
                if (words.EndsWith(filler, StringComparison.Ordinal))
                    (words, changed) = (words[..^filler.Length], true);
                else if (words.StartsWith(filler, StringComparison.Ordinal))
                    (words, changed) = (words[filler.Length..], true);
                if (changed)
                    break;
            }
        }
        return words;
    }
}
