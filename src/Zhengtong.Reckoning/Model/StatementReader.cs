using System.Text.RegularExpressions;
using Zhengtong.Reckoning.Text;

namespace Zhengtong.Reckoning.Model;

/// <summary>Turns a passage's figures into statements.</summary>
internal static partial class StatementReader
{
    private const string Stops = ",;:。!?()、|";
    private const int LongestSubject = 60;
    private const int NearestBudget = 3;

    public static List<Statement> Read(Passage passage)
    {
        var found = new List<Statement>(passage.Figures.Count);
        var text = passage.Text;
        var sentence = 0;
        var depth = 0;
        var at = 0;
        foreach (var figure in passage.Figures)
        {
            for (; at < figure.Start; at++)
                depth += text[at] == '(' ? 1 : text[at] == ')' && depth > 0 ? -1 : 0;
            while (sentence + 1 < passage.Sentences.Count && passage.Sentences[sentence].End <= figure.Start)
                sentence++;
            var stretch = passage.Sentences.Count > 0 ? passage.Sentences[sentence] : new(0, text.Length);
            var previous = found.Count > 0 ? found[^1] : null;
            var floor = Math.Max(stretch.Start, figure.Start - LongestSubject);
            var clause = figure.Start;
            while (clause > floor && (!Stops.Contains(text[clause - 1]) || OverBracket(text, ref clause, floor)))
                clause--;
            if (clause == figure.Start && clause > floor && text[clause - 1] == ':')
                for (clause--; clause > floor && !Stops.Contains(text[clause - 1]);)
                    clause--;
            var from = previous is not null && previous.Figure.End > clause && previous.Figure.End <= figure.Start ? previous.Figure.End : clause;
            var words = WithoutBrackets(text[from..figure.Start]);
            var subject = SubjectReader.Read(words);
            if (previous is not null && passage.ListUnit is null && previous.Sentence == stretch && subject.Concept is null or Concept.Budget && SubjectReader.IsBare(subject)
                && previous.Subject.Concept is not (null or Concept.Budget or Concept.Opening or Concept.Closing or Concept.Added or Concept.Reduced or Concept.Available))
                subject = subject with { Concept = previous.Subject.Concept, Fund = previous.Subject.Fund, Core = previous.Subject.Core };
            if (subject is { Concept: null, Core.Length: 0 } && previous is { Figure.Kind: UnitKind.Percent } && previous.Sentence == stretch && previous.Words.IndexOf('占') is > 0 and var share)
                subject = SubjectReader.Read(previous.Words[..share]); // “基本支出占60%,为60万元”
            if (subject.Concept == Concept.Spending && Head(found, stretch) is { } head && !Vocabulary.Whole().IsMatch(words))
                subject = subject with { Concept = head };
            if (subject.Concept == Concept.Spending && previous is { Subject: { Concept: null, Stage: Stage.Budget or Stage.Initial or Stage.Adjusted, Core.Length: > 1 } } && previous.Sentence == stretch && Bare().IsMatch(words))
                subject = subject with { Concept = null, Core = previous.Subject.Core }; // “信息化项目预算320万元、支出308万元”
            found.Add(new()
            {
                Passage = passage,
                Figure = figure,
                Words = words,
                Subject = subject,
                Tail = TailOf(text, figure.End, stretch.End),
                Sentence = stretch,
                ClauseStart = clause,
                Depth = depth,
            });
        }
        return found;
    }

    [GeneratedRegex("^(?:实际|已|全年)?(?:支出|执行|完成支出|使用)(?:数|为)?$")]
    private static partial Regex Bare();

    // “三公经费预算3万元,实际支出2万元”: the sentence speaks of one quantity, named first or with the budget just before.
    private static string? Head(List<Statement> found, Stretch sentence)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Sentence == sentence && i >= found.Count - NearestBudget; i--)
            if (found[i].Subject is { Stage: Stage.Budget or Stage.Initial or Stage.Adjusted, Concept: { } budgeted } && Vocabulary.SpentOn.Contains(budgeted))
                return budgeted;
        var first = found.FindLastIndex(s => s.Sentence != sentence) + 1;
        return first < found.Count && found[first].Subject.Concept is { } concept && Vocabulary.SpentOn.Contains(concept) ? concept : null;
    }

    // “依申请类事项(不含行政征收)1515项”: the subject stands before the bracket.
    private static bool OverBracket(string text, ref int clause, int floor)
    {
        if (text[clause - 1] != ')')
            return false;
        var open = text.LastIndexOf('(', clause - 1, clause - floor);
        if (open < 0 || text.AsSpan(open, clause - open).ContainsAnyInRange('0', '9') || open > floor && Stops.Contains(text[open - 1]))
            return false;
        clause = open + 1;
        return true;
    }

    private static string WithoutBrackets(string words)
    {
        var open = words.IndexOf('(');
        var close = open < 0 ? -1 : words.IndexOf(')', open);
        return close < 0 || words[open..close].Contains('境') ? words : words.Remove(open, close - open + 1);
    }

    private static string TailOf(string text, int start, int end)
    {
        var stop = start;
        while (stop < end && stop - start < 20 && !Stops.Contains(text[stop]) && !char.IsAsciiDigit(text[stop]))
            stop++;
        return text[start..stop];
    }
}
