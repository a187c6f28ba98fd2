using System.Net;
using AngleSharp.Html.Dom;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Catalogue;
using Zhengtong.Features.Simulation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Cases.Apply;

/// <summary>The demonstration citizens, and what they do on pages.</summary>
static class Citizen
{
    public const string Person = "13974600001", Representative = "13974600002", Agent = "13974600003";

    public static readonly byte[] Pdf = System.Text.Encoding.Latin1.GetBytes("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");

    public static Task<Caller> CallerAsync(TestCounty county, string phone) => county.StaffAsync(phone);

    /// <summary>Begins an application and gives its draft.</summary>
    public static async Task<Guid> StartAsync(this Visitor visitor, string matter)
    {
        var answer = await visitor.SendAsync($"/apply/{matter}", "", []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.ToString().Split('/')[2]);
    }

    /// <summary>Fills in every page of the form with answers that it accepts.</summary>
    public static async Task FillAsync(this Visitor visitor, TestCounty county, Guid draft, string matter)
    {
        var list = (await county.ReadAsync(db => db.ListInForceAsync(matter)))!.List;
        var answers = SampleAnswers.For(list, DateOnly.FromDateTime(county.Clock.Now.DateTime));
        for (var n = 1; n <= list.Form.Count; n++)
        {
            var fields = list.Form[n - 1].Questions.Where(q => answers.ContainsKey(q.Id)).ToDictionary(q => $"q.{q.Id}", q => answers[q.Id][0]);
            var answer = await visitor.SendAsync($"/apply/{draft}/{n}", "", fields);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.Content.ReadAsStringAsync());
            Assert.EndsWith(n == list.Form.Count ? "/materials" : $"/{n + 1}", answer.Headers.Location!.ToString());
        }
    }

    /// <summary>Uploads one file for each material that is asked for and has none.</summary>
    public static async Task UploadAllAsync(this Visitor visitor, Guid draft)
    {
        var page = await visitor.ReadAsync($"/apply/{draft}/materials");
        foreach (var id in page.QuerySelectorAll("input[type=file]").Select(i => i.Id!.Split('_')[1].Split('-')[0]).ToList())
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.UploadAsync($"/apply/{draft}/materials", id, "材料.pdf", Pdf)).StatusCode);
    }

    public static async Task<HttpResponseMessage> UploadAsync(this Visitor visitor, string path, string material, string name, byte[] content)
    {
        var page = await visitor.ReadAsync(path);
        var token = ((IHtmlInputElement)page.QuerySelector("input[name=__RequestVerificationToken]")!).Value;
        return await visitor.PostAsync($"{path}?handler=Attach&material={material}", new MultipartFormDataContent
        {
            { new StringContent(token), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "content", name },
        });
    }
}
