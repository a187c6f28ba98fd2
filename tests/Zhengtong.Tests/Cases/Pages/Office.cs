using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Cases.Pages;

/// <summary>Somebody of the staff at the pages of cases, without JavaScript.</summary>
public sealed class Office(Visitor visitor)
{
    public static async Task<Office> AsAsync(TestCounty county, string login) => new(await Visitor.SignInAsync(county, login));

    public Visitor Visitor => visitor;

    /// <summary>Opens a page that must be well made.</summary>
    public async Task<IHtmlDocument> OpenAsync(string path) => await ReadAsync(await visitor.GetAsync(path));

    /// <summary>Fills in the form of a page and sends it; where the page then asks once more, says yes.</summary>
    public async Task<(HttpStatusCode Status, string Text)> SendAsync(string path, params (string Name, string Value)[] fields)
    {
        var page = await OpenAsync(path);
        var sent = await PostAsync(page, path, fields);
        var html = await sent.Content.ReadAsStringAsync();
        if (sent.StatusCode != HttpStatusCode.OK || new HtmlParser().ParseDocument(html) is not { } asks || asks.QuerySelector("button[name=confirmed]") is null)
            return (sent.StatusCode, Text(html));
        Assert.Empty(PageRules.Check(html));
        sent = await PostAsync(asks, path, ("confirmed", "true"));
        return (sent.StatusCode, Text(await sent.Content.ReadAsStringAsync()));
    }

    /// <summary>Sends the form that stands on a page read before; where there are several, the one whose handler the address names, or a button of which does.</summary>
    public Task<HttpResponseMessage> PostAsync(IHtmlDocument page, string path, params (string Name, string Value)[] fields)
    {
        var handler = path.Split('?') is [_, var named] ? named : null;
        var button = handler is null ? null : page.QuerySelector($"main button[formaction$='{handler}']") as IHtmlButtonElement;
        var form = button?.Form ?? page.QuerySelector(handler is null ? "main form[method=post]" : $"main form[method=post][action$='{handler}']")!;
        var sent = form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Where(i => !fields.Any(f => f.Name == i.Name)).Select(i => KeyValuePair.Create(i.Name!, i.Value));
        var action = button is null && form.GetAttribute("action") is ['/', ..] own ? own : path;
        return visitor.PostAsync(action, new FormUrlEncodedContent(sent.Concat(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)))));
    }

    /// <summary>What came back, which must be well made.</summary>
    public async Task<IHtmlDocument> ReadAsync(HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        var html = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} {answer.Headers.Location} {Text(html)}");
        Assert.Empty(PageRules.Check(html));
        return new HtmlParser().ParseDocument(html);
    }

    /// <summary>Looks for an applicant at the window.</summary>
    public async Task<IHtmlDocument> FindAsync(string matter, string typed, HttpStatusCode status = HttpStatusCode.OK) =>
        await ReadAsync(await PostAsync(await OpenAsync($"/receive/{matter}"), $"/receive/{matter}?handler=Find", ("Number", typed)), status);

    /// <summary>The acts that the page of a case offers, in their order.</summary>
    public async Task<string[]> ActsAsync(Guid id) =>
        [.. (await OpenAsync($"/cases/{id}")).QuerySelectorAll("section[aria-labelledby=next-acts] a.btn").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    static string Text(string html) => new HtmlParser().ParseDocument(html).QuerySelector("main")?.TextContent ?? html;
}
