using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

public sealed class DeskTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task The_most_urgent_comes_first_and_what_is_paused_comes_last()
    {
        county.Clock.Set(2023, 5, 8);
        var paused = await county.Open(new() { Holder = "linye.a", Unit = "D37", Title = "暂停的", Promised = 10 });
        await county.Run(new ChangePromise { Id = paused, Clocks = [new ClockChange.Pause(ClockNames.Promised, "听证", "《行政许可法》第四十五条")] }, Platform.Access.Caller.System);
        await county.Open(new() { Holder = "linye.a", Unit = "D37", Title = "充足的", Promised = 30 });
        await county.Open(new() { Holder = "linye.a", Unit = "D37", Title = "没有时限的", Promised = null });
        await county.Open(new() { Holder = "linye.a", Unit = "D37", Title = "黄牌的", Promised = 4 });
        await county.Open(new() { Holder = "linye.a", Unit = "D37", Title = "超期的", Promised = 2 });
        await county.Open(new() { Holder = "linye.a", Unit = "D37", Title = "超法定的", Promised = 1, Statutory = 2 });
        await county.Open(new() { Holder = "linye.a", Unit = "D37", Title = "明天到期的", Promised = 5 });
        await county.MoveTo(2023, 5, 12, 17, 0);

        var rows = await county.DeskOf("linye.a", new() { Kind = "promise" });
        Assert.Equal(["超法定的", "超期的", "黄牌的", "明天到期的", "充足的", "没有时限的", "暂停的"], rows.Select(r => r.Title));
        Assert.Equal(["超法定 2 天", "红牌 超 2 天", "黄牌 今天 17:30", "剩 2 天", "剩 27 天", "没有时限", "暂停 4 天"], rows.Select(r => r.Face.Words));
    }

    [Fact]
    public async Task The_desk_holds_mine_my_posts_and_my_units_pool_for_acts_my_role_may_do()
    {
        await county.Open(new() { Unit = "D15", Holder = "minzheng.a", Title = "我的" });
        await county.Open(new() { Unit = "D15", Post = "民政局-审批A岗", Title = "我岗位的" });
        await county.Open(new() { Unit = "D15", State = "waiting", Title = "等人认领" });
        await county.Open(new() { Unit = "D15", State = "supervising", Title = "我的角色不能办" });
        await county.Open(new() { Unit = "D15", State = "done", Title = "没有下一步" });
        await county.Open(new() { Unit = "D15", Holder = "minzheng.b", Title = "同事的" });
        await county.Open(new() { Unit = "D26", State = "waiting", Title = "别的单位的" });
        await county.Open(new() { Unit = "D15", Holder = "minzheng.a", Title = "办结的", Closed = true });
        await county.Open(new() { Unit = "D15", Holder = "minzheng.a", Title = "限制查阅而我不在名单上", Readers = [] });
        await county.Open(new() { Unit = "D15", Holder = "minzheng.a", Title = "外县的" }, county.OtherCounty);

        var titles = (await county.DeskOf("minzheng.a")).Select(r => r.Title).ToHashSet();
        Assert.Equal(new HashSet<string> { "我的", "我岗位的", "等人认领" }, titles);
    }

    [Theory]
    [InlineData(null), InlineData("-left"), InlineData("number"), InlineData("-title"), InlineData("due"), InlineData("step")]
    public async Task Pages_follow_one_another_without_gap_or_repetition(string? sort)
    {
        county.Clock.Set(2023, 6, 1);
        if ((await county.DeskOf("yibao.a")).Count == 0)
            for (var i = 0; i < 2 * Desk.PageSize + 7; i++)
                await county.Open(new() { Unit = "D36", Holder = "yibao.a", Title = $"第{i % 9}种", Promised = i % 4 == 3 ? null : 3 + i % 3 });
        var caller = await county.StaffAsync("yibao.a");
        var (seen, filter, pages) = (new List<string>(), new DeskFilter { Sort = sort }, 0);
        do
        {
            var (rows, next) = await county.In(null, s => s.GetRequired<Desk>().PageAsync(caller, filter));
            seen.AddRange(rows.Select(r => r.Number));
            filter.After = next;
            pages++;
        }
        while (filter.After is not null);
        Assert.Equal(3, pages);
        Assert.Equal(2 * Desk.PageSize + 7, seen.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
        if (sort == "number") Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
    }

    [Fact]
    public async Task Filters_narrow_the_desk_and_a_forged_place_means_the_first_page()
    {
        county.Clock.Set(2023, 5, 8);
        await county.Open(new() { Unit = "D19", Holder = "shebao.a", Title = "近的", Promised = 1 });
        await county.Open(new() { Unit = "D19", Holder = "shebao.a", Title = "远的", Promised = 30 });
        Assert.Equal("近的", Assert.Single(await county.DeskOf("shebao.a", new() { Until = new DateOnly(2023, 5, 20) })).Title);
        Assert.Equal("近的", Assert.Single(await county.DeskOf("shebao.a", new() { Step = "待决定", Until = new DateOnly(2023, 5, 20), After = "'; drop table commitment" })).Title);
        Assert.Empty(await county.DeskOf("shebao.a", new() { Kind = "nothing" }));
        Assert.Equal("远的", Assert.Single(await county.DeskOf("shebao.a", new() { Urgency = Urgency.Ample })).Title);
    }

    [Fact]
    public async Task The_counts_of_the_groups_are_those_of_the_rows()
    {
        county.Clock.Set(2023, 5, 8);
        foreach (var days in new decimal[] { 1, 20, 20 }) await county.Open(new() { Unit = "D57", Holder = "yancao.a", Promised = days });
        var caller = await county.StaffAsync("yancao.a");
        var counts = await county.In(null, s => s.GetRequired<Desk>().CountsAsync(caller));
        Assert.Equal((1, 2, 0), (counts[Urgency.Soon], counts[Urgency.Ample], counts[Urgency.Overdue]));
    }

    [Fact]
    public async Task A_desk_too_large_to_count_at_once_counts_each_group_up_to_the_limit()
    {
        county.Clock.Set(2023, 5, 8);
        await county.Open(new() { Unit = "D57", Holder = "yancao.b", Promised = 1 });
        var far = await county.Open(new() { Unit = "D57", Holder = "yancao.b", Promised = 20 });
        await county.In(null, async s =>
        {
            var db = s.GetRequired<CountyDb>();
            await db.EnterAsync();
            await db.Database.ExecuteSqlAsync($"""
                create temp table more on commit drop as select gen_random_uuid() as id from generate_series(1, 2000);
                insert into journal_chain select (jsonb_populate_record(c, jsonb_build_object('id', more.id))).* from journal_chain c, more where c.id = {far};
                insert into commitment select (jsonb_populate_record(c, jsonb_build_object('id', more.id, 'number', more.id))).* from commitment c, more where c.id = {far};
                """);
            await db.LeaveAsync();
            return true;
        });
        var caller = await county.StaffAsync("yancao.b");
        var (counts, all) = await county.In(null, async s => (await s.GetRequired<Desk>().CountsAsync(caller), await s.GetRequired<Desk>().CountAsync(caller)));
        Assert.Equal((1, Desk.MostCounted + 1), (counts[Urgency.Soon], counts[Urgency.Ample]));
        Assert.Equal(Desk.MostCounted + 2, all);
    }
}
