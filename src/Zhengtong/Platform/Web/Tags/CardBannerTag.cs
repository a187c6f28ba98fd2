using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary>A yellow or red card on the thing it was raised for (牌告横幅): what happened (the content), the way of due process, the one next act.</summary>
[HtmlTargetElement("zt-card-banner")]
public sealed class CardBannerTag(IHtmlHelper html) : PartialTag(html)
{
    public bool Red { get; set; }

    public string Number { get; set; } = "";

    /// <summary>The steps of due process, in order.</summary>
    public IReadOnlyList<string> Path { get; set; } = [];

    /// <summary>Which step comes now, from 0.</summary>
    public int Current { get; set; }

    public string? Act { get; set; }

    public string? Href { get; set; }

    /// <summary>What the card is called; left out, 黄牌 or 红牌.</summary>
    public string? Word { get; set; }

    public string Colour => Word ?? (Red ? "红牌" : "黄牌");
}
