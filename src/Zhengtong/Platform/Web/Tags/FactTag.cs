using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>
/// One value with its label, in <c>&lt;zt-facts&gt;</c> (a line under the page head) or <c>&lt;zt-list&gt;</c> (a list in a section).
/// A fact without content shows — so that a missing value is seen. <c>code</c> sets numbers in the fixed-width face.
/// </summary>
[HtmlTargetElement("zt-fact", ParentTag = "zt-facts")]
[HtmlTargetElement("zt-fact", ParentTag = "zt-list")]
public sealed class FactTag : TagHelper
{
    public string Label { get; set; } = "";

    public bool Code { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        var inLine = context.Items.ContainsKey(typeof(FactsTag));
        output.TagName = inLine ? "div" : null;
        output.Content.AppendHtml("<dt>").Append(Label).AppendHtml(Code ? "</dt><dd class=\"code\">" : "</dt><dd>");
        if (value.IsEmptyOrWhiteSpace)
            output.Content.Append("—");
        else
            output.Content.AppendHtml(value);
        output.Content.AppendHtml("</dd>");
    }
}

/// <summary>A few values in one line (要素), each a <c>zt-fact</c>.</summary>
[HtmlTargetElement("zt-facts")]
public sealed class FactsTag : TagHelper
{
    public override void Init(TagHelperContext context) => context.Items[typeof(FactsTag)] = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "facts mb-3");
    }
}

/// <summary>Labels and values, one under another (数据列表), each a <c>zt-fact</c>.</summary>
[HtmlTargetElement("zt-list")]
public sealed class ListTag : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.Attributes.SetAttribute("class", "dl");
    }
}
