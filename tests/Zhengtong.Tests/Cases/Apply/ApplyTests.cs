using System.Net;
using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Cases;
using Zhengtong.Features.Parties;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Cases.Apply;

public sealed class ApplyTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task A_citizen_applies_from_the_guide_to_the_receipt()
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var draft = await citizen.StartAsync("M0367");
        foreach (var path in new[] { "/apply/M0367", $"/apply/{draft}/1", $"/apply/{draft}/3", $"/apply/{draft}/materials", $"/apply/{draft}/check" })
            Assert.Empty(PageRules.Check((await citizen.ReadAsync(path)).DocumentElement.OuterHtml));
        await citizen.FillAsync(county, draft, "M0367");
        await citizen.UploadAllAsync(draft);
        Assert.Empty((await citizen.ReadAsync($"/apply/{draft}/materials")).QuerySelectorAll("section.upload section, section.upload form:not([action])"));
        Assert.EndsWith("/check", (await citizen.SendAsync($"/apply/{draft}/materials", "", [])).Headers.Location!.ToString());

        var submitted = await citizen.SendAsync($"/apply/{draft}/check", "", []);

        Assert.StartsWith("/apply/receipt/", submitted.Headers.Location!.ToString());
        var receipt = await citizen.ReadAsync(submitted.Headers.Location.ToString());
        Assert.Contains("JHBJ", receipt.Body!.TextContent);
        Assert.NotNull(receipt.QuerySelector("svg.qr"));
        Assert.Empty(PageRules.Check(receipt.DocumentElement.OuterHtml));
    }

    [Fact]
    public async Task Handing_in_twice_gives_one_case()
    {
        var citizen = await Visitor.SignInAsync(county, Citizen.Person);
        var draft = await citizen.StartAsync("M0367");
        await citizen.FillAsync(county, draft, "M0367");
        await citizen.UploadAllAsync(draft);
        var page = await citizen.ReadAsync($"/apply/{draft}/check");
        var form = page.Forms.Single(f => f.QuerySelector("[name=seen]") is null && f.TextContent.Contains("提交申请"));
        var sent = form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);

        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => citizen.PostAsync($"/apply/{draft}/check", new FormUrlEncodedContent(sent))));

        Assert.Single(both.Select(b => b.Headers.Location!.ToString()).Distinct());
        Assert.Equal(both[0].Headers.Location, (await citizen.GetAsync($"/apply/{draft}/check")).Headers.Location);
    }

    [Fact]
    public async Task A_clerk_fills_in_for_the_applicant_at_the_window()
    {
        var clerk = await Visitor.SignInAsync(county, "window1");
        var applicant = await county.Run(GivenCase.Applicant(), await county.StaffAsync("window1"));
        var started = await clerk.SendAsync($"/apply/M0367?applicant={applicant}", "", []);
        var draft = Guid.Parse(started.Headers.Location!.ToString().Split('/')[2]);
        await clerk.FillAsync(county, draft, "M0367");
        var page = await clerk.ReadAsync($"/apply/{draft}/materials");
        Assert.NotNull(page.QuerySelector("body.staff"));
        foreach (var action in page.Forms.Select(f => f.GetAttribute("action") ?? "").Where(a => a.Contains("Paper")).ToList())
            await clerk.SendAsync($"/apply/{draft}/materials", action, []);

        var submitted = await clerk.SendAsync($"/apply/{draft}/check", "", []);

        var id = Guid.Parse(submitted.Headers.Location!.ToString().Split('/')[^1]);
        var made = await county.ReadAsync(db => db.Cases.AsNoTracking().Include(c => c.Materials).FirstAsync(c => c.Id == id));
        Assert.Equal(applicant, made.ApplicantId);
        Assert.Equal("hall", made.Channel);
        Assert.Contains(made.Materials, m => m.Source == MaterialSource.Paper);
    }
}
