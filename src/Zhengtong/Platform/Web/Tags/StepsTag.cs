using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>Where one is in a form of several pages (步骤). Steps already done lead back.</summary>
[HtmlTargetElement("zt-steps", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class StepsTag(IHtmlHelper html) : PartialTag(html)
{
    /// <summary>Words and address of each step.</summary>
    public IReadOnlyList<(string Text, string Path)> Steps { get; set; } = [];

    /// <summary>The step shown, from 1.</summary>
    public int Current { get; set; }
}
