using System.Globalization;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;

namespace Zhengtong.Features.Simulation;

/// <summary>Answers that an application form accepts (示例填报), for the simulator, tests and benchmarks.</summary>
public static class SampleAnswers
{
    /// <summary>Whose name stands in the forms.</summary>
    public const string Name = "盘春梅";

    /// <param name="applicant">Words for who applies: <c>person</c> or <c>enterprise</c>, with <c>agent</c> when by mandate; a person when none is given.</param>
    public static Dictionary<string, string[]> For(ImplementationList list, DateOnly today, params string[] applicant)
    {
        var given = new Dictionary<string, string[]> { [Answers.Applicant] = applicant is [] ? ["person"] : applicant };
        // An answer may bring up further questions: those come after it in the form.
        foreach (var question in list.Form.SelectMany(g => g.Questions))
            if (FormAnswers.Asked(list.Form, new Answers(given)).Contains(question) && question.Required)
                given[question.Id] = [Answer(question, today)];
        return given;
    }

    /// <summary>Every material the answers ask for, handed in on paper; what is held by the county is called.</summary>
    public static List<DraftMaterial> Materials(ImplementationList list, Dictionary<string, string[]> answers) =>
        [.. from m in list.Materials
            where !m.FromForm && m.IsAsked(new Answers(answers)) && (m.Necessity == MaterialNecessity.Required || m.RequiredWhen is not null)
            select new DraftMaterial(m.Id, MaterialSource.Paper)];

    static string Answer(FormQuestion question, DateOnly today) => question.Type switch
    {
        QuestionType.Number or QuestionType.Money => question.Min is { } min && decimal.Parse(min, CultureInfo.InvariantCulture) > 1 ? min : question.Max is { } max && decimal.Parse(max, CultureInfo.InvariantCulture) < 1 ? max : "1",
        QuestionType.Date => (question.Max == "today" ? today.AddYears(-30) : today.AddDays(30)).ToString("yyyy-MM-dd"),
        QuestionType.Choice or QuestionType.MultiChoice => question.Choices[0],
        QuestionType.YesNo => Answers.No,
        QuestionType.Address => "江华瑶族自治县沱江镇瑶都水街 12 号",
        QuestionType.Identity => "11010519491231002X",
        QuestionType.CreditCode => "91350100M000100Y43",
        QuestionType.Phone => "13907460001",
        QuestionType.LongText => "按照规定如实填写，以所附材料为准",
        _ => question.Pattern is null ? Name : Fitting(question.Pattern),
    };

    /// <summary>Patterns of the shipped forms are digits and letters with a length: the shortest string of digits that fits.</summary>
    static string Fitting(string pattern) =>
        Enumerable.Range(1, 40).SelectMany(n => new[] { new string('6', n), new string('A', n), "湘A" + new string('6', Math.Max(0, n - 2)) })
            .FirstOrDefault(text => System.Text.RegularExpressions.Regex.IsMatch(text, $@"\A(?:{pattern})\z")) ?? "666666";
}
