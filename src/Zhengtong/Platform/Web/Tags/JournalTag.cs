using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>What happened (流程记录), the newest first.</summary>
[HtmlTargetElement("zt-journal", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class JournalTag(IHtmlHelper html) : PartialTag(html)
{
    public IReadOnlyList<JournalLine> Lines { get; set; } = [];
}

/// <summary>One thing that happened, in a sentence that names who did it.</summary>
public sealed record JournalLine(DateTimeOffset At, string Sentence, bool BySystem = false);
