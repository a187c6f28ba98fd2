using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Zhengtong.Platform.Web;

/// <summary>
/// Addresses in lower case with hyphens, and without saying twice what the act is called:
/// <c>Features/Hotline/TakeBack/TakeBack.cshtml</c> is <c>/hotline/take-back</c>. A page that names its own address keeps it.
/// </summary>
sealed partial class PagePaths : IPageRouteModelConvention
{
    public void Apply(PageRouteModel page)
    {
        foreach (var selector in page.Selectors)
            if (selector.AttributeRouteModel is { Template: { } template } route)
                route.Template = string.Join('/', Parts(template.Split('/')));
    }

    static IEnumerable<string> Parts(string[] parts)
    {
        for (var i = 0; i < parts.Length; i++)
            if (i == 0 || parts[i] != parts[i - 1])
                yield return parts[i].Contains('{') ? parts[i] : Humps().Replace(parts[i], "-").ToLowerInvariant();
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex Humps();
}
