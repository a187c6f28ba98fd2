using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Cases;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Sweeps;

/// <summary>Every page opens for somebody who has its permission, and keeps what holds for all pages.</summary>
public sealed class RenderTests(TestCounty county) : IClassFixture<TestCounty>
{
    /// <summary>Pages that open in a passing state only; the tests of their acts open them.</summary>
    static readonly string[] passing =
    [
        "/error/{status:int}", "/apply/", "/cases/opinions/", "/correction", "/deferred", "/resume", "/extension", "/on-the-spot", "/send-again", "/reveal", "/receipt", "/deliver", "/forward", "/issue",
        "/documents/", "/rectifications/", "/rate/", "/supervision/cards/{id", "/materials/", "/sign-out", "/ask-extension", "/my/cases/", "/receive/{matter",
    ];

    [Fact]
    public async Task Every_page_opens_and_keeps_the_rules_of_pages()
    {
        var ids = await IdsAsync();
        var wrong = new List<string>();
        var visitors = new List<(RoleHolder Holder, Visitor Visitor)>();
        foreach (var holder in RoleHolder.OfStaff(county).Append(await RoleHolder.CitizenAsync(county)))
            visitors.Add((holder, await Visitor.SignInAsync(county, holder.Login, holder.Password)));
        foreach (var door in (await Doors.AllAsync(county)).Where(d => d is { Method: "GET", Handler: null, IsApi: false } && !d.Pattern.StartsWith("/health") && !d.Pattern.StartsWith("/openapi")))
            wrong.AddRange(await OpenAsync(door, visitors, door.Pattern.Contains(":guid", StringComparison.Ordinal) ? ids : ids[..1]));
        Sweep.FindsNothing(wrong);
    }

    static async Task<IEnumerable<string>> OpenAsync(Door door, List<(RoleHolder Holder, Visitor Visitor)> visitors, Guid[] ids)
    {
        foreach (var (holder, visitor) in visitors.Where(v => door.IsFor(v.Holder.Held)))
            foreach (var id in ids)
            {
                var answer = await visitor.GetAsync(door.Path(id));
                if ((int)answer.StatusCode >= 500) return [$"{door.Name} fails for {holder.Role}"];
                if (answer.StatusCode != System.Net.HttpStatusCode.OK) continue;
                return answer.Content.Headers.ContentType?.MediaType == "text/html" && await answer.Content.ReadAsStringAsync() is var html && html.Contains("<!doctype", StringComparison.OrdinalIgnoreCase)
                    ? PageRules.Check(html).Select(r => $"{door.Name} for {holder.Role}: {r}") : [];
            }
        return passing.Any(p => door.Pattern.Contains(p, StringComparison.Ordinal)) ? [] : [$"{door.Name} opened for nobody"];
    }

    /// <summary>What pages can be about: a case just submitted, one accepted, examined, granted; a unit, a site, a post, a person.</summary>
    async Task<Guid[]> IdsAsync()
    {
        var submitted = (await GivenCase.WaterPermit(county).Submitted()).Id;
        var accepted = (await GivenCase.WaterPermit(county).Accepted()).Id;
        var examined = (await GivenCase.WaterPermit(county).Examined()).Id;
        var granted = (await GivenCase.WaterPermit(county).Granted()).Id;
        var contact = await county.ReadAsync(db => db.Set<ServiceContact>().Select(c => c.Id).FirstAsync());
        var unit = await county.ReadAsync(db => db.Units.Where(u => u.Code == "D26").Select(u => u.Id).FirstAsync());
        var site = await county.ReadAsync(db => db.Sites.Where(s => s.Kind == SiteKind.Hall).Select(s => s.Id).FirstAsync());
        var post = await county.ReadAsync(db => db.Posts.Select(p => p.Id).FirstAsync());
        var person = await county.ReadAsync(db => db.People.Select(p => p.Id).FirstAsync());
        return [submitted, accepted, examined, granted, contact, unit, site, post, person];
    }
}
