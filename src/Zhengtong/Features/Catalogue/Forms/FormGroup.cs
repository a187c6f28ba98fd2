using System.ComponentModel.DataAnnotations;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Features.Catalogue;

/// <summary>The kind of answer a question takes (题型).</summary>
public enum QuestionType
{
    [Display(Name = "文字")] Text,
    [Display(Name = "长文字")] LongText,
    [Display(Name = "数字")] Number,
    [Display(Name = "金额")] Money,
    [Display(Name = "日期")] Date,
    [Display(Name = "单选")] Choice,
    [Display(Name = "多选")] MultiChoice,
    [Display(Name = "是或否")] YesNo,
    [Display(Name = "地址")] Address,
    [Display(Name = "身份证号")] Identity,
    [Display(Name = "统一社会信用代码")] CreditCode,
    [Display(Name = "电话")] Phone,
}

/// <summary>One page of an application form (申请表分组).</summary>
public sealed record FormGroup(string Id, string Title, string Help, IReadOnlyList<FormQuestion> Questions);

/// <summary>One question of an application form (申请表题目).</summary>
public sealed record FormQuestion
{
    public required string Id { get; init; }

    public required string Label { get; init; }

    public required QuestionType Type { get; init; }

    public bool Required { get; init; }

    /// <summary>Its answer stands in the decision and on the licence (证照照面).</summary>
    public bool OnLicence { get; init; }

    public string? Help { get; init; }

    /// <summary>Shown after the field: 平方米, 元.</summary>
    public string? Unit { get; init; }

    /// <summary>Least value: a number, a day (2024-01-31), or <c>today</c>.</summary>
    public string? Min { get; init; }

    /// <summary>Greatest value, written as <see cref="Min"/>.</summary>
    public string? Max { get; init; }

    /// <summary>Whole numbers only.</summary>
    public bool Whole { get; init; }

    /// <summary>Characters at most.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Regular expression for the whole answer.</summary>
    public string? Pattern { get; init; }

    /// <summary>What is said when the pattern does not fit.</summary>
    public string? PatternMessage { get; init; }

    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Asked only then; null asks always.</summary>
    public ShownWhen? ShownWhen { get; init; }
}

/// <summary>Holds when the answer to an earlier question is any of these (显示条件).</summary>
/// <param name="Question">A question's id, or <see cref="Answers.Applicant"/>.</param>
public sealed record ShownWhen(string Question, IReadOnlyList<string> Any)
{
    public bool Holds(Answers answers) => answers[Question].Any(Any.Contains);
}
