using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Razor.Hosting;

namespace Zhengtong.Platform.Web;

/// <summary>Razor finds pages under one folder only, Features. This adds those of the platform itself: errors, and in development the style guide.</summary>
sealed class PlatformPages(ApplicationPartManager parts, IHostEnvironment environment) : IPageRouteModelProvider
{
    const string Folder = "/Platform/Web/Pages/";

    public int Order => 0;

    public void OnProvidersExecuting(PageRouteModelProviderContext context)
    {
        var views = new ViewsFeature();
        parts.PopulateFeature(views);
        foreach (var view in views.ViewDescriptors.Where(v => v.RelativePath.StartsWith(Folder, StringComparison.Ordinal)))
            if (view.Item?.Metadata.OfType<RazorCompiledItemMetadataAttribute>().FirstOrDefault(m => m.Key == "RouteTemplate")?.Value is { } route
                && (environment.IsDevelopment() || !route.StartsWith("/look", StringComparison.Ordinal)))
                context.RouteModels.Add(Page(view.RelativePath, route));
    }

    public void OnProvidersExecuted(PageRouteModelProviderContext context)
    {
    }

    static PageRouteModel Page(string file, string route)
    {
        var name = file[..^".cshtml".Length];
        var page = new PageRouteModel(file, name) { RouteValues = { ["page"] = name } };
        page.Selectors.Add(new() { AttributeRouteModel = new() { Template = route.TrimStart('/') } });
        return page;
    }
}
