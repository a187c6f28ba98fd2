using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Budgets;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.SelfEvaluation;

/// <summary>The bureau's evaluation of a year under a scheme of four indicators, filled in to 87.5 of 100 with two deviations explained.</summary>
public sealed class GivenEvaluation(TestCounty county, int year)
{
    public const string Notice = "江财绩〔2023〕1号";


    static readonly IReadOnlyList<Indicator> indicators =
    [
        new("A", null, "预算执行率", 10) { Unit = "%", Rule = new FundRule(), Tie = new MetricTie("budget-completed", OfUnit: true) },
        new("B", null, "产出", 60) { Open = true },
        new("B1", "B", "完成数量", 60) { Unit = "件", Rule = new QuantityRule(), Tie = new AttestedTie() },
        new("C", null, "制度", 20) { Rule = new PointsRule(), Tie = new ChecklistTie([new("C1", "有财务制度", 10), new("C2", "制度得到执行", 10)]) },
        new("D", null, "满意度", 10) { Unit = "%", Rule = new BandRule([new(90, 10), new(80, 5)]), Tie = new AttestedTie() },
    ];

    public Guid Id { get; private set; }

    public Task<Caller> Accountant => county.StaffAsync("accountant");

    public Task<Caller> Head => county.StaffAsync("head.bureau");

    public Task<Caller> Finance => county.StaffAsync("caizheng.a");

    /// <summary>The finance office ordered the year, and has a scheme of four indicators.</summary>
    public async Task<Guid> Ordered(IReadOnlyList<Indicator>? drawn = null, string code = "test")
    {
        var scheme = StableId.Of("scheme/" + code);
        await county.ReadAsync(async db =>
        {
            if (await db.Schemes.AnyAsync(s => s.Id == scheme)) return 0;
            var made = new EvaluationScheme { Id = scheme, Code = code, Name = drawn is null ? "四个指标" : "单位自定的指标", Source = "测试用", Subject = SchemeSubject.Unit, Indicators = drawn ?? indicators };
            made.Publish(_ => true, county.Clock.Now);
            db.Add(made);
            await db.SaveChangesAsync();
            await db.LeaveAsync();
            return 0;
        });
        await county.Run(new OrderEvaluations { Year = year, DueOn = new(2023, 6, 30), Notice = Notice }, await Finance);
        return scheme;
    }

    /// <param name="drawn">Another scheme than the one of four indicators, under a code of its own.</param>
    /// <param name="ledger">The bureau keeps a ledger of the year, if only an empty one.</param>
    public async Task<GivenEvaluation> Opened(IReadOnlyList<Indicator>? drawn = null, string code = "test", bool ledger = true)
    {
        var scheme = await Ordered(drawn, code);
        Id = await county.Run(new OpenEvaluation { Year = year, Scheme = scheme }, await Accountant);
        if (ledger && !await county.ReadAsync(db => db.FiscalYears.AnyAsync(y => y.Year == year))) await county.Run(new OpenFiscalYear { Year = year }, await Accountant);
        return this;
    }

    /// <param name="executed">Attested, where the ledger has nothing.</param>
    public async Task<GivenEvaluation> Filled(decimal? executed = 95)
    {
        if (Id == Guid.Empty) await Opened();
        await Do(new SetGoal { Expected = "办好全县的政务服务", Reached = "按期办结，群众满意" });
        await Do(new SetTarget { Indicator = "B1", Target = 100 });
        if (executed is { } rate) await Attest("A", rate);
        await Attest("B1", 80);
        await Attest("D", 92);
        foreach (var point in new[] { "C1", "C2" }) await Do(new TickPoint { Indicator = "C", Point = point, Document = "财务管理制度汇编" });
        foreach (var lost in new[] { "A", "B1" }) await Do(new ExplainDeviation { Indicator = lost, Reason = "四季度才下达，明年提前安排" });
        await Write();
        return this;
    }

    /// <summary>The sections of the report that the unit has to write.</summary>
    public async Task Write()
    {
        foreach (var section in county.Services.GetRequiredService<ReportOutlines>().Find(ReportOutline.Usual)!.Sections.Where(s => s.Prompt is not null))
            await Do(new WritePassage { Section = section.Code, Text = Words(section.Code) });
    }

    static string Words(string section) => section switch
    {
        "functions" => "统筹全县行政审批和政务服务。",
        "problems" => "预算执行前慢后快。",
        _ => "加快预算执行，按月通报进度。",
    };

    public async Task<GivenEvaluation> Submitted(decimal? executed = 95)
    {
        await Filled(executed);
        await Do(new SubmitEvaluation { Responsible = "李局长" });
        return this;
    }

    public async Task<GivenEvaluation> Reviewed()
    {
        await Submitted();
        await Do(new ReviewEvaluation { Opinion = "属实" }, await Head);
        return this;
    }

    public async Task<GivenEvaluation> Approved()
    {
        await Reviewed();
        await Do(new RescoreIndicator { Indicator = "B1", Score = 45, Reason = "有三件没有验收" }, await Finance);
        await Do(new ApproveEvaluation { Opinion = "同意" }, await Finance);
        return this;
    }

    public async Task<GivenEvaluation> Published()
    {
        await Approved();
        await Do(new PublishEvaluation { Note = "结果和明年预算挂钩" }, await Head);
        return this;
    }

    public Task Attest(string indicator, decimal value) => Do(new AttestFact { Indicator = indicator, Value = value, Source = "统计台账", Document = "2023 年统计表" });

    public async Task<EvaluationResult> Do(EvaluationAct act, Caller? by = null)
    {
        act.Id = Id;
        return await county.Run(act, by ?? await Accountant);
    }

    public async Task<Refusal> Refused(EvaluationAct act, Caller? by = null)
    {
        act.Id = Id;
        return await county.Refused(act, by ?? await Accountant);
    }

    public async Task<ShownEvaluation> Read(Caller? by = null)
    {
        var caller = by ?? await Accountant;
        return await county.In(null, services => services.GetRequiredService<EvaluationReader>().ReadAsync(Id, caller));
    }
}
