using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>Gives a control of a field what all controls have: name, identity, error state, and the attributes of the page's author.</summary>
[HtmlTargetElement("input", Attributes = "zt-of", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = "zt-of")]
[HtmlTargetElement("textarea", Attributes = "zt-of")]
public sealed class ControlTag : TagHelper
{
    public FieldTag ZtOf { get; set; } = null!;

    /// <summary>Which of several choices this is; the first bears the field's own id, so that the error summary leads to it.</summary>
    public int ZtIndex { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var grouped = ZtOf.As is "radios" or "checkboxes";
        output.Attributes.SetAttribute("id", ZtIndex == 0 ? ZtOf.Id : $"{ZtOf.Id}-{ZtIndex}");
        output.Attributes.SetAttribute("name", ZtOf.Name);
        if (ZtOf.Shape.IsRequired && ZtOf.As is not ("checkbox" or "checkboxes") && !ZtOf.Compact)
            output.Attributes.SetAttribute(new("required"));
        if (ZtOf.Error is not null)
            output.Attributes.SetAttribute("aria-invalid", "true");
        if (!grouped && ZtOf.DescribedBy is { } notes)
            output.Attributes.SetAttribute("aria-describedby", notes);
        foreach (var other in ZtOf.Others)
            output.Attributes.SetAttribute(other);
    }
}
