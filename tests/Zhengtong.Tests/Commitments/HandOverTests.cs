using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Commitments;

public sealed class HandOverTests(TestCounty county) : IClassFixture<TestCounty>
{
    static Guid Post(string name) => StableId.Of($"431129/post/{name}");

    [Fact]
    public async Task Open_commitments_go_with_the_post_each_with_a_line_in_its_journal()
    {
        var open = await county.Open(new() { Unit = "D26", Holder = "shuili.a", Post = "水利局-审批A岗", Title = "随岗位走" });
        var closed = await county.Open(new() { Unit = "D26", Holder = "shuili.a", Post = "水利局-审批A岗", Closed = true });
        var done = await county.Run(new HandOverPost { PostId = Post("水利局-审批A岗"), Reason = "参加培训", Until = new DateOnly(2023, 5, 20) }, await county.StaffAsync("shuili.a"));
        Assert.Equal(1, done.Moved);
        Assert.Contains("随岗位走", (await county.DeskOf("shuili.b")).Select(r => r.Title));
        Assert.DoesNotContain("随岗位走", (await county.DeskOf("shuili.a")).Select(r => r.Title));
        var lines = await county.ReadAsync(db => db.Set<JournalEntry>().Where(e => e.ChainId == open || e.ChainId == closed).ToListAsync());
        Assert.Contains("参加培训", Assert.Single(lines, l => l.Act == nameof(HandOverPost)).Summary);
    }

    [Fact]
    public async Task A_second_click_does_not_hand_it_back()
    {
        var caller = await county.StaffAsync("linye.head");
        var from = StableId.Of("431129/person/linye.a");
        await county.Run(new HandOverPost { PostId = Post("林业局-审批A岗"), From = from, Reason = "休假" }, caller);
        var refusal = await county.Refused(new HandOverPost { PostId = Post("林业局-审批A岗"), From = from, Reason = "休假" }, caller);
        Assert.Equal(RefusalKind.Stale, refusal.Kind);
    }

    [Theory]
    [InlineData("weijian.a"), InlineData("weijian.head"), InlineData("supervisor1"), InlineData("minzheng.b")]
    public async Task Somebody_else_is_refused(string login)
    {
        var refusal = await county.Refused(new HandOverPost { PostId = Post("民政局-审批A岗"), Reason = "我来办" }, await county.StaffAsync(login));
        Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
    }

    [Fact]
    public async Task A_post_without_a_stand_in_and_a_day_in_the_past_are_refused()
    {
        var admin = await county.StaffAsync("admin");
        Assert.Equal("post.no-stand-in", (await county.Refused(new HandOverPost { PostId = Post("水利局-分管负责人"), Reason = "休假" }, admin)).Code);
        var refusal = await county.Refused(new HandOverPost { PostId = Post("医保局-审批A岗"), Reason = "休假", Until = new DateOnly(2023, 1, 1) }, admin);
        Assert.Equal("Until", Assert.Single(refusal.Fields).Field);
    }

    [Fact]
    public async Task More_than_a_batch_follows_by_itself()
    {
        var holder = await county.StaffAsync("jiaotong.a");
        await county.Run(new OpenMany { Count = 450 }, Caller.System);
        var done = await county.Run(new HandOverPost { PostId = Post("交通局-审批A岗"), Reason = "借调" }, holder);
        Assert.True(done.More);
        await county.RunJob("outbox");
        Assert.Equal(0, await county.ReadAsync(db => db.Commitments.CountAsync(c => c.PostId == Post("交通局-审批A岗") && c.PersonId == holder.Id)));
        Assert.Equal(450, await county.ReadAsync(db => db.Set<HandOver>().Where(h => h.Id == done.HandOver).Select(h => h.Moved).FirstAsync()));
    }

    [Act("开许多件", Permission.Anyone)]
    sealed class OpenMany : IAct<int>
    {
        public int Count { get; init; }

        public async Task<int> Handle(Acting acting)
        {
            for (var i = 0; i < Count; i++)
                await acting.Also(new OpenPromise { Unit = "D25", Holder = "jiaotong.a", Post = "交通局-审批A岗", Promised = null });
            return Count;
        }
    }
}
