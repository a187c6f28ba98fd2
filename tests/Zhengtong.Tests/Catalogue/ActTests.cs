using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Catalogue;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Audit;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.Catalogue;

public sealed class ActTests(TestCounty county) : IClassFixture<TestCounty>
{
    [Fact]
    public async Task A_site_visit_that_stops_the_statutory_clock_is_refused_by_article_45()
    {
        var list = await ListAsync("M0367");
        var spoiled = list with { SpecialProcedures = [list.SpecialProcedures[0] with { PausesStatutory = true }] };

        var refusal = await Refused(new PublishMatter { Code = "M0367", List = spoiled, Replaces = 1 });

        Assert.Equal(RefusalKind.Invalid, refusal.Kind);
        var message = Assert.Single(refusal.Fields);
        Assert.Equal("List.specialProcedures", message.Field);
        Assert.Contains("行政许可法第四十五条", message.Message);
        Assert.Equal(1, (await MatterAsync("M0367")).Version);
    }

    [Fact]
    public async Task A_promise_longer_than_the_statutory_limit_is_refused()
    {
        var list = await ListAsync("M0260");
        var refusal = await Refused(new PublishMatter { Code = "M0260", List = list with { Promised = list.Promised with { Value = 46 } }, Replaces = 1 });

        Assert.Contains(refusal.Fields, f => f.Message == "承诺时限不能长于法定时限");
    }

    [Fact]
    public async Task A_county_may_not_rename_a_matter()
    {
        var refusal = await Refused(new PublishMatter { Code = "M0260", List = await ListAsync("M0260") with { Name = "打井许可" }, Replaces = 1 });

        Assert.Equal("matter.name-differs", refusal.Code);
        Assert.Contains("国发〔2018〕27号", refusal.Basis);
    }

    [Fact]
    public async Task A_county_may_not_change_the_national_code()
    {
        var list = await ListAsync("M0385");
        var other = list with { BaseCode = Given.BaseCode("000164213001") };
        var refusal = await Refused(new PublishMatter { Code = "M0385", List = other.By(other.Authority, other.Contact.Consultation), Replaces = 1 });

        Assert.Equal("matter.code-differs", refusal.Code);
    }

    [Fact]
    public async Task A_matter_that_the_level_above_does_not_list_cannot_be_adopted()
    {
        var refusal = await Refused(new AdoptMatter { Code = "M9999" });

        Assert.Equal("《中华人民共和国行政许可法》第十七条", refusal.Basis);
        Assert.Equal("matter.adopted", (await Refused(new AdoptMatter { Code = "M0001" })).Code);
    }

    [Fact]
    public async Task An_authority_of_another_county_is_refused()
    {
        var there = (await county.ReadAsync(db => db.ListInForceAsync("M0327"), county.OtherCounty))!.List;
        var refusal = await Refused(new PublishMatter { Code = "M0327", List = there, Replaces = 1 });

        Assert.Equal("List.authority", Assert.Single(refusal.Fields).Field);
    }

    [Fact]
    public async Task A_list_prepared_from_an_older_version_is_refused_as_stale()
    {
        var list = await ListAsync("M0403");
        await county.Run(new PublishMatter { Code = "M0403", List = list with { Summary = "第二版" }, Replaces = 1 }, await KeeperAsync());

        var refusal = await Refused(new PublishMatter { Code = "M0403", List = list, Replaces = 1 });

        Assert.Equal(RefusalKind.Stale, refusal.Kind);
    }

    [Fact]
    public async Task A_new_version_leaves_the_one_before_as_it_was()
    {
        var list = await ListAsync("M0248");
        var shorter = list with { Promised = list.Promised with { Value = 4 }, Steps = [.. list.Steps.Select(s => s.Kind == StepKind.Examination ? s with { Limit = s.Limit with { Value = 1 } } : s)] };
        await county.Run(new PublishMatter { Code = "M0248", List = shorter, Replaces = 1 }, await KeeperAsync());

        Assert.Equal(5, (await county.ReadAsync(db => db.ListAsync("M0248", 1))).List.Promised.Value);
        Assert.Equal((2, 4m), ((await MatterAsync("M0248")).Version, (await county.ReadAsync(db => db.ListInForceAsync("M0248")))!.List.Promised.Value));
        Assert.Null(await Journal("M0248", "暂停办理"));
        Assert.NotNull(await Journal("M0248", "发布实施清单第 2 版"));
    }

    [Fact]
    public async Task A_suspended_matter_has_no_list_in_force_until_it_is_resumed()
    {
        var keeper = await KeeperAsync();
        await county.Run(new SuspendMatter { Code = "M0094", Reason = "发放系统升级，月底恢复" }, keeper);
        Assert.Null(await county.ReadAsync(db => db.ListInForceAsync("M0094")));
        Assert.Contains("没有在办的", (await Refused(new SuspendMatter { Code = "M0094", Reason = "再停一次试试" })).Message);

        await county.Run(new ResumeMatter { Code = "M0094" }, keeper);
        Assert.NotNull(await county.ReadAsync(db => db.ListInForceAsync("M0094")));
        Assert.Equal("matter.not-suspended", (await Refused(new ResumeMatter { Code = "M0094" })).Code);
    }

    [Fact]
    public async Task An_adopted_matter_cannot_be_suspended_and_a_reason_is_needed()
    {
        Assert.Equal("matter.not-published", (await Refused(new SuspendMatter { Code = "M0001", Reason = "没有人来办" })).Code);
        Assert.Equal("Reason", Assert.Single((await Refused(new SuspendMatter { Code = "M0129", Reason = "" })).Fields).Field);
    }

    [Theory]
    [InlineData("window1")]
    [InlineData("shuili.a")]
    [InlineData("admin")]
    public async Task Only_the_keeper_of_matters_publishes(string login)
    {
        var refusal = await county.Refused(new SuspendMatter { Code = "M0260", Reason = "不归我管的事" }, await county.StaffAsync(login));

        Assert.Equal(RefusalKind.Forbidden, refusal.Kind);
    }

    Task<Caller> KeeperAsync() => county.StaffAsync("matters");

    async Task<Refusal> Refused<T>(IAct<T> act) => await county.Refused(act, await KeeperAsync());

    async Task<ImplementationList> ListAsync(string code) => (await county.ReadAsync(db => db.ListInForceAsync(code)))!.List;

    Task<Matter> MatterAsync(string code) => county.ReadAsync(db => db.Matters.AsNoTracking().FirstAsync(m => m.Code == code));

    async Task<JournalEntry?> Journal(string code, string summary)
    {
        var matter = await MatterAsync(code);
        return await county.ReadAsync(db => db.Set<JournalEntry>().FirstOrDefaultAsync(e => e.ChainId == matter.Id && e.Summary == summary));
    }
}
