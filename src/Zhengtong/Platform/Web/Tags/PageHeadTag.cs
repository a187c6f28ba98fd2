using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>The head of a page (页头): trail, the one h1, one line under it, acts at the right (the content). It also names the browser's tab.</summary>
[HtmlTargetElement("zt-page-head")]
public sealed class PageHeadTag(IHtmlHelper html) : PartialTag(html)
{
    public string Title { get; set; } = "";

    public string? Lede { get; set; }

    /// <summary>The state of the thing shown, e.g. 待决定.</summary>
    public string? State { get; set; }

    /// <summary>blue, ok, warn or bad.</summary>
    public string StateTone { get; set; } = "blue";

    /// <summary>The pages above this one, from the top.</summary>
    public IReadOnlyList<(string Text, string Path)> Trail { get; set; } = [];

    /// <summary>The last words of the trail, where they differ from the title.</summary>
    public string? Here { get; set; }

    /// <summary>What the browser's tab says, where that differs from the title, e.g. “我的待办（12）”.</summary>
    public string? Tab { get; set; }

    protected override void Prepare(TagHelperOutput output)
    {
        ViewContext.ViewData["Title"] = Tab ?? Title;
        // What the page has to say first stands under its head; a page without a head leaves that to the frame.
        ViewContext.ViewData["Messages"] = true;
    }
}
