using System.IO.Compression;
using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;

namespace Zhengtong.Platform.Web;

/// <summary>Everything about pages that knows no feature: one call for the services, one for the pipeline.</summary>
public static class WebSetup
{
    /// <summary>The largest request that is read, in bytes. Larger than any file we accept, so that a file too large is refused at its field and nothing typed is lost.</summary>
    public const long LargestRequest = 128L << 20;

    public static WebApplicationBuilder AddZhengtongWeb(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
        });
        AddPages(builder.Services);
        AddFrame(builder.Services);
        return builder;
    }

    static void AddPages(IServiceCollection services)
    {
        services.AddRazorPages(pages =>
            {
                pages.RootDirectory = "/Features";
                pages.Conventions.Add(new PagePaths());
            })
            .AddMvcOptions(mvc =>
            {
                mvc.ModelMetadataDetailsProviders.Add(new ChineseMessages());
                ChineseBinding.Speak(mvc.ModelBindingMessageProvider);
            })
            .AddViewOptions(views => views.HtmlHelperOptions.ClientValidationEnabled = false)
            .AddRazorOptions(razor =>
            {
                foreach (var folder in new[] { "Layouts", "Partials" })
                {
                    razor.PageViewLocationFormats.Add($"/Platform/Web/{folder}/{{0}}.cshtml");
                    razor.ViewLocationFormats.Add($"/Platform/Web/{folder}/{{0}}.cshtml");
                }
            });
        services.AddSingleton<IPageRouteModelProvider, PlatformPages>();
        services.Configure<WebEncoderOptions>(web => web.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<RouteOptions>(route => route.LowercaseUrls = true);
        services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = LargestRequest);
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "zt-forgery");
    }

    static void AddFrame(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpContextAccessor();
        services.AddDataProtection();
        services.TryAddScoped<IVisit, ConfiguredVisit>();
        services.AddScoped<Menu>();
        services.AddScoped<Flash>();
        services.AddResponseCompression(compression =>
        {
            // Safe over TLS: the forgery token, the only secret in a page, is written differently each time.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html", "application/json", "application/problem+json", "text/plain"];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    public static WebApplication UseZhengtongWeb(this WebApplication app)
    {
        app.UseRequestLocalization("zh-CN");
        app.UseResponseCompression();
        app.Use(SecurityHeaders.Adding(app.Configuration["Web:Frames"] ?? ""));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/error/500",
            StatusCodeSelector = error => error is BadHttpRequestException bad ? bad.StatusCode : 500,
        });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.Use(PagesOnly);
        app.Use(RefuseTheHuge);
        app.Use(ElderMode.Remember);
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    /// <summary>Says no before reading, with a page; the server's own limit would end the connection in the midst of a form.</summary>
    static Task RefuseTheHuge(HttpContext http, RequestDelegate next)
    {
        if (!(http.Request.ContentLength > LargestRequest) || http.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    }

    /// <summary>The API answers errors in its own form; error pages are for people.</summary>
    static Task PagesOnly(HttpContext http, RequestDelegate next)
    {
        if (http.Request.Path.StartsWithSegments("/api") && http.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = false;
        return next(http);
    }
}
