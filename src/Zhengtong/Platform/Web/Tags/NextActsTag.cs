using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>What can be done now (下一步): the first act stands out. What cannot is said in the content, with its reason.</summary>
[HtmlTargetElement("zt-next-acts")]
public sealed class NextActsTag(IHtmlHelper html) : PartialTag(html)
{
    public IReadOnlyList<NextAct> Acts { get; set; } = [];
}

/// <summary>An act that is allowed now, the page where it is done, and a line under it.</summary>
public sealed record NextAct(string Text, string Path, string? Hint = null);
