using System.Text.RegularExpressions;
using static Zhengtong.Features.Catalogue.ListRule;

namespace Zhengtong.Features.Catalogue;

/// <summary>The application form: a form that passes can be filled in.</summary>
static class FormRules
{
    public static readonly ListRule[] All =
    [
        Must("form.some", "form", "申请表至少要有一道题", l => l.Form.Any(g => g.Questions.Count > 0)),
        new("form.groups", "form", l => l.Form.GroupBy(g => g.Id).Where(g => g.Count() > 1).Select(g => $"申请表分组编号“{g.Key}”重复")),
        new("form.empty", "form", l => l.Form.Where(g => g.Questions.Count == 0).Select(g => $"申请表的“{g.Title}”一页没有题目")),
        new("form.unique", "form", l => Questions(l).GroupBy(q => q.Id).Where(g => g.Count() > 1 || g.Key == Answers.Applicant).Select(g => $"题目编号“{g.Key}”重复或不能用")),
        new("form.choices", "form", l => Questions(l).Where(q => q.Type is QuestionType.Choice or QuestionType.MultiChoice == q.Choices.Distinct().Count() < 2)
            .Select(q => $"“{q.Label}”：单选、多选题至少两个不同的选项，别的题没有选项")),
        new("form.bounds", "form", l => Questions(l).Where(q => !BoundsRead(q)).Select(q => $"“{q.Label}”的上下限写得不对，或者下限大于上限")),
        new("form.pattern", "form", l => Questions(l).Where(q => q.Pattern is not null && (!Compiles(q.Pattern) || q.PatternMessage is null))
            .Select(q => $"“{q.Label}”的格式要求写得不对，或者没有写不符时的提示")),
        new("form.shown", "form", l => Questions(l).Where((q, i) => q.ShownWhen is { } w && !CanHold(Questions(l).Take(i), w))
            .Select(q => $"“{q.Label}”的显示条件引用了后面的题、没有的题或没有的选项")),
    ];

    /// <summary>Can the condition ever hold in this form?</summary>
    public static bool CanHold(IEnumerable<FormGroup> form, ShownWhen when) => CanHold(form.SelectMany(g => g.Questions), when);

    static bool CanHold(IEnumerable<FormQuestion> earlier, ShownWhen when) =>
        when.Any.Count > 0 && (when.Question == Answers.Applicant
            ? when.Any.All(a => a is "person" or "enterprise" or "agent")
            : earlier.FirstOrDefault(q => q.Id == when.Question) is { } question && when.Any.All(OptionsOf(question).Contains));

    static IReadOnlyList<string> OptionsOf(FormQuestion question) =>
        question.Type == QuestionType.YesNo ? [Answers.Yes, Answers.No] : question.Choices;

    static bool BoundsRead(FormQuestion question) => question.Type switch
    {
        QuestionType.Number or QuestionType.Money => Ordered(question, AnswerCheck.NumberBound),
        QuestionType.Date => Ordered(question, bound => AnswerCheck.DateBound(bound, DateOnly.FromDayNumber(700_000))),
        _ => question is { Min: null, Max: null },
    };

    static bool Ordered<T>(FormQuestion question, Func<string?, T?> read) where T : struct, IComparable<T>
    {
        var (min, max) = (read(question.Min), read(question.Max));
        return min is null == question.Min is null && max is null == question.Max is null
            && (min is null || max is null || min.Value.CompareTo(max.Value) <= 0);
    }

    static bool Compiles(string pattern)
    {
        try
        {
            return new Regex(pattern) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    static IEnumerable<FormQuestion> Questions(ImplementationList list) => list.Form.SelectMany(g => g.Questions);
}
