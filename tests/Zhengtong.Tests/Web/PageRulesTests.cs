namespace Zhengtong.Tests.Web;

/// <summary>The rules find what they are for: a good page broken in one place.</summary>
public sealed class PageRulesTests
{
    const string Good = """
        <!doctype html><html lang="zh-CN"><head><title>待办</title></head><body><main id="main"><h1>待办</h1>
        <form method="post"><input type="hidden" name="__RequestVerificationToken"><label for="n">姓名</label><input id="n"></form>
        <table><caption>件</caption><tr><th scope="col">编号</th></tr></table><a href="#n">到姓名</a></main></body></html>
        """;

    [Fact]
    public void A_good_page_has_nothing_wrong() => Assert.Empty(PageRules.Check(Good));

    [Theory]
    [InlineData("<h1>待办</h1>", "", "0 h1")]
    [InlineData("<h1>待办</h1>", "<h1>待办</h1><h1>又一个</h1>", "2 h1")]
    [InlineData("lang=\"zh-CN\"", "", "lang")]
    [InlineData("<title>待办</title>", "<title></title>", "title")]
    [InlineData("id=\"main\"", "", "skip link")]
    [InlineData("<label for=\"n\">姓名</label>", "", "no label")]
    [InlineData("<label for=\"n\">", "<label for=\"m\">", "for names m")]
    [InlineData("<label", "<p id=\"n\"></p><label", "id n stands 2 times")]
    [InlineData("到姓名", "", "no words")]
    [InlineData("href=\"#n\"", "href=\"#q\"", "leads nowhere")]
    [InlineData("href=\"#n\"", "href=\"javascript:go()\"", "inline script")]
    [InlineData("<table>", "<table onclick=\"go()\">", "inline script")]
    [InlineData("<table>", "<table style=\"color:red\">", "inline script or style")]
    [InlineData("</main>", "<script>go()</script></main>", "inline script or style")]
    [InlineData("<caption>件</caption>", "", "no caption")]
    [InlineData(" scope=\"col\"", "", "no scope")]
    [InlineData("</main>", "<img src=\"x\"></main>", "no alt")]
    [InlineData("</main>", "<svg><use href=\"/lib/icons.svg#no-such\"></use></svg></main>", "no such icon")]
    [InlineData("<input type=\"hidden\" name=\"__RequestVerificationToken\">", "", "forgery token")]
    [InlineData("</main>", "<zt-fact>x</zt-fact></main>", "nobody drew")]
    public void A_fault_is_found(string good, string bad, string finding) =>
        Assert.Contains(PageRules.Check(Good.Replace(good, bad)), f => f.Contains(finding));

    [Fact]
    public void A_page_over_the_budget_is_found() =>
        Assert.Contains(PageRules.Check(Good.Replace("</main>", new string('字', PageRules.Budget / 3) + "</main>")), f => f.Contains("bytes"));
}
