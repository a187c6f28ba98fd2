using Microsoft.EntityFrameworkCore;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Platform.Access;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.SelfEvaluation;

/// <summary>What is asked of another unit is that unit's commitment: on its desk, under a clock, ended when it is there.</summary>
public sealed class FigureRequestTests : IClassFixture<TestCounty>
{
    readonly TestCounty county;

    public FigureRequestTests(TestCounty county)
    {
        this.county = county;
        county.Clock.Set(2023, 5, 8);
    }

    [Fact]
    public async Task A_unit_that_was_asked_owes_the_figure_by_the_day_and_is_free_once_it_states_it()
    {
        var given = await new GivenEvaluation(county, 2019).Opened();
        var request = await AskedAsync(given, "D");
        Assert.Equal((await UnitAsync("D26"), "asked", new DateOnly(2023, 5, 19)), (request.UnitId, request.State, request.DueAt!.Value.ChinaDate()));
        Assert.Equal("向审批局 2019 年绩效自评提供“满意度”", request.Title);
        var asked = await county.StaffAsync("shuili.head");
        Assert.True(await county.ReadAsync(db => db.Commitments.VisibleTo(asked).AnyAsync(c => c.Id == request.Id)));
        await given.Do(new AttestFact { Indicator = "D", Value = 85, Source = "满意度调查", Document = "调查报告" }, asked);
        var ended = await CommitmentAsync(request.Id);
        Assert.Equal(("supplied", "supplied"), (ended.State, ended.Outcome));
        Assert.DoesNotContain((await given.Read()).View.Missing, m => m.Request is not null);
        await given.Do(new AttestFact { Indicator = "D", Value = 86, Source = "满意度调查", Document = "更正后的报告" }, asked);
    }

    [Fact]
    public async Task A_checklist_is_owed_until_every_point_has_evidence()
    {
        var given = await new GivenEvaluation(county, 2018).Opened();
        var request = await AskedAsync(given, "C");
        var asked = await county.StaffAsync("shuili.head");
        await given.Do(new TickPoint { Indicator = "C", Point = "C1", Document = "财务管理制度" }, asked);
        Assert.Equal("asked", (await CommitmentAsync(request.Id)).State);
        await given.Do(new TickPoint { Indicator = "C", Point = "C2", Document = "内部检查记录" }, asked);
        Assert.Equal("supplied", (await CommitmentAsync(request.Id)).State);
    }

    [Fact]
    public async Task A_unit_without_the_figure_says_why_and_the_evaluation_owes_it_again()
    {
        var given = await new GivenEvaluation(county, 2017).Opened();
        var request = await AskedAsync(given, "D");
        var decline = new DeclineFigure { Id = request.Id, Reason = "没有做过调查，政务办有" };
        Assert.Equal("figure-request.not-asked", (await county.Refused(decline, await given.Accountant)).Code);
        await county.Run(decline, await county.StaffAsync("shuili.head"));
        Assert.Contains((await given.Read()).View.Missing, m => m is { Code: "D", Unit: "审批局", What: "没有填实际完成值；水利局答复：没有做过调查，政务办有" });
        var late = await county.Refused(new WithdrawRequest { Id = request.Id }, await given.Accountant);
        Assert.Contains("现在是“答复没有”，不能撤回", late.Message);
    }

    [Fact]
    public async Task Asked_anew_withdrawn_or_handed_in_a_request_leaves_no_desk_behind()
    {
        var given = await new GivenEvaluation(county, 2016).Opened();
        var first = await AskedAsync(given, "D");
        var second = await AskedAsync(given, "D", new(2023, 5, 31));
        Assert.Equal(("withdrawn", "asked"), ((await CommitmentAsync(first.Id)).State, (await CommitmentAsync(second.Id)).State));
        Assert.Equal("figure-request.not-own", (await county.Refused(new WithdrawRequest { Id = second.Id }, await county.StaffAsync("shuili.head"))).Code);
        await county.Run(new WithdrawRequest { Id = second.Id }, await given.Accountant);
        Assert.Equal("self-evaluation.not-own", (await given.Refused(new AttestFact { Indicator = "D", Value = 85, Source = "调查", Document = "报告" }, await county.StaffAsync("shuili.head"))).Code);
        await given.Filled();
        var third = await AskedAsync(given, "D");
        await given.Do(new SubmitEvaluation { Responsible = "李局长" });
        Assert.Equal("withdrawn", (await CommitmentAsync(third.Id)).State);
    }

    [Fact]
    public async Task Nobody_asks_the_own_unit_or_for_a_day_that_has_gone()
    {
        var given = await new GivenEvaluation(county, 2015).Opened();
        Assert.Equal("这是自评的单位自己，请选提供数据的别的单位", (await given.Refused(new AskForFigure { Indicator = "D", Unit = (await given.Accountant).UnitId, By = new(2023, 5, 20) })).Fields[0].Message);
        Assert.Equal("这一天已经过了", (await given.Refused(new AskForFigure { Indicator = "D", Unit = await UnitAsync("D26"), By = new(2023, 5, 7) })).Fields[0].Message);
    }

    async Task<Commitment> AskedAsync(GivenEvaluation given, string indicator, DateOnly? by = null)
    {
        await given.Do(new AskForFigure { Indicator = indicator, Unit = await UnitAsync("D26"), By = by ?? new(2023, 5, 19) });
        var request = (await given.Read()).Evaluation.Requests.Single(r => r.IsOpen && r.Indicator == indicator);
        return await CommitmentAsync(request.Id);
    }

    Task<Commitment> CommitmentAsync(Guid id) => county.ReadAsync(db => db.Commitments.AsNoTracking().FirstAsync(c => c.Id == id));

    Task<Guid> UnitAsync(string code) => county.ReadAsync(db => db.Units.Where(u => u.Code == code).Select(u => u.Id).FirstAsync());
}
