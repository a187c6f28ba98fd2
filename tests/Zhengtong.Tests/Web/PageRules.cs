using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Web;

/// <summary>What holds for the HTML of every page, whoever wrote it.</summary>
public static partial class PageRules
{
    /// <summary>The largest page, in bytes before compression.</summary>
    public const int Budget = 128 * 1024;

    static readonly HtmlParser parser = new();

    static readonly Lazy<HashSet<string>> icons = new(() =>
        [.. parser.ParseDocument(File.ReadAllText(Repository.In("src/Zhengtong/wwwroot/lib/icons.svg"))).QuerySelectorAll("symbol").Select(s => s.Id ?? "")]);

    /// <summary>Everything that is wrong with the page, a sentence each; empty when it is well.</summary>
    public static IReadOnlyList<string> Check(string html)
    {
        var page = parser.ParseDocument(html);
        return
        [
            .. Frame(page, html), .. Names(page), .. References(page), .. Tables(page), .. Inline(page), .. Forms(page),
        ];
    }

    static IEnumerable<string> Frame(IHtmlDocument page, string html)
    {
        if (System.Text.Encoding.UTF8.GetByteCount(html) is > Budget and var size)
            yield return $"the page has {size} bytes; {Budget} are allowed";
        if (page.QuerySelectorAll("h1").Length is not 1 and var count)
            yield return $"{count} h1 instead of one";
        if (page.DocumentElement.GetAttribute("lang") != "zh-CN")
            yield return "html has no lang=zh-CN";
        if (string.IsNullOrWhiteSpace(page.Title) || page.Title.StartsWith('·'))
            yield return "the page has no title of its own";
        if (page.QuerySelectorAll("main#main").Length != 1)
            yield return "there is not one main#main for the skip link";
    }

    static IEnumerable<string> Names(IHtmlDocument page)
    {
        foreach (var control in page.QuerySelectorAll("input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea"))
            if (!Labelled(page, control))
                yield return $"no label: {Show(control)}";
        foreach (var act in page.QuerySelectorAll("a[href], button, summary"))
            if (string.IsNullOrWhiteSpace(act.TextContent) && !act.HasAttribute("aria-label") && act.QuerySelector("img[alt]") is null)
                yield return $"no words: {Show(act)}";
        foreach (var image in page.QuerySelectorAll("img:not([alt])"))
            yield return $"no alt: {Show(image)}";
        foreach (var group in page.QuerySelectorAll("fieldset"))
            if (group.QuerySelector("legend") is null)
                yield return $"no legend: {Show(group)}";
    }

    static bool Labelled(IHtmlDocument page, IElement control) =>
        !string.IsNullOrWhiteSpace(control.GetAttribute("aria-label"))
        || control.HasAttribute("aria-labelledby")
        || control.Closest("label") is not null
        || (control.Id is { Length: > 0 } id && page.QuerySelectorAll("label").Any(l => l.GetAttribute("for") == id && l.TextContent.Trim().Length > 0));

    static IEnumerable<string> References(IHtmlDocument page)
    {
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id!).ToList();
        foreach (var twice in ids.GroupBy(i => i).Where(g => g.Count() > 1))
            yield return $"id {twice.Key} stands {twice.Count()} times";
        foreach (var name in new[] { "for", "aria-labelledby", "aria-describedby", "aria-controls" })
            foreach (var element in page.QuerySelectorAll($"[{name}]"))
                foreach (var id in element.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    if (!ids.Contains(id))
                        yield return $"{name} names {id}, which is not there: {Show(element)}";
        foreach (var link in page.QuerySelectorAll("a[href^='#']"))
            if (!ids.Contains(link.GetAttribute("href")![1..]))
                yield return $"leads nowhere: {Show(link)}";
        foreach (var use in page.QuerySelectorAll("use"))
            if (use.GetAttribute("href")?.Split('#') is not [_, var icon] || !icons.Value.Contains(icon))
                yield return $"no such icon in the sprite: {Show(use)}";
    }

    static IEnumerable<string> Tables(IHtmlDocument page)
    {
        foreach (var table in page.QuerySelectorAll("table"))
        {
            if (table.QuerySelector("caption") is null)
                yield return $"no caption: {Show(table)}";
            foreach (var head in table.QuerySelectorAll("th:not([scope])"))
                yield return $"no scope: {Show(head)}";
        }
    }

    static IEnumerable<string> Inline(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("script:not([src]), style, [style]"))
            yield return $"inline script or style: {Show(element)}";
        foreach (var element in page.All)
            foreach (var handler in element.Attributes.Where(a => a.Name.StartsWith("on", StringComparison.Ordinal) || a.Value.StartsWith("javascript:", StringComparison.OrdinalIgnoreCase)))
                yield return $"inline script in {handler.Name}: {Show(element)}";
    }

    static IEnumerable<string> Forms(IHtmlDocument page)
    {
        foreach (var form in page.QuerySelectorAll("form[method=post]"))
            if (form.QuerySelectorAll("input[name=__RequestVerificationToken]").Length != 1)
                yield return $"not one forgery token: {Show(form)}";
        foreach (var raw in page.All.Where(e => e.LocalName.StartsWith("zt-", StringComparison.Ordinal)))
            yield return $"a tag that nobody drew: {Show(raw)}";
        if (Code().Match(page.Body!.TextContent) is { Success: true } code)
            yield return $"code that nobody ran: {code.Value}";
    }

    /// <summary>Razor takes an @ right behind a letter, a Chinese one too, for that of an address.</summary>
    [GeneratedRegex(@".{0,20}@(if|foreach|for|switch|Model)\b.{0,20}")]
    private static partial Regex Code();

    static string Show(IElement element) => element.OuterHtml.Length > 120 ? element.OuterHtml[..120] : element.OuterHtml;
}
