using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Zhengtong.Platform.Web;

/// <summary>What is said when something typed is not even a date or a number.</summary>
static class ChineseBinding
{
    public static void Speak(DefaultModelBindingMessageProvider say)
    {
        say.SetValueMustNotBeNullAccessor(_ => "请填写");
        say.SetMissingBindRequiredValueAccessor(name => $"请填写{name}");
        say.SetMissingKeyOrValueAccessor(() => "请填写");
        say.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容，请重新提交");
        say.SetAttemptedValueIsInvalidAccessor((value, name) => $"{name}填的是“{value}”，系统看不懂，请核对");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”系统看不懂，请核对");
        say.SetUnknownValueIsInvalidAccessor(name => $"{name}系统看不懂，请核对");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填的内容系统看不懂，请核对");
        say.SetValueIsInvalidAccessor(value => $"“{value}”系统看不懂，请核对");
        say.SetValueMustBeANumberAccessor(name => $"{name}要填数字");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "要填数字");
    }
}
