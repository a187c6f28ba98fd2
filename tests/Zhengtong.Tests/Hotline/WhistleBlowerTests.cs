using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;
using Zhengtong.Tests.Sweeps;

namespace Zhengtong.Tests.Hotline;

/// <summary>A report is closed to the unit it accuses at every door: desk, search, detail, export, cards, metrics, API.</summary>
public sealed class WhistleBlowerTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string Secret = "青石板工程的账目";

    readonly GivenOrder given = new(county);

    async Task ReportAsync() => await given.Dispatched(await AccusingAsync("D24"), "D07");

    async Task<Action<RegisterOrder>> AccusingAsync(string unit)
    {
        var accused = await given.UnitAsync(unit);
        return c => (c.Kind, c.Topic, c.Content, c.Accused) = (OrderKind.Report, "T0101", Secret + "对不上", accused);
    }

    [Fact]
    public async Task No_door_shows_the_accused_anything_of_it()
    {
        county.Clock.Set(2023, 5, 8);
        await ReportAsync();
        await given.Do(new SignForOrder(), county.StaffAsync("jiwei.a"));
        await given.Do(new AskAssistance { Unit = await given.UnitAsync("D33"), Task = Secret + "请审计" }, county.StaffAsync("jiwei.a"));
        var number = (await given.Read()).Commitment.Number;
        await county.Run(GivenOrder.Call(c => (c.Kind, c.Original, c.Content) = (OrderKind.Urging, number, Secret + "查了没有")), await given.Agent);
        await county.MoveTo(2023, 5, 22);
        var secrets = await county.ReadAsync(db => db.Commitments.Where(c => c.Title.Contains(Secret)).Select(c => new { c.Id, c.Number, c.Kind }).ToListAsync());
        Assert.Equal(["assistance", "card", "work-order"], secrets.Select(s => s.Kind).Distinct().Order());
        var doors = (await Doors.AllAsync(county)).Where(d => d is { Method: "GET", Handler: null }).ToList();
        var wrong = new List<string>();
        var visitor = await Visitor.SignInAsync(county, "chengguan.head");
        string[] asked = [$"/search?q={Secret}", $"/search?q={number}", $"/commitments?q={Secret}", "/orders/results?from=2023-05-01"];
        foreach (var path in doors.SelectMany(d => d.Pattern.Contains(":guid", StringComparison.Ordinal) ? secrets.DistinctBy(s => s.Kind).Select(s => d.Path(s.Id)) : [d.Path()]).Concat(asked))
        {
            var text = await (await visitor.GetAsync(path)).Content.ReadAsStringAsync();
            if ((text.Contains(Secret, StringComparison.Ordinal) && !path.Contains(Secret, StringComparison.Ordinal)) || secrets.Exists(s => text.Contains(s.Number, StringComparison.Ordinal) && !path.Contains(s.Number, StringComparison.Ordinal)))
                wrong.Add(path);
        }
        Sweep.FindsNothing(wrong);
        Assert.Equal("export.empty", (await county.Refused(new ExportCommitments { Reason = "看一看有没有", List = new() { Q = "青石板" } }, await given.UnitHead)).Code);
        foreach (var login in new[] { "chengguan.a", "chengguan.head" })
            Assert.False(await county.ReadAsync(async db => await db.Commitments.VisibleTo(await county.StaffAsync(login)).AnyAsync(c => secrets.Select(s => s.Id).Contains(c.Id))));
    }

    [Fact]
    public async Task The_results_of_the_accused_do_not_count_it()
    {
        county.Clock.Set(2023, 6, 5);
        await ReportAsync();
        var day = new DateOnly(2023, 6, 5);
        Assert.Equal(0, (await county.ReadAsync(async db => await OrderResults.ReadAsync(db, await given.UnitHead, day, day)))[0].Orders);
        Assert.Equal(1, (await county.ReadAsync(async db => await OrderResults.ReadAsync(db, await given.Head, day, day)))[0].Orders);
    }

    [Fact]
    public async Task The_accused_cannot_be_given_it_nor_assist_nor_be_proposed()
    {
        county.Clock.Set(2023, 5, 8);
        await given.Registered(await AccusingAsync("D24"));
        Assert.Equal("work-order.accused", (await given.Refused(new DispatchOrder { Unit = await given.UnitAsync("D24") }, given.Agent)).Code);
        await given.Do(new DispatchOrder { Unit = await given.UnitAsync("D07") }, given.Agent);
        Assert.Equal("work-order.accused", (await given.Refused(new ReturnOrder { Proposed = await given.UnitAsync("D24"), Reason = "应由城管局自查" }, county.StaffAsync("jiwei.a"))).Code);
        await given.Do(new SignForOrder(), county.StaffAsync("jiwei.a"));
        Assert.Equal("work-order.accused", (await given.Refused(new AskAssistance { Unit = await given.UnitAsync("D24"), Task = "说明账目的情况" }, county.StaffAsync("jiwei.a"))).Code);
    }

    [Fact]
    public async Task Neither_leaders_nor_other_units_read_it_but_hotline_handling_unit_and_supervision_do()
    {
        county.Clock.Set(2023, 5, 8);
        await ReportAsync();
        var seen = new Dictionary<string, bool>();
        foreach (var login in new[] { "leader", "hall", "zhujian.a", "hotline2", "jiwei.a", "supervisor1" })
            seen[login] = await county.ReadAsync(async db => await db.Commitments.VisibleTo(await county.StaffAsync(login)).AnyAsync(c => c.Id == given.Id));
        Assert.Equal(new() { ["leader"] = false, ["hall"] = false, ["zhujian.a"] = false, ["hotline2"] = true, ["jiwei.a"] = true, ["supervisor1"] = true }, seen);
    }

    [Fact]
    public async Task When_the_bureau_is_accused_its_supervisors_do_not_read_it()
    {
        county.Clock.Set(2023, 5, 8);
        await given.Dispatched(await AccusingAsync("D39"), "D07");
        Assert.False(await county.ReadAsync(async db => await db.Commitments.VisibleTo(await county.StaffAsync("supervisor1")).AnyAsync(c => c.Id == given.Id)));
    }

    [Fact]
    public async Task What_goes_wrong_with_a_report_of_the_bureau_is_judged_by_discipline_inspection()
    {
        county.Clock.Set(2023, 7, 10);
        await given.Dispatched(await AccusingAsync("D39"), "D07");
        await county.MoveTo(2023, 7, 10, 14, 0);
        var (card, clerk, judge) = (await county.ReadAsync(db => db.Cards.Where(c => c.SubjectId == given.Id).Select(c => c.Id).SingleAsync()), await county.StaffAsync("jiwei.a"), await county.StaffAsync("jiwei.supervisor"));
        await county.Run(new SignForCard { Id = card }, clerk);
        await county.Run(new ExplainCard { Id = card, Text = "上午在外核查，没有及时签收" }, clerk);
        Assert.Contains(card, await DeskAsync(judge));
        var bureau = await county.StaffAsync("supervisor1");
        Assert.DoesNotContain(card, await DeskAsync(bureau));
        var review = new ReviewCard { Id = card, Verdict = Verdict.Confirm, Finding = "核对登记，说明属实" };
        Assert.Equal(RefusalKind.NotFound, (await county.Refused(review, bureau)).Kind);
        await county.Run(review, judge);
        Assert.Equal(CardState.Confirmed, await county.ReadAsync(db => db.Cards.Where(c => c.Id == card).Select(c => c.State).SingleAsync()));
    }

    [Fact]
    public async Task A_report_that_nobody_else_could_supervise_is_sent_to_discipline_inspection()
    {
        county.Clock.Set(2023, 5, 8);
        await LeaveAsync(new DateOnly(2023, 5, 1));
        Assert.Contains("12388", (await county.Refused(GivenOrder.Call(await AccusingAsync("D39")), await given.Agent)).Message);
        await given.Registered(await AccusingAsync("D24"));
        await LeaveAsync(null);

        Task<int> LeaveAsync(DateOnly? day) => county.ReadAsync(async db =>
        {
            (await db.People.SingleAsync(p => p.Name == "赵廷芳")).LeftOn = day;
            await db.SaveChangesAsync();
            await db.LeaveAsync();
            return 0;
        });
    }

    Task<Guid[]> DeskAsync(Caller caller) => county.In<Guid[]>(null, async services =>
        [.. (await services.GetRequiredService<Desk>().PageAsync(caller, new DeskFilter(), 100)).Rows.Select(r => r.Id)]);

    [Fact]
    public async Task A_report_of_the_hotline_itself_is_sent_to_discipline_inspection() =>
        Assert.Contains("12388", (await county.Refused(GivenOrder.Call(await AccusingAsync("D41")), await given.Agent)).Message);

    [Fact]
    public async Task Who_reports_is_hidden_from_the_unit_that_handles_it()
    {
        county.Clock.Set(2023, 5, 8);
        await ReportAsync();
        var order = await given.Read();
        Assert.Equal(("身份保密", true), (order.Commitment.PartyLabel, order.Callers.Single().Hidden));
        var visitor = await Visitor.SignInAsync(county, "jiwei.a");
        var page = await visitor.GetAsync($"/orders/{given.Id}");
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.DoesNotContain(order.Callers[0].PhoneMasked!, await page.Content.ReadAsStringAsync());
        Assert.DoesNotContain("何建军", await (await visitor.SendAsync($"/orders/{given.Id}/reveal", "", new() { ["Input.Reason"] = "要联系举报人" })).Content.ReadAsStringAsync());
    }
}
