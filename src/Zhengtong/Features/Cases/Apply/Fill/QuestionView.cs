using Zhengtong.Features.Catalogue;

namespace Zhengtong.Features.Cases;

/// <summary>A question as the page draws it: what was typed, what is wrong with it, and when it is to be answered at all.</summary>
public sealed record QuestionView(FormQuestion Question, IReadOnlyList<string> Values, string? Error, QuestionCondition? Condition)
{
    /// <summary>More choices than this are a list.</summary>
    const int MostRadios = 7;

    public string Name => $"{FillPage.Prefix}.{Question.Id}";

    public string Id => $"{FillPage.Prefix}_{Question.Id}";

    public string Label => Question.Unit is { } unit ? $"{Question.Label}（{unit}）" : Question.Label;

    public string Value => Values.Count > 0 ? Values[0] : "";

    public string? Hint => string.Join("。", new[] { Question.Help?.TrimEnd('。'), Condition?.Words }.OfType<string>()) is { Length: > 0 } hint ? hint : null;

    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    public bool IsGroup => Question.Type is QuestionType.YesNo or QuestionType.MultiChoice || (Question.Type == QuestionType.Choice && Question.Choices.Count <= MostRadios);

    public IEnumerable<(string Value, string Text)> Choices =>
        Question.Type == QuestionType.YesNo ? [(Answers.Yes, "是"), (Answers.No, "否")] : Question.Choices.Select(c => (c, c));

    public string InputType => Question.Type switch
    {
        QuestionType.Date => "date",
        QuestionType.Phone => "tel",
        _ => "text",
    };

    /// <summary>The keyboard that a phone shows.</summary>
    public string? InputMode => Question.Type switch
    {
        QuestionType.Number or QuestionType.Money => Question.Whole ? "numeric" : "decimal",
        _ => null,
    };
}

/// <summary>Asked only when another question of the same page is answered so.</summary>
public sealed record QuestionCondition(FormQuestion Question, IReadOnlyList<string> Any)
{
    public string Words => $"“{Question.Label}”选“{string.Join("、", Any.Select(a => AnswerWords.Of(Question, a)))}”才填";
}

/// <summary>Answers as people read them.</summary>
public static class AnswerWords
{
    public static string Of(FormQuestion question, Answers answers) =>
        answers[question.Id] is { Count: > 0 } values ? string.Join("、", values.Select(v => Of(question, v))) + question.Unit : "没有填";

    public static string Of(FormQuestion question, string value) => (question.Type, value) switch
    {
        (QuestionType.YesNo, Answers.Yes) => "是",
        (QuestionType.YesNo, Answers.No) => "否",
        _ => value,
    };
}
