using System.Net;
using Zhengtong.Platform.Access;
using Zhengtong.Tests.Cases.Apply;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Web;

namespace Zhengtong.Tests.Sweeps;

/// <summary>Every page opens for somebody who has its permission, and keeps what holds for all pages.</summary>
public sealed class RenderTests(TestCounty county) : IClassFixture<TestCounty>
{
    /// <summary>Pages about a file that was uploaded; the tests of its check open them.</summary>
    static readonly string[] uploaded = ["/report-check/{id:guid}", "/report-check/{id:guid}/{number:int}"];

    [Fact]
    public async Task Every_page_opens_and_keeps_the_rules_of_pages()
    {
        var things = new SweptThings(county);
        await things.MakeAsync();
        var visitors = new List<(RoleHolder Holder, Visitor Visitor)>();
        var citizen = await RoleHolder.CitizenAsync(county) with { Login = Citizen.Person };
        var staff = RoleHolder.OfStaff(county).ToList();
        var market = new[] { ("shijian.a", Role.Approver), ("shijian.head", Role.UnitHead), ("chengguan.head", Role.UnitHead), ("head.bureau", Role.UnitHead) }.Select(m => staff.First(s => s.Role == m.Item2) with { Login = m.Item1 });
        foreach (var holder in staff.Concat(market).Append(citizen))
            visitors.Add((holder, await Visitor.SignInAsync(county, holder.Login, holder.Password)));
        visitors.Add((new(Role.Citizen, "a stranger", "", new HashSet<string>()), new Visitor(county.Browser())));
        var wrong = new List<string>();
        foreach (var door in (await Doors.AllAsync(county)).Where(d => d is { Method: "GET", Handler: null, IsApi: false } && !d.Pattern.StartsWith("/health") && !d.Pattern.StartsWith("/openapi") && !uploaded.Contains(d.Pattern)))
            wrong.AddRange(await OpenAsync(door, visitors, things));
        Sweep.FindsNothing(wrong);
    }

    static async Task<IEnumerable<string>> OpenAsync(Door door, List<(RoleHolder Holder, Visitor Visitor)> visitors, SweptThings things)
    {
        var paths = (door.Pattern.Contains(":guid", StringComparison.Ordinal) ? things.Ids : things.Ids.Take(1)).Select(id => door.Path(id)).Concat(things.Paths.Where(p => Fits(p, door.Pattern))).ToList();
        foreach (var (holder, visitor) in visitors.Where(v => door.IsFor(v.Holder.Held)))
            foreach (var path in paths)
            {
                var answer = await visitor.GetAsync(path);
                if ((int)answer.StatusCode >= 500) return [$"{door.Name} fails for {holder.Role}"];
                var opened = answer.StatusCode == HttpStatusCode.OK || (door.Pattern.StartsWith("/error/", StringComparison.Ordinal) && answer.StatusCode == HttpStatusCode.NotFound);
                if (!opened) continue;
                return answer.Content.Headers.ContentType?.MediaType == "text/html" && await answer.Content.ReadAsStringAsync() is var html && html.Contains("<!doctype", StringComparison.OrdinalIgnoreCase)
                    ? PageRules.Check(html).Select(r => $"{door.Name} for {holder.Role}: {r}") : [];
            }
        return [$"{door.Name} opened for nobody"];
    }

    /// <summary>An address and a pattern of as many steps, equal where the pattern is plain.</summary>
    static bool Fits(string path, string pattern)
    {
        var (steps, wanted) = (path.Split('/'), pattern.Split('/'));
        return steps.Length == wanted.Length && steps.Zip(wanted).All(s => s.Second.StartsWith('{') || s.First == s.Second);
    }
}
