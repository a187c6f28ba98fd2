using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Zhengtong.Platform.Web;

/// <summary>
/// Validates a request by its annotations with the same sentences as on a page, for doors that are not pages.
/// The framework's own <see cref="Validator"/> keeps annotations of its own, which speak English.
/// </summary>
public static class ChineseValidation
{
    sealed record Rules(PropertyInfo Property, IReadOnlyList<ValidationAttribute> All);

    static readonly ConcurrentDictionary<Type, IReadOnlyList<Rules>> known = new();

    /// <summary>What is wrong, one result for each property that is; empty when all is well.</summary>
    public static IReadOnlyList<ValidationResult> Check(object request)
    {
        var wrong = known.GetOrAdd(request.GetType(), Read).Select(rules => First(request, rules)).OfType<ValidationResult>().ToList();
        if (wrong.Count == 0 && request is IValidatableObject whole)
            wrong.AddRange(whole.Validate(new(request)));
        return wrong;
    }

    static ValidationResult? First(object request, Rules rules)
    {
        var context = new ValidationContext(request) { MemberName = rules.Property.Name };
        var value = rules.Property.GetValue(request);
        return rules.All.Select(rule => rule.GetValidationResult(value, context)).FirstOrDefault(result => result != ValidationResult.Success);
    }

    static IReadOnlyList<Rules> Read(Type type) =>
        [.. type.GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => new Rules(p, Spoken(p))).Where(r => r.All.Count > 0)];

    /// <summary>That something is there is asked first: the other rules let an empty value pass.</summary>
    static IReadOnlyList<ValidationAttribute> Spoken(PropertyInfo property)
    {
        var rules = property.GetCustomAttributes<ValidationAttribute>(inherit: true).OrderBy(rule => rule is not RequiredAttribute).ToList();
        rules.ForEach(rule => ChineseMessages.Speak(rule, property.PropertyType));
        return rules;
    }
}
