using Zhengtong.Features.Catalogue;

namespace Zhengtong.Tests.Catalogue;

static class Given
{
    public static Answers Answers(params (string Question, string Value)[] answers) =>
        new(answers.GroupBy(a => a.Question).ToDictionary(g => g.Key, g => g.Select(a => a.Value).ToArray()));

    public static BaseCode BaseCode(string code) => Features.Catalogue.BaseCode.TryParse(code, out var value, out var fault) ? value : throw new ArgumentException(fault);

    public static FormQuestion Question(QuestionType type, string label = "题目", string id = "q") => new() { Id = id, Label = label, Type = type, Required = true };

    public static IReadOnlyList<FormGroup> Form(params FormQuestion[] questions) => [new("g", "一页", "", questions)];
}
