using System.Collections;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Zhengtong.Platform.Web;

/// <summary>What the standard annotations say when they have no words of their own. {0} is the label.</summary>
public sealed class ChineseMessages : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var rule in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
            Speak(rule, context.Key.ModelType);
    }

    /// <summary>Gives the annotation its Chinese sentence, unless its author wrote one.</summary>
    public static void Speak(ValidationAttribute rule, Type type)
    {
        // Some annotations (EmailAddress, Phone …) come with an English sentence already set.
        if (rule.ErrorMessageResourceType is null && (rule.ErrorMessage?.All(char.IsAscii) ?? true))
            rule.ErrorMessage = rule is RequiredAttribute ? Verb(type) + "{0}" : Sentence(rule) ?? rule.ErrorMessage;
    }

    static string Verb(Type type) =>
        typeof(IFormFile).IsAssignableFrom(type) || typeof(IEnumerable<IFormFile>).IsAssignableFrom(type) ? "请上传"
        : (Nullable.GetUnderlyingType(type) ?? type) is { IsEnum: true } || (Nullable.GetUnderlyingType(type) ?? type) == typeof(bool) || (type != typeof(string) && typeof(IEnumerable).IsAssignableFrom(type)) ? "请选择"
        : "请填写";

    static string? Sentence(ValidationAttribute rule) => rule switch
    {
        StringLengthAttribute { MinimumLength: > 0 } both when both.MinimumLength == both.MaximumLength => "{0}要正好 {1} 个字",
        StringLengthAttribute { MinimumLength: > 0 } => "{0}要 {2} 到 {1} 个字",
        StringLengthAttribute => "{0}不能超过 {1} 个字",
        MaxLengthAttribute => "{0}不能超过 {1} 个",
        MinLengthAttribute => "{0}至少要 {1} 个",
        LengthAttribute => "{0}要 {1} 到 {2} 个",
        RangeAttribute => "{0}要在 {1} 到 {2} 之间",
        RegularExpressionAttribute => "{0}的写法不对，请核对",
        CompareAttribute => "{0}和{1}不一样",
        EmailAddressAttribute => "{0}不像电子邮箱，应当像 name@example.com",
        PhoneAttribute => "{0}不像电话号码，请核对",
        UrlAttribute => "{0}不像网址，应当以 http:// 或 https:// 开头",
        AllowedValuesAttribute or DeniedValuesAttribute or EnumDataTypeAttribute => "请重新选择{0}",
        _ => null,
    };
}
