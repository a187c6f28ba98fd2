using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;

namespace Zhengtong.Features.Commitments;

/// <summary>Where on a tenant's page a panel stands.</summary>
public enum PanelPlace
{
    /// <summary>Above everything.</summary>
    Banner,

    /// <summary>Beside the details.</summary>
    Side,

    /// <summary>On the paper the party takes home (回执、送达).</summary>
    Receipt,
}

/// <summary>
/// What a feature shows on the page of every commitment (附页), whatever its kind: the tenant's page renders all with
/// <c>&lt;zt-panels of="id" place="Banner" /&gt;</c> and knows none of them.
/// </summary>
public interface ICommitmentPanel
{
    PanelPlace Place { get; }

    /// <summary>The page has made sure that the caller may see the commitment.</summary>
    /// <returns>Null when there is nothing to show this caller.</returns>
    Task<PanelView?> ShowAsync(CountyDb db, Guid commitment, Caller caller);
}

/// <summary>A partial (its full path) and its model.</summary>
public sealed record PanelView(string Partial, object Model);

/// <summary>Draws the panels of a commitment that belong in one place.</summary>
[HtmlTargetElement("zt-panels", Attributes = "of", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class PanelsTag(IEnumerable<ICommitmentPanel> panels, CountyDb db, IHtmlHelper html) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public Guid Of { get; set; }

    public PanelPlace Place { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        ((IViewContextAware)html).Contextualize(ViewContext);
        await db.EnterAsync(ViewContext.HttpContext.RequestAborted);
        foreach (var panel in panels.Where(p => p.Place == Place))
            if (await panel.ShowAsync(db, Of, ViewContext.HttpContext.Caller) is { } view)
                output.Content.AppendHtml(await html.PartialAsync(view.Partial, view.Model));
    }
}
