using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Zhengtong.Platform.Web;

/// <summary><c>&lt;zt-error-summary /&gt;</c> above a form: everything that is wrong, each with a link to its field (错误汇总). Nothing when nothing is.</summary>
[HtmlTargetElement("zt-error-summary", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class ErrorSummaryTag(IHtmlHelper html) : PartialTag(html)
{
    /// <summary>Names of fields that are no properties, in the order in which the page asks them.</summary>
    public IEnumerable<string> Asked { get; set; } = [];

    /// <summary>Field id (empty for the form as a whole) and sentence, in the order of the fields.</summary>
    public IReadOnlyList<(string Id, string Sentence)> Errors =>
    [
        .. ViewContext.ModelState
            .OrderBy(entry => Array.IndexOf([.. Asked], entry.Key)).ThenBy(entry => Place(entry.Key), StringComparer.Ordinal)
            .SelectMany(entry => entry.Value!.Errors.Take(1), (entry, error) => (Id(entry.Key), error.ErrorMessage))
            .Where(error => error.ErrorMessage.Length > 0),
    ];

    /// <summary>Where the property stands in its model, so that the errors come in the order in which the properties are declared.</summary>
    string Place(string key)
    {
        var metadata = ViewContext.ViewData.ModelMetadata;
        var place = "";
        foreach (var step in key.Split('.'))
        {
            var (name, index) = step.Split('[') is [var n, var i] ? (n, i.TrimEnd(']')) : (step, "");
            var at = metadata?.Properties.Select((p, order) => (p, order)).FirstOrDefault(p => p.p.PropertyName == name);
            place += $"{at?.order ?? 0:D4}{index,6}";
            metadata = index.Length > 0 ? at?.p?.ElementMetadata : at?.p;
        }
        return place;
    }

    static string Id(string key) => key.Length == 0 ? "" : TagBuilder.CreateSanitizedId(key, "_");
}
