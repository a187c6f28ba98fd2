using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Zhengtong.Platform.Files;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Platform.Import;

/// <summary>One column of a table that is filled in (列).</summary>
/// <param name="How">What may stand in it, in words.</param>
public sealed record FormColumn(string Name, string How, bool IsNumber = false);

/// <summary>Fills an act's form from a row whose columns are called as the form's fields: what is read is checked as what is typed.</summary>
public static class RowForm
{
    static readonly string[] dates = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    /// <summary>The form's fields as columns, those of its base first.</summary>
    public static IReadOnlyList<FormColumn> Columns<T>() => [.. Fields(typeof(T)).Select(f => new FormColumn(f.Label, How(f.Property), Core(f.Property) == typeof(decimal) || Core(f.Property) == typeof(int)))];

    /// <exception cref="RowFaultException">A cell is no number, no day, none of the words.</exception>
    /// <exception cref="Refusal">The form's own rules are broken.</exception>
    public static T Read<T>(TsvRow row) where T : new()
    {
        var form = new T();
        foreach (var (property, label) in Fields(typeof(T)))
            property.SetValue(form, row[label].Length == 0 ? property.PropertyType == typeof(string) && property.GetValue(form) is not null ? "" : null : Value(row, label, Core(property)));
        var wrong = ChineseValidation.Check(form!);
        if (wrong.Count > 0) throw Refusal.Invalid([.. wrong.Select(w => new FieldMessage(w.MemberNames.First(), w.ErrorMessage ?? "这里不对，请改"))]);
        return form;
    }

    static object Value(TsvRow row, string label, Type type)
    {
        var text = row[label];
        if (type == typeof(string)) return text;
        if (type == typeof(decimal)) return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number : throw row.Bad(label, $"“{text}”不是数字，这一格只填数字，不带单位和文字");
        if (type == typeof(int)) return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) ? whole : throw row.Bad(label, $"“{text}”不是整数");
        if (type == typeof(DateOnly)) return DateOnly.TryParseExact(text, dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw row.Bad(label, $"“{text}”不是日期，请写成 2023-05-08");
        if (type == typeof(bool)) return text switch { "是" => true, "否" => false, _ => throw row.Bad(label, $"“{text}”不对，应是：是、否") };
        var choices = Choices.Of(type);
        return choices.FirstOrDefault(c => c.Text == text) is { } chosen ? Enum.Parse(type, chosen.Value) : throw row.Bad(label, $"“{text}”不对，应是：{string.Join("、", choices.Select(c => c.Text))}");
    }

    static string How(PropertyInfo property)
    {
        var type = Core(property);
        var what = type == typeof(decimal) ? "数字，不带单位" : type == typeof(int) ? "整数" : type == typeof(DateOnly) ? "日期，例如 2023-05-08" : type == typeof(bool) ? "是、否"
            : type.IsEnum ? string.Join("、", Choices.Of(type).Select(c => c.Text)) : "文字";
        return string.Join("；", new[] { property.GetCustomAttribute<RequiredAttribute>() is null ? "可以不填" : "必填", what, property.GetCustomAttribute<DisplayAttribute>()?.Description }.OfType<string>());
    }

    static Type Core(PropertyInfo property) => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;

    static IEnumerable<(PropertyInfo Property, string Label)> Fields(Type form) =>
        from property in form.GetProperties().Where(p => p.CanWrite)
        where property.GetCustomAttribute<DisplayAttribute>()?.Name is not null
        orderby Depth(property.DeclaringType!), property.MetadataToken
        select (property, property.GetCustomAttribute<DisplayAttribute>()!.Name!);

    static int Depth(Type type) => type.BaseType is { } above ? 1 + Depth(above) : 0;
}
