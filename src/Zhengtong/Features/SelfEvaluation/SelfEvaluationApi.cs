using Microsoft.EntityFrameworkCore;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>Self-evaluation in the API: read one with everything behind its figures, and every act.</summary>
static class SelfEvaluationApi
{
    /// <param name="Total">The unit's own.</param>
    /// <param name="FinanceTotal">With the finance office's scores; absent while there are none.</param>
    public sealed record EvaluationAnswer(Guid Id, string Number, EvaluationState State, decimal Total, decimal? FinanceTotal, string Grade, EvaluationView View, int Version) : IVersioned;

    /// <param name="Year">Absent for a form as shipped.</param>
    public sealed record SchemeItem(Guid Id, string Code, int? Year, string Name, string Source, SchemeSubject Subject, bool Published);

    /// <summary>As the public reads it: as the finance office agreed to it.</summary>
    public sealed record PublishedEvaluation(string Title, DateTimeOffset PublishedAt, string? Note, EvaluationView View);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapRead<Page<EvaluationSummary>>("/self-evaluations", [SelfEvaluationAccess.See], "ListSelfEvaluations", "绩效自评", ListAsync);
        api.MapRead<EvaluationAnswer>("/self-evaluations/{id:guid}", [SelfEvaluationAccess.See], "ShowSelfEvaluation", "一份自评：指标、数、得分、出处", ShowAsync);
        api.MapRead<EvaluationReport>("/self-evaluations/{id:guid}/report", [SelfEvaluationAccess.See], "ShowSelfEvaluationReport", "自评报告：章节、文字、数字和出处",
            async (Guid id, HttpContext http, EvaluationReader reader, EvaluationLibrary library) => Results.Json((await library.ShowAsync((await reader.ReadAsync(id, http.Caller)).Evaluation)).Report, Json.Options));
        api.MapRead<Page<SchemeItem>>("/evaluation-schemes", [SelfEvaluationAccess.See], "ListEvaluationSchemes", "指标体系", SchemesAsync);
        api.MapRead<Page<PublishedSummary>>("/evaluations", [Permission.Anyone], "ListPublishedEvaluations", "公开的自评", async ([AsParameters] Paging paging, CountyDb db) =>
            Results.Json(await PublishedSummary.PageAsync(db, paging.After, paging.Rows()), Json.Options));
        api.MapRead<PublishedEvaluation>("/evaluations/{id:guid}", [Permission.Anyone], "ShowPublishedEvaluation", "一份公开的自评",
            async (Guid id, EvaluationLibrary library) => await library.PublishedAsync(id) is { } e
                ? Results.Json(new PublishedEvaluation(e.Commitment.Title, e.PublishedAt!.Value, e.PublicNote, (await library.ShowAsync(e)).View), Json.Options) : throw Refusal.NotFound("这份公开的自评"));
        api.MapRead<IReadOnlyList<PublishedFigureItem>>("/evaluations/{id:guid}/figures", [Permission.Anyone], "ListReportFigures", "公开报告的数字：出处、证据摘要、和今天的记录还一不一致", FiguresAsync);
        api.MapAct<OrderEvaluations, int>("/evaluation-years");
        api.MapAct<OpenEvaluation, Guid>("/self-evaluations");
        api.MapAct<MakeScheme, Guid>("/evaluation-schemes");
        api.MapAct<ReviseIndicator, Guid>("/evaluation-schemes/{id:guid}/revise");
        api.MapAct<PublishScheme, Guid>("/evaluation-schemes/{id:guid}/publish");
        api.MapAct<DeclineFigure, RequestResult>("/figure-requests/{id:guid}/decline");
        api.MapAct<WithdrawRequest, RequestResult>("/figure-requests/{id:guid}/withdraw");
        MapActs(api.MapGroup("/self-evaluations/{id:guid}"));
    }

    static void MapActs(RouteGroupBuilder one)
    {
        one.MapAct<SetGoal, EvaluationResult>("/goal");
        one.MapAct<SetTarget, EvaluationResult>("/target");
        one.MapAct<AddIndicator, EvaluationResult>("/add");
        one.MapAct<AttestFact, EvaluationResult>("/attest");
        one.MapAct<TickPoint, EvaluationResult>("/tick");
        one.MapAct<ExplainDeviation, EvaluationResult>("/explain");
        one.MapAct<AskForFigure, EvaluationResult>("/ask");
        one.MapAct<WritePassage, EvaluationResult>("/write");
        one.MapAct<VouchFigure, EvaluationResult>("/vouch");
        one.MapAct<SubmitEvaluation, EvaluationResult>("/submit");
        one.MapAct<ReturnEvaluation, EvaluationResult>("/return");
        one.MapAct<ReviewEvaluation, EvaluationResult>("/review");
        one.MapAct<RescoreIndicator, EvaluationResult>("/rescore");
        one.MapAct<ApproveEvaluation, EvaluationResult>("/approve");
        one.MapAct<PublishEvaluation, EvaluationResult>("/publish");
        one.MapAct<ArchiveEvaluation, EvaluationResult>("/archive");
    }

    /// <param name="Standing">How it compared with the records last; absent while that was not asked.</param>
    /// <param name="Records">Evidence rows; 0 where no record is behind it.</param>
    /// <param name="Source">Who says so, by which document, for what is attested.</param>
    public sealed record PublishedFigureItem(string Key, string Name, string Text, FigureStanding? Standing, string? Words, string? Metric, DateOnly From, DateOnly To, DateTimeOffset AsOf, long Records, string? Source, string? Document);

    static async Task<IResult> FiguresAsync(Guid id, EvaluationLibrary library, CountyDb db)
    {
        var evaluation = await library.PublishedAsync(id) ?? throw Refusal.NotFound("这份公开的自评");
        var report = (await library.ShowAsync(evaluation)).Report;
        var comparison = await db.ReportComparisons.AsNoTracking().FirstOrDefaultAsync(c => c.EvaluationId == id);
        return Results.Json(report.Figures.Where(f => f.Text is not null).Select(f => (Figure: f, Compared: comparison?.Of(f))).Select(f => new PublishedFigureItem(f.Figure.Key, f.Figure.Name, f.Figure.Text!, f.Compared?.Standing, f.Compared?.Words, f.Figure.Source.Metric, f.Figure.Source.From, f.Figure.Source.To, f.Figure.Source.At, f.Figure.Rows, f.Figure.Source.Words, f.Figure.Source.Document)).ToList(), Json.Options);
    }

    static async Task<IResult> ListAsync([AsParameters] Paging paging, int? year, HttpContext http, CountyDb db) =>
        Results.Json(await EvaluationSummary.PageAsync(db, http.Caller, year, paging.After, paging.Rows()), Json.Options);

    static async Task<IResult> ShowAsync(Guid id, HttpContext http, EvaluationReader reader)
    {
        var s = await reader.ReadAsync(id, http.Caller);
        return new EvaluationAnswer(id, s.Commitment.Number, s.Evaluation.State, s.View.Total, s.View.FinanceTotal, s.View.Grade, s.View, s.Commitment.Chain.Length).ToAnswer(http);
    }

    static async Task<IResult> SchemesAsync([AsParameters] Paging paging, CountyDb db)
    {
        var schemes = db.Schemes.AsNoTracking();
        if (Guid.TryParse(paging.After, out var after)) schemes = schemes.Where(s => s.Id.CompareTo(after) > 0);
        var read = await schemes.OrderBy(s => s.Id).Take(paging.Rows() + 1).Select(s => new SchemeItem(s.Id, s.Code, s.Year, s.Name, s.Source, s.Subject, s.PublishedAt != null)).ToListAsync();
        return Results.Json(Page<SchemeItem>.Of(read, paging.Rows(), s => s.Id.ToString()), Json.Options);
    }
}
