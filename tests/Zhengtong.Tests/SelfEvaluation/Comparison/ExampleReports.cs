using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Zhengtong.Features.Budgets;
using Zhengtong.Features.Metrics;
using Zhengtong.Features.Organisation;
using Zhengtong.Features.SelfEvaluation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Tests.Budgets;
using Zhengtong.Tests.Infrastructure;

namespace Zhengtong.Tests.SelfEvaluation.Comparison;

/// <summary>
/// The three example reports in one program: their ledgers imported, their evaluations opened on the unit's own scoring tables and filled
/// in, all by the acts that people use. 江华 and 雁峰 stand in the first county, in different years; 乐昌 in the second.
/// </summary>
public sealed class ExampleReports : IAsyncLifetime
{
    readonly Dictionary<(string Folder, string Form), Guid> evaluations = [];

    public TestCounty County { get; } = new();

    public async Task InitializeAsync()
    {
        await County.InitializeAsync();
        foreach (var report in ExampleReport.All)
        {
            if (report.Before is { } before) await GivenExample.TakeAsync(County, before, report.Year - 1, Where(report));
            await GivenExample.TakeAsync(County, report.Folder, report.Year, Where(report));
        }
        foreach (var county in new[] { County.County, County.OtherCounty }) await County.RunJob("metric-roll-ups", county);
        foreach (var report in ExampleReport.All) await FillAsync(report);
    }

    public Task DisposeAsync() => County.DisposeAsync();

    internal County Where(ExampleReport report) => report.Prefix == "S4" ? County.OtherCounty : County.County;

    internal Task<T> In<T>(ExampleReport report, Func<IServiceProvider, Task<T>> work) => County.In(Where(report), work);

    internal Task<Caller> Staff(ExampleReport report, string login) => County.StaffAsync(login, Where(report));

    internal Guid Evaluation(ExampleReport report, string form) => evaluations[(report.Folder, form)];

    internal Task<EvaluationResult> Do(ExampleReport report, string form, EvaluationAct act, Caller by)
    {
        act.Id = Evaluation(report, form);
        return County.Run(act, by, county: Where(report));
    }

    internal async Task<EvaluationView> View(ExampleReport report, string form)
    {
        var caller = await Staff(report, "accountant");
        return (await In(report, services => services.GetRequiredService<EvaluationReader>().ReadAsync(Evaluation(report, form), caller))).View;
    }

    /// <summary>The bureau's id in its county.</summary>
    internal Task<Guid> UnitAsync(ExampleReport report) => County.ReadAsync(db => db.Units.Where(u => u.Code == "D39").Select(u => u.Id).SingleAsync(), Where(report));

    async Task FillAsync(ExampleReport report)
    {
        var (where, accountant) = (Where(report), await Staff(report, "accountant"));
        await County.Run(new OrderEvaluations { Year = report.Year, DueOn = new(2024, 6, 30), Notice = report.Notice }, await Staff(report, "caizheng.a"), county: where);
        foreach (var (form, scheme) in report.Schemes)
        {
            var project = form == ExampleReport.Unit ? null : await County.ReadAsync(db => db.BudgetProjects.Where(p => p.Code == form).Select(p => (Guid?)p.Id).SingleAsync(), where);
            evaluations[(report.Folder, form)] = await County.Run(new OpenEvaluation { Year = report.Year, Scheme = await PublishAsync(scheme, where), Project = project, Outline = project is null ? report.Outline : null }, accountant, county: where);
            var answers = report.Answers.Where(a => a.Form == form).ToList();
            await Do(report, form, new SetGoal { Expected = answers.Single(a => a.Act == "goal").Value, Reached = answers.Single(a => a.Act == "reached").Value }, accountant);
            foreach (var answer in answers.Where(a => a.Indicator.Length > 0)) await Do(report, form, await ActAsync(answer, where), accountant);
        }
    }

    async Task<EvaluationAct> ActAsync(ExampleAnswer a, County where) => a.Act switch
    {
        "attest" => new AttestFact { Indicator = a.Indicator, Value = decimal.Parse(a.Value), Source = a.Source, Document = a.Document },
        "tick" => new TickPoint { Indicator = a.Indicator, Point = a.Value, Document = a.Document, Institution = a.Document.Length > 0 ? null : await County.ReadAsync(db => db.Set<Features.Standards.Institution>().Where(i => "《" + i.Name + "》" == a.Source).Select(i => (Guid?)i.Id).SingleAsync(), where) },
        "explain" => new ExplainDeviation { Indicator = a.Indicator, Reason = a.Value },
        _ => throw new InvalidOperationException($"There is no act {a.Act}"),
    };

    /// <summary>A county makes its schemes from the shipped ones; a bureau's own table of that year comes as data.</summary>
    Task<Guid> PublishAsync(SchemeFile file, County where) => County.ReadAsync(async db =>
    {
        var metrics = new MetricRegistry();
        var scheme = new EvaluationScheme { Id = StableId.Of("scheme/" + file.Code), Code = file.Code, Name = file.Name, Source = file.Source, Subject = file.Subject, Indicators = file.Indicators };
        scheme.Publish(code => metrics.Find(code) is not null, County.Clock.Now);
        db.Add(scheme);
        await db.SaveChangesAsync();
        await db.LeaveAsync();
        return scheme.Id;
    }, where);
}
