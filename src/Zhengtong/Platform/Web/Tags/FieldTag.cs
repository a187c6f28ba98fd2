using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>
/// <c>&lt;zt-field for="Input.Name" /&gt;</c>: label, hint, error and control of one property (表单项).
/// The words come from the property's annotations, the value from what was typed or from the model. Attributes that
/// the tag does not know go to the control. The content of the tag is added to the hint.
/// </summary>
[HtmlTargetElement("zt-field", Attributes = "for")]
public sealed class FieldTag(IHtmlHelper html) : PartialTag(html)
{
    public ModelExpression For { get; set; } = null!;

    /// <summary>text, textarea, password, date, number, file, select, radios, checkbox, checkboxes; left out, the type decides.</summary>
    public string? As { get; set; }

    public string? Label { get; set; }

    public string? Hint { get; set; }

    /// <summary>What can be chosen; for an enum its members.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The first line of a list to choose from when nothing is chosen.</summary>
    public string Empty { get; set; } = "请选择";

    /// <summary>Small, without hint and mark, for filters above a list.</summary>
    public bool Compact { get; set; }

    [HtmlAttributeNotBound]
    public FieldShape Shape { get; private set; } = null!;

    [HtmlAttributeNotBound]
    public string Name { get; private set; } = "";

    [HtmlAttributeNotBound]
    public string Id { get; private set; } = "";

    /// <summary>The first thing that is wrong with what was typed; null when nothing is.</summary>
    [HtmlAttributeNotBound]
    public string? Error { get; private set; }

    [HtmlAttributeNotBound]
    public TagHelperAttributeList Others { get; private set; } = [];

    public string? DescribedBy => string.Join(' ', new[] { Hint is null && Body is null ? null : Id + "-hint", Error is null ? null : Id + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;

    protected override void Prepare(TagHelperOutput output)
    {
        Shape = new FieldShape(For);
        As ??= Shape.Control(Items is not null);
        Label ??= Shape.Label;
        Hint ??= Compact ? null : Shape.Hint;
        Items ??= Shape.Choices();
        Name = ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        Id = TagBuilder.CreateSanitizedId(Name, "_");
        Error = ViewContext.ModelState[Name]?.Errors.FirstOrDefault()?.ErrorMessage;
        Others = new(output.Attributes);
        if (As == "file" && Shape.Accept is { } accept)
            Others.Add("accept", accept);
    }

    /// <summary>What was typed, or the model's value, as the control wants it.</summary>
    public IReadOnlyList<string> Values => ViewContext.ModelState[Name] is { RawValue: not null } typed
        ? typed.RawValue as string[] ?? [typed.AttemptedValue ?? ""]
        : Shape.Values();

    public string Value => Values.FirstOrDefault() ?? "";

    public bool IsChosen(SelectListItem item) => Values.Contains(item.Value ?? item.Text, StringComparer.Ordinal);
}
