using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>Where a figure comes from (来历), inside <c>&lt;aside class="evidence sticky"&gt;</c>: how it is computed, as of when, and the records behind it.</summary>
[HtmlTargetElement("zt-evidence")]
public sealed class EvidenceTag(IHtmlHelper html) : PartialTag(html)
{
    public string Id { get; set; } = "";

    public string Title { get; set; } = "";

    public string Value { get; set; } = "";

    public string? Unit { get; set; }

    /// <summary>The id of the place in the text to which “close” returns.</summary>
    public string Back { get; set; } = "main";

    /// <summary>Shown as long as no figure was chosen.</summary>
    public bool First { get; set; }

    public bool Attested { get; set; }
}
