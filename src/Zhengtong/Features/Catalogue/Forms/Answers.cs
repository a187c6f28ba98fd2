namespace Zhengtong.Features.Catalogue;

/// <summary>What an applicant answered (填报内容): for each question its values, as typed; more than one only for multiple choice.</summary>
public sealed class Answers(IReadOnlyDictionary<string, string[]> values)
{
    /// <summary>Not a question of the form: who applies, as <c>person</c>, <c>enterprise</c> and, by a mandate, <c>agent</c>.</summary>
    public const string Applicant = "applicant";

    /// <summary>What <see cref="QuestionType.YesNo"/> takes.</summary>
    public const string Yes = "yes", No = "no";

    /// <summary>The values of a question, trimmed, without empty ones.</summary>
    public IReadOnlyList<string> this[string question] =>
        values.TryGetValue(question, out var typed) ? [.. typed.Select(v => v.Trim()).Where(v => v.Length > 0)] : [];

    public IEnumerable<string> Questions => values.Keys;

    /// <summary>The answers to the questions that are asked with these answers, and no others.</summary>
    public Answers Only(IEnumerable<FormQuestion> asked) =>
        new(asked.Select(q => q.Id).Append(Applicant).Where(values.ContainsKey).ToDictionary(id => id, id => this[id].ToArray()));

    public IReadOnlyDictionary<string, string[]> ToDictionary() => values;
}
