using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Commitments;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Organisation;

public sealed class AdministrationTests(TestCounty county) : IClassFixture<TestCounty>
{
    const string First = "Ruzhi-2023";

    [Fact]
    public async Task A_new_person_must_change_the_first_password_before_anything_else()
    {
        await county.Run(New("xinren1"), await Admin);
        var visitor = await Visitor.SignInAsync(county, "xinren1", First);
        Assert.Equal("/password", (await visitor.GetAsync("/desk")).Headers.Location?.ToString());
        var refusal = await county.Refused(new HandOverPost { PostId = Guid.CreateVersion7(), Reason = "休假" }, await county.StaffAsync("xinren1"));
        Assert.Equal("password.change-first", refusal.Code);
        await visitor.SendAsync("/password", "", new() { ["Input.Current"] = First, ["Input.New"] = "Yaoshan-2024", ["Input.Again"] = "Yaoshan-2024" });
        Assert.Contains("我的待办", (await visitor.ReadAsync("/desk")).Title);
    }

    [Fact]
    public async Task A_closed_account_is_out_at_once_and_comes_back_when_reopened()
    {
        var person = await county.Run(New("xinren2"), await Admin);
        await county.Run(new ResetPassword { Person = person, Password = First }, await Admin);
        var visitor = await Visitor.SignInAsync(county, "xinren2", First);
        await county.Run(new CloseAccount { Person = person, Reason = "账号可能被盗" }, await Admin);
        Assert.StartsWith("/sign-in", (await visitor.GetAsync("/password")).Headers.Location?.ToString());
        Assert.Contains("停用", (await county.Run(new SignIn { Login = "xinren2", Password = First }, Caller.Stranger)).Message);
        await county.Run(new ReopenAccount { Person = person }, await Admin);
        Assert.NotNull((await county.Run(new SignIn { Login = "xinren2", Password = First }, Caller.Stranger)).Account);
    }

    [Fact]
    public async Task The_administrator_unlocks_and_resets_and_the_journal_says_so()
    {
        var person = await county.Run(New("xinren3"), await Admin);
        Assert.Equal("account.not-locked", (await county.Refused(new UnlockAccount { Person = person }, await Admin)).Code);
        for (var i = 0; i < Account.MaxFailures; i++) await county.Run(new SignIn { Login = "xinren3", Password = "wrong" }, Caller.Stranger);
        await county.Run(new UnlockAccount { Person = person }, await Admin);
        Assert.NotNull((await county.Run(new SignIn { Login = "xinren3", Password = First }, Caller.Stranger)).Account);
        var said = await Said(await AccountOf("xinren3"));
        Assert.Contains(said, s => s.Contains("解锁"));
        Assert.DoesNotContain(said, s => s.Contains(First));
    }

    [Fact]
    public async Task Roles_that_need_a_place_are_refused_without_it()
    {
        foreach (var role in new[] { Role.WindowClerk, Role.TownClerk, Role.VillageHelper })
            Assert.Equal("Site", Assert.Single((await county.Refused(New("xinren4", role), await Admin)).Fields).Field);
        Assert.Equal("Roles", Assert.Single((await county.Refused(New("xinren4", Role.System), await Admin)).Fields).Field);
        Assert.Equal("Login", Assert.Single((await county.Refused(New("window1"), await Admin)).Fields).Field);
    }

    [Fact]
    public async Task Changed_roles_end_the_session_at_once()
    {
        var person = await county.Run(New("xinren5", Role.Supervisor), await Admin);
        var before = await county.StaffAsync("xinren5");
        var session = await county.ReadAsync(db => db.Accounts.Where(a => a.SubjectId == person).Select(a => new { a.Id, a.Stamp }).FirstAsync());
        await county.Run(new ChangePerson { Id = person, Name = before.Name, Unit = await UnitAsync("D26"), Roles = [Role.Approver] }, await Admin);
        Assert.Null(await county.In(null, s => s.GetRequired<Platform.Doors.Callers>().FindAsync(session.Id, session.Stamp)));
    }

    [Fact]
    public async Task Who_leaves_gives_the_post_away_first_and_leaves_what_was_in_hand_to_the_unit()
    {
        var person = await county.Run(New("xinren6", Role.Approver), await Admin);
        var post = await county.Run(new AddPost { Unit = await UnitAsync("D26"), Name = "试设岗", Holder = "xinren6", StandIn = "shuili.b" }, await Admin);
        var held = await county.Open(new() { Unit = "D26", Title = "随岗位走的" });
        await Hold(held, post, person);
        var personal = await county.Open(new() { Unit = "D26", Title = "本人手上的" });
        await Hold(personal, null, person);
        Assert.Equal("person.has-post", (await county.Refused(new ReleasePerson { Id = person }, await Admin)).Code);

        await county.Run(new StaffPost { Id = post, Name = "试设岗", Holder = "shuili.a", StandIn = "shuili.b" }, await Admin);
        await county.Run(new ReleasePerson { Id = person }, await Admin);
        await county.RunJob("outbox");
        var holder = await county.StaffAsync("shuili.a");
        Assert.Equal(holder.Id, await county.ReadAsync(db => db.Commitments.Where(c => c.Id == held).Select(c => c.PersonId).FirstAsync()));
        Assert.Null(await county.ReadAsync(db => db.Commitments.Where(c => c.Id == personal).Select(c => c.PersonId).FirstAsync()));
        Assert.Contains(await Said(personal), s => s.Contains("离岗，退回单位待认领"));
    }

    [Fact]
    public async Task A_post_is_refused_a_stranger_to_the_unit_and_one_person_twice()
    {
        var unit = await UnitAsync("D26");
        Assert.Equal("Holder", Assert.Single((await county.Refused(new AddPost { Unit = unit, Name = "甲岗", Holder = "linye.a" }, await Admin)).Fields).Field);
        Assert.Equal("StandIn", Assert.Single((await county.Refused(new AddPost { Unit = unit, Name = "甲岗", Holder = "shuili.a", StandIn = "shuili.a" }, await Admin)).Fields).Field);
        Assert.Equal("Holder", Assert.Single((await county.Refused(new AddPost { Unit = unit, Name = "甲岗", Holder = "nobody" }, await Admin)).Fields).Field);
    }

    [Fact]
    public async Task A_unit_in_use_is_not_abolished_and_says_what_is_left()
    {
        var refusal = await county.Refused(new AbolishUnit { Id = await UnitAsync("D26") }, await Admin);
        Assert.Equal("unit.in-use", refusal.Code);
        Assert.Contains("在岗人员", refusal.Message);
        Assert.Contains("个事项", refusal.Message);
        var empty = await county.Run(new AddUnit { Code = "D91", Name = "临时指挥部", ShortName = "指挥部", Kind = UnitKind.Department }, await Admin);
        await county.Run(new AbolishUnit { Id = empty }, await Admin);
        Assert.Equal("unit.abolished", (await county.Refused(new AbolishUnit { Id = empty }, await Admin)).Code);
    }

    [Fact]
    public async Task A_village_stands_under_its_town_and_a_wrong_credit_code_is_refused()
    {
        Assert.Equal("Parent", Assert.Single((await county.Refused(new AddUnit { Code = "431129999999", Name = "无名村村民委员会", ShortName = "无名村", Kind = UnitKind.Village, RegionCode = "431129999999" }, await Admin)).Fields).Field);
        Assert.Equal("CreditCode", Assert.Single((await county.Refused(new ChangeUnit { Id = await UnitAsync("D26"), Name = "水利局", ShortName = "水利局", CreditCode = "11431129000000000X" }, await Admin)).Fields).Field);
    }

    [Fact]
    public async Task The_administrator_cannot_lock_themselves_out()
    {
        var admin = await Admin;
        Assert.Equal("account.self", (await county.Refused(new CloseAccount { Person = admin.Id, Reason = "误点" }, admin)).Code);
        Assert.Equal("person.self", (await county.Refused(new ReleasePerson { Id = admin.Id }, admin)).Code);
        Assert.Equal("Roles", Assert.Single((await county.Refused(new ChangePerson { Id = admin.Id, Name = admin.Name, Unit = admin.UnitId, Roles = [Role.Leader] }, admin)).Fields).Field);
    }

    [Theory]
    [InlineData("/organisation"), InlineData("/organisation/units?q=水利"), InlineData("/organisation/sites?Kind=Village"), InlineData("/organisation/posts"), InlineData("/organisation/people?Status=Open&Role=Approver")]
    public async Task The_pages_of_the_administration_open_to_the_administrator_alone(string path)
    {
        var visitor = await Visitor.SignInAsync(county, "admin");
        var page = await visitor.ReadAsync(path);
        Assert.Empty(Web.PageRules.Check(page.Source.Text));
        if (page.QuerySelector("table a[href^='/organisation/']")?.GetAttribute("href") is { } detail)
            Assert.Empty(Web.PageRules.Check((await visitor.ReadAsync(detail)).Source.Text));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await (await Visitor.SignInAsync(county, "leader")).GetAsync(path)).StatusCode);
    }

    [Fact]
    public async Task The_list_of_people_is_paged_by_name_without_gap_or_repetition()
    {
        var visitor = await Visitor.SignInAsync(county, "admin");
        var (seen, path) = (new List<string>(), (string?)"/organisation/people");
        while (path is not null)
        {
            Assert.True(seen.Count < 5000, path);
            var page = await visitor.ReadAsync(path);
            seen.AddRange(page.QuerySelectorAll("tbody td.code").Select(c => c.TextContent));
            path = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            if (path?.StartsWith('?') == true) path = "/organisation/people" + path;
        }
        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Equal(await county.ReadAsync(db => db.Accounts.CountAsync(a => a.Kind == AccountKind.Staff)), seen.Count);
        Assert.True(seen.Count > OrganisationPage.PageSize);
    }

    Task<Caller> Admin => county.StaffAsync("admin");

    static AddPerson New(string login, Role role = Role.Approver) => new() { Name = "盘新人", Unit = StableId.Of("431129/unit/D26"), Roles = [role], Login = login, Password = First };

    Task<Guid> UnitAsync(string code) => county.ReadAsync(db => db.Units.Where(u => u.Code == code).Select(u => u.Id).FirstAsync());

    Task<Guid> AccountOf(string login) => county.ReadAsync(db => db.Accounts.Where(a => a.Login == login).Select(a => a.Id).FirstAsync());

    Task<List<string>> Said(Guid chain) => county.ReadAsync(db => db.Set<JournalEntry>().Where(e => e.ChainId == chain).Select(e => e.Summary).ToListAsync());

    Task<int> Hold(Guid commitment, Guid? post, Guid person) => county.ReadAsync(async db =>
    {
        var changed = await db.Commitments.Where(c => c.Id == commitment).ExecuteUpdateAsync(set => set.SetProperty(c => c.PostId, post).SetProperty(c => c.PersonId, person));
        await db.LeaveAsync();
        return changed;
    });

    [Fact]
    public async Task The_stations_of_its_villages_lie_within_a_town()
    {
        var places = await county.ReadAsync(Places.OfAsync);
        var sites = await county.ReadAsync(db => db.Sites.AsNoTracking().ToListAsync());
        var town = sites.First(s => s.Kind == SiteKind.Town);
        var villages = sites.Where(s => s.Kind == SiteKind.Village && s.RegionCode.StartsWith(town.RegionCode[..9], StringComparison.Ordinal)).Select(s => s.Id).ToList();
        Assert.NotEmpty(villages);
        Assert.Equal([town.Id, .. villages], places.Within(town.Id).OrderByDescending(id => id == town.Id).ThenBy(villages.IndexOf));
    }
}
