using System.Globalization;
using System.Text.RegularExpressions;
using Zhengtong.Platform.Codes;

namespace Zhengtong.Features.Catalogue;

/// <summary>What is wrong with one answer, by the kind of its question.</summary>
static partial class AnswerCheck
{
    const int TextLength = 200, LongTextLength = 2000;

    static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    /// <summary>A plain sentence that says what is wrong and what to do; null when nothing is.</summary>
    public static string? Fault(FormQuestion question, IReadOnlyList<string> values, DateOnly today) => values switch
    {
        [] => question.Required ? Missing(question) : null,
        [_, _, ..] when question.Type != QuestionType.MultiChoice => $"“{question.Label}”只能填一项",
        _ => values.Select(value => Fault(question, value, today)).FirstOrDefault(fault => fault is not null),
    };

    static string Missing(FormQuestion question) => question.Type switch
    {
        QuestionType.Choice or QuestionType.MultiChoice => $"请选择“{question.Label}”",
        QuestionType.YesNo => $"请回答“{question.Label}”",
        _ => $"请填写“{question.Label}”",
    };

    static string? Fault(FormQuestion question, string value, DateOnly today) => question.Type switch
    {
        QuestionType.Number => Number(question, value, places: 6),
        QuestionType.Money => Number(question, value, places: 2),
        QuestionType.Date => Date(question, value, today),
        QuestionType.Choice or QuestionType.MultiChoice => question.Choices.Contains(value) ? null : $"“{value}”不在“{question.Label}”的选项里，请重新选择",
        QuestionType.YesNo => value is Answers.Yes or Answers.No ? null : $"“{question.Label}”请选是或否",
        QuestionType.Identity => ResidentId.TryParse(value, today, out _, out var fault) ? null : fault,
        QuestionType.CreditCode => CreditCode.TryParse(value, out _, out var fault) ? null : fault,
        QuestionType.Phone => MobileNumber.TryParse(value, out _, out _) || Landline().IsMatch(value) ? null : "电话写 11 位手机号，或者带区号的固定电话，如 0746-2312345",
        QuestionType.Address => value.Length < 4 ? "地址写详细些，写到门牌号或村组" : Text(question, value, TextLength),
        QuestionType.LongText => Text(question, value, LongTextLength),
        _ => Text(question, value, TextLength),
    };

    static string? Text(FormQuestion question, string value, int longest)
    {
        longest = question.MaxLength ?? longest;
        if (value.Length > longest) return $"“{question.Label}”最多 {longest} 个字，现在 {value.Length} 个字，请缩短";
        if (value.AsSpan().ContainsAny('<', '>')) return $"“{question.Label}”里不能有 < 或 >，请删去";
        if (value.Any(c => char.IsControl(c) && !(question.Type == QuestionType.LongText && c is '\n' or '\r' or '\t'))) return $"“{question.Label}”里有看不见的控制字符，请重新输入";
        return question.Pattern is { } pattern && !Fits(pattern, value) ? question.PatternMessage ?? $"“{question.Label}”的写法不对，请核对" : null;
    }

    static string? Number(FormQuestion question, string value, int places)
    {
        if (!decimal.TryParse(value, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Plain, out var number))
            return $"“{question.Label}”要填数字，如 120.5，不带单位";
        if (question.Whole && number != decimal.Truncate(number)) return $"“{question.Label}”要填整数";
        if (decimal.Round(number, places) != number) return $"“{question.Label}”最多 {places} 位小数";
        if (NumberBound(question.Min) is { } min && number < min) return $"“{question.Label}”不能小于 {min}{question.Unit}";
        return NumberBound(question.Max) is { } max && number > max ? $"“{question.Label}”不能大于 {max}{question.Unit}" : null;
    }

    static string? Date(FormQuestion question, string value, DateOnly today)
    {
        if (!DateOnly.TryParseExact(value, "yyyy-MM-dd", Plain, DateTimeStyles.None, out var day) || day.Year < 1900)
            return $"“{question.Label}”写成 {today:yyyy-MM-dd} 这样的日期";
        if (DateBound(question.Min, today) is { } min && day < min) return $"“{question.Label}”不能早于 {min:yyyy-MM-dd}";
        return DateBound(question.Max, today) is { } max && day > max ? $"“{question.Label}”不能晚于 {max:yyyy-MM-dd}" : null;
    }

    public static decimal? NumberBound(string? bound) =>
        decimal.TryParse(bound, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, Plain, out var number) ? number : null;

    public static DateOnly? DateBound(string? bound, DateOnly today) =>
        bound == "today" ? today : DateOnly.TryParseExact(bound, "yyyy-MM-dd", Plain, DateTimeStyles.None, out var day) ? day : null;

    static bool Fits(string pattern, string value) =>
        Regex.IsMatch(value, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(100));

    [GeneratedRegex(@"\A0\d{2,3}-?\d{7,8}\z")]
    private static partial Regex Landline();
}
