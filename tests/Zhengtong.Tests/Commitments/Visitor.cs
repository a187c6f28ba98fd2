using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

/// <summary>A browser of somebody signed in; forms are sent as they stand on the page.</summary>
public sealed class Visitor(HttpClient http)
{
    public static async Task<Visitor> SignInAsync(TestCounty county, string login, string password = "Zhengtong-2026", string host = "localhost")
    {
        var visitor = new Visitor(county.Browser(host));
        var answer = await visitor.SendAsync("/sign-in", "", new() { ["Input.Login"] = login, ["Input.Password"] = password });
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync(path);

    public Task<HttpResponseMessage> PostAsync(string path, HttpContent content) => http.PostAsync(path, content);

    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        var answer = await http.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {(int)answer.StatusCode} {answer.Headers.Location} {text}");
        return new HtmlParser().ParseDocument(text);
    }

    /// <summary>Fills the first form of the page's own whose action ends as given (empty: without one), and sends it.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string action, Dictionary<string, string> fields)
    {
        var page = await ReadAsync(path);
        var form = page.Forms.First(f => f.Method == "post" && f.Closest("main") is not null && Sends(f.GetAttribute("action") ?? "", action) && fields.Keys.All(k => f.Elements[k] is not null));
        var sent = form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Where(i => i.Name is not null).ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (name, value) in fields) sent[name] = value;
        var to = form.GetAttribute("action") is { Length: > 0 } named ? named : path;
        return await http.PostAsync(to.StartsWith('?') ? path + to : to, new FormUrlEncodedContent(sent));
    }

    static bool Sends(string to, string action) => action.Length == 0 ? to.Length == 0 : to.EndsWith(action, StringComparison.Ordinal);
}
