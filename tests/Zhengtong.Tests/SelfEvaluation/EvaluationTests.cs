using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Features.Standards;
using Zhengtong.Tests.Budgets;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.SelfEvaluation;

/// <summary>An evaluation from the notice to the public's page, and what it refuses.</summary>
public sealed class EvaluationTests : IClassFixture<TestCounty>
{
    readonly TestCounty county;

    public EvaluationTests(TestCounty county)
    {
        this.county = county;
        county.Clock.Set(2023, 5, 8);
    }

    [Fact]
    public async Task A_figure_of_the_ledger_is_the_metric_of_the_unit_and_cannot_be_typed()
    {
        await new GivenBudget(county, 2022).Booked();
        county.Clock.Set(2023, 5, 8);
        var given = await new GivenEvaluation(county, 2022).Opened();
        var refused = await given.Refused(new AttestFact { Indicator = "A", Value = 100, Source = "财务", Document = "账本" });
        Assert.Contains("由记录算出，是 79.17%，不能手工填", refused.Fields[0].Message);
        await given.Submitted(executed: null);
        var view = (await given.Read()).View;
        var fund = view.Indicators.Single(i => i.Code == "A");
        Assert.Equal((79.17m, 7.92m, "执行率 79.17% × 10 分 = 7.92 分", FigureKind.Metric), (fund.Actual, fund.Score, fund.Arithmetic, fund.Source!.Kind));
        Assert.Equal((85.92m, "良"), (view.Total, view.Grade));
        Assert.Contains(view.Funds, f => f is { Name: "合计", Initial: 100_000_000, Adjusted: 120_000_000, Executed: 95_000_000 });
    }

    [Fact]
    public async Task What_is_missing_names_who_owes_it_and_by_when_and_nothing_is_handed_in_before()
    {
        var given = await new GivenEvaluation(county, 2021).Opened();
        await given.Do(new AskForFigure { Indicator = "D", Unit = await UnitAsync("D26"), By = new(2023, 5, 19) });
        var missing = (await given.Read()).View.Missing;
        Assert.Contains(missing, m => m is { Code: "D", What: "没有填实际完成值", Unit: "水利局" } && m.DueOn == new DateOnly(2023, 5, 19));
        Assert.Contains(missing, m => m is { Code: "B1", What: "没有设年度指标值", Unit: "审批局" } && m.DueOn == new DateOnly(2023, 6, 30));
        Assert.Contains(missing, m => m is { Code: "C", What: "丢了分，没有写偏差原因" });
        var refused = await given.Refused(new SubmitEvaluation { Responsible = "李局长" });
        Assert.Equal("self-evaluation.missing", refused.Code);
        Assert.StartsWith($"还缺 {missing.Count} 处", refused.Message);
        var asked = await county.StaffAsync("shuili.head");
        await given.Do(new AttestFact { Indicator = "D", Value = 85, Source = "满意度调查", Document = "调查报告" }, asked);
        Assert.Equal("self-evaluation.not-own", (await given.Refused(new AttestFact { Indicator = "B1", Value = 1, Source = "台账", Document = "台账" }, asked)).Code);
    }

    [Fact]
    public async Task A_unit_without_a_budget_is_refused_with_the_reason()
    {
        var given = await new GivenEvaluation(county, 2013).Opened(ledger: false);
        Assert.Contains("本单位 2013 年还没有预算账", (await given.Refused(new SubmitEvaluation { Responsible = "李局长" })).Message);
        await county.Run(new Features.Budgets.OpenFiscalYear { Year = 2013 }, await given.Accountant);
        Assert.DoesNotContain("预算账", (await given.Refused(new SubmitEvaluation { Responsible = "李局长" })).Message);
    }

    [Fact]
    public async Task A_return_keeps_the_version_with_its_reason_and_gives_days_to_put_it_right()
    {
        var given = await new GivenEvaluation(county, 2020).Reviewed();
        await given.Do(new RescoreIndicator { Indicator = "B1", Score = 40, Reason = "口径不对" }, await given.Finance);
        await given.Do(new ReturnEvaluation { Reason = "完成数量请按验收数填", Days = 5 }, await given.Finance);
        var shown = await given.Read();
        Assert.Equal((EvaluationState.Returned, "完成数量请按验收数填"), (shown.Evaluation.State, shown.Evaluation.Versions.Single().ReturnReason));
        Assert.Equal(new DateOnly(2023, 5, 15), DateOnly.FromDateTime(Platform.Web.Format.InChina(shown.Commitment.DueAt!.Value).DateTime));
        Assert.Null(shown.View.FinanceTotal);
        await given.Attest("B1", 75);
        await given.Do(new SubmitEvaluation { Responsible = "李局长" });
        shown = await given.Read();
        Assert.Equal([87.5m, 84.5m], shown.Evaluation.Versions.OrderBy(v => v.Seq).Select(v => v.View.Total));
        Assert.Null(shown.Commitment.DueAt);
    }

    [Fact]
    public async Task Who_handed_it_in_does_not_review_it_and_another_unit_does_not_see_it()
    {
        var given = await new GivenEvaluation(county, 2019).Filled();
        await given.Do(new SubmitEvaluation { Responsible = "李局长" }, await given.Head);
        Assert.Equal("self-evaluation.own", (await given.Refused(new ReviewEvaluation { Opinion = "属实" }, await given.Head)).Code);
        Assert.Equal("self-evaluation.not-held", (await given.Refused(new ReturnEvaluation { Reason = "财政还没有收到", Days = 3 }, await given.Finance)).Code);
        Assert.Equal(Platform.UseCases.RefusalKind.NotFound, (await given.Refused(new ReviewEvaluation { Opinion = "属实" }, await county.StaffAsync("shuili.head"))).Kind);
        Assert.Equal("self-evaluation.not-now", (await given.Refused(new PublishEvaluation(), await given.Head)).Code);
    }

    [Fact]
    public async Task Finance_scores_stand_beside_ours_and_the_public_reads_no_name_but_the_head_s()
    {
        var given = await new GivenEvaluation(county, 2018).Approved();
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await county.Browser().GetAsync($"/evaluations/{given.Id}")).StatusCode);
        await given.Do(new PublishEvaluation { Note = "结果和明年预算挂钩" }, await given.Head);
        var view = (await given.Read()).View;
        Assert.Equal((87.5m, 84.5m, "良"), (view.Total, view.FinanceTotal, view.Grade));
        var html = await county.Browser().GetStringAsync($"/evaluations/{given.Id}");
        foreach (var said in new[] { "84.5 分", "李局长", "执行率 95% × 10 分 = 9.5 分", "四季度才下达，明年提前安排", "有三件没有验收", "结果和明年预算挂钩", "财政部门复核评为" }) Assert.Contains(said, html);
        foreach (var staff in new[] { await given.Accountant, await given.Head, await given.Finance }) Assert.DoesNotContain(staff.Name, html);
        Assert.Contains($"/evaluations/{given.Id}", await county.Browser().GetStringAsync("/evaluations"));
        Assert.Equal("archived", (await given.Do(new ArchiveEvaluation { FileNumber = "2019-001" })).State);
    }

    [Fact]
    public async Task An_institution_that_no_longer_held_is_no_evidence_and_a_point_without_any_gives_nothing()
    {
        var given = await new GivenEvaluation(county, 2017).Opened();
        var accountant = await given.Accountant;
        var repealed = await county.Run(new KeepInstitution { Number = "审批发〔2010〕1号", Name = "旧财务制度", Subject = InstitutionSubject.Finance, IssuedOn = new(2010, 1, 1), RepealedOn = new(2016, 1, 1) }, accountant);
        var held = await county.Run(new KeepInstitution { Number = "审批发〔2016〕1号", Name = "财务制度", Subject = InstitutionSubject.Finance, IssuedOn = new(2016, 1, 1) }, accountant);
        Assert.Contains("2017 年底不在执行", (await given.Refused(new TickPoint { Indicator = "C", Point = "C1", Institution = repealed })).Fields[0].Message);
        Assert.Contains("没有佐证不能得分", (await given.Refused(new TickPoint { Indicator = "C", Point = "C1" })).Fields[0].Message);
        await given.Do(new TickPoint { Indicator = "C", Point = "C1", Institution = held });
        var list = (await given.Read()).View.Indicators.Single(i => i.Code == "C");
        Assert.Equal((10m, "《财务制度》审批发〔2016〕1号"), (list.Score, list.Points[0].Evidence));
    }

    [Fact]
    public async Task Own_indicators_must_add_up_to_their_heading_before_it_is_handed_in()
    {
        var given = await new GivenEvaluation(county, 2016).Filled();
        await given.Do(new AddIndicator { Heading = "B", Name = "培训场次", Weight = 10, Direction = Direction.AtLeast, Target = 4, Unit = "场" });
        await given.Attest("B.6", 4);
        Assert.Contains("产出的分值是 60，下级加起来是 70", (await given.Refused(new SubmitEvaluation { Responsible = "李局长" })).Message);
        await given.Do(new SetTarget { Indicator = "B1", Target = 100, Weight = 50 });
        await given.Do(new SubmitEvaluation { Responsible = "李局长" });
        Assert.Equal(89.5m, (await given.Read()).View.Total);
    }

    [Fact]
    public async Task A_year_that_was_not_ordered_and_one_that_was_begun_are_refused()
    {
        var given = await new GivenEvaluation(county, 2015).Opened();
        var scheme = (await given.Read()).Evaluation.SchemeId;
        var accountant = await given.Accountant;
        Assert.Contains("还没有布置 2014 年的自评", (await county.Refused(new OpenEvaluation { Year = 2014, Scheme = scheme }, accountant)).Fields[0].Message);
        Assert.Contains("已经开始", (await county.Refused(new OpenEvaluation { Year = 2015, Scheme = scheme }, accountant)).Fields[0].Message);
        Assert.Contains("要在 2024 年以后", (await county.Refused(new OrderEvaluations { Year = 2023, DueOn = new(2023, 6, 1), Notice = "江财绩〔2023〕2号" }, await given.Finance)).Fields[0].Message);
    }

    Task<Guid> UnitAsync(string code) => county.ReadAsync(db => db.Units.Where(u => u.Code == code).Select(u => u.Id).FirstAsync());
}
