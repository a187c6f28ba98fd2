using System.Text.Json;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Cases;

/// <summary>A page of the form as it was filled in (填报内容).</summary>
public sealed record AnsweredGroup(string Title, IReadOnlyList<(string Label, string Value)> Answers);

/// <summary>Puts questions and answers together for a reader.</summary>
static class AnsweredForm
{
    public static IReadOnlyList<AnsweredGroup> Of(ShownCase shown)
    {
        var answers = new Answers(JsonSerializer.Deserialize<Dictionary<string, string[]>>(shown.Case.Answers, Json.Options)!);
        var asked = FormAnswers.Asked(shown.List.Form, answers).ToHashSet();
        var groups = shown.List.Form.Select(g => new AnsweredGroup(g.Title, [.. g.Questions.Where(asked.Contains).Select(q => (q.Label, Say(q, answers[q.Id])))])).Where(g => g.Answers.Count > 0).ToList();
        // Answered under an earlier version of the list, which asked something that the present one does not.
        var known = asked.Select(q => q.Id).Append(Answers.Applicant).ToHashSet();
        var rest = answers.Questions.Where(q => !known.Contains(q)).Select(q => (q, string.Join("、", answers[q]))).ToList();
        return rest.Count == 0 ? groups : [.. groups, new("以前版本的问题", rest)];
    }

    /// <summary>The numbers in the form that are shown masked, in full.</summary>
    public static IEnumerable<(string Label, string Number)> Numbers(ShownCase shown)
    {
        var answers = new Answers(JsonSerializer.Deserialize<Dictionary<string, string[]>>(shown.Case.Answers, Json.Options)!);
        return from question in FormAnswers.Asked(shown.List.Form, answers)
               where question.Type is QuestionType.Identity or QuestionType.Phone
               from number in answers[question.Id]
               select (question.Label, number);
    }

    static string Say(FormQuestion question, IReadOnlyList<string> values) => string.Join("、", values.Select(v => Say(question.Type, v))) is { Length: > 0 } said ? $"{said}{(question.Unit is null ? "" : " " + question.Unit)}" : "";

    static string Say(QuestionType type, string value) => type switch
    {
        QuestionType.YesNo => value == Answers.Yes ? "是" : "否",
        QuestionType.Identity => Format.MaskedId(value),
        QuestionType.Phone => Format.MaskedPhone(value),
        _ => value,
    };
}
