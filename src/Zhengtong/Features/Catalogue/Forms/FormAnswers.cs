using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Catalogue;

/// <summary>Checks what was answered to an application form (申请表校验).</summary>
public static class FormAnswers
{
    /// <summary>Messages at fields, in the order of the form; empty when all is well.</summary>
    /// <param name="today">The day against which days and birth dates are held.</param>
    /// <param name="group">Only the questions of this page; null for the whole form.</param>
    public static IReadOnlyList<FieldMessage> Check(IReadOnlyList<FormGroup> form, Answers answers, DateOnly today, string? group = null)
    {
        var asked = Asked(form, answers).ToDictionary(q => q.Id);
        var known = form.SelectMany(g => g.Questions).Select(q => q.Id).Append(Answers.Applicant).ToHashSet();
        var here = form.Where(g => group is null || g.Id == group).SelectMany(g => g.Questions).Where(q => asked.ContainsKey(q.Id));
        return
        [
            .. from question in here
               let fault = AnswerCheck.Fault(question, answers[question.Id], today)
               where fault is not null
               select new FieldMessage(question.Id, fault),
            .. answers.Questions.Where(id => !known.Contains(id)).Select(id => new FieldMessage(id, "申请表里没有这一项，请刷新页面再填")),
        ];
    }

    /// <summary>The questions that are asked with these answers; one that hangs on a question not asked is not asked either.</summary>
    public static IReadOnlyList<FormQuestion> Asked(IReadOnlyList<FormGroup> form, Answers answers)
    {
        var asked = new List<FormQuestion>();
        var ids = new HashSet<string> { Answers.Applicant };
        foreach (var question in form.SelectMany(g => g.Questions))
        {
            if (question.ShownWhen is { } when && !(ids.Contains(when.Question) && when.Holds(answers))) continue;
            asked.Add(question);
            ids.Add(question.Id);
        }
        return asked;
    }
}
