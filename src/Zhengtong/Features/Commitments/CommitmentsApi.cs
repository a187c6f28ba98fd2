using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>The kernel's part of the API: search, desk, clocks, journal, hand-over, calendar.</summary>
static class CommitmentsApi
{
    /// <param name="Next">For <c>after</c>; null on the last page.</param>
    public sealed record Found(IReadOnlyList<FoundRow> Items, string? Next);

    public sealed record DeskItem(Guid Id, string Number, string Title, string Party, string Kind, string Step, string? Next, Urgency Urgency, string Left, DateOnly? Due, bool Pooled);

    public sealed record DeskItems(IReadOnlyDictionary<Urgency, int> Counts, IReadOnlyList<DeskItem> Items, string? Next);

    public sealed record JournalItem(int Seq, DateTimeOffset At, string By, string Act, string Summary);

    public sealed record JournalItems(IReadOnlyList<JournalItem> Items, int? Before);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/commitments", FindAsync).WithName("FindCommitments").WithSummary("查找").Produces<Found>();
        api.MapGet("/desk", DeskAsync).WithName("ShowDesk").WithSummary("我的待办").Produces<DeskItems>();
        api.MapGet("/commitments/{id:guid}/clocks", ClocksAsync).WithName("ExplainClocks").WithSummary("时限与推算").Produces<ClockItem[]>();
        api.MapGet("/commitments/{id:guid}/journal", JournalAsync).WithName("ReadJournal").WithSummary("流程记录").Produces<JournalItems>();
        api.MapGet("/calendar/deadline", DeadlineAsync).WithName("ReckonDeadline").WithSummary("期限计算").Produces<Deadline.Answer>();
        api.MapAct<HandOverPost, HandOverPost.Result>("/posts/{postId:guid}/hand-over");
        api.MapAct<AnnounceHolidays, int>("/calendar/holidays");
        api.MapAct<SetOfficeHours, DateOnly>("/calendar/office-hours");
    }

    static async Task<IResult> FindAsync([AsParameters] CommitmentFilter filter, HttpContext http, Finder finder)
    {
        http.Caller.Demand(CommitmentsAccess.Search);
        var (rows, next) = await finder.PageAsync(http.Caller, filter);
        return Results.Json(new Found(rows, next), Json.Options);
    }

    static async Task<IResult> DeskAsync([AsParameters] DeskFilter filter, HttpContext http, Desk desk)
    {
        http.Caller.Demand(CommitmentsAccess.Desk);
        var (rows, next) = await desk.PageAsync(http.Caller, filter);
        return Results.Json(new DeskItems(await desk.CountsAsync(http.Caller),
            [.. rows.Select(r => new DeskItem(r.Id, r.Number, r.Title, r.PartyLabel, r.Kind, r.Step, r.Next, r.Urgency, r.Face.Words, r.Due, r.Pooled))], next), Json.Options);
    }

    static async Task<IResult> ClocksAsync(Guid id, HttpContext http, ShownCommitment shown)
    {
        http.Caller.Demand(CommitmentsAccess.Explain);
        await shown.HeadAsync(id, http.Caller);
        return Results.Json(await shown.ExplainedAsync(id, http.Caller), Json.Options);
    }

    static async Task<IResult> JournalAsync(Guid id, int? before, HttpContext http, ShownCommitment shown, CommitmentJournal journal)
    {
        http.Caller.Demand(CommitmentsAccess.Search);
        await shown.HeadAsync(id, http.Caller);
        var page = await journal.PageAsync(id, http.Caller, before);
        return Results.Json(new JournalItems([.. page.Entries.Select(e => new JournalItem(e.Seq, e.At, e.ByName, e.Act, e.Summary))], page.Before), Json.Options);
    }

    static async Task<IResult> DeadlineAsync(HttpContext http, OfficeCalendars calendars, CountyDb db) =>
        Results.Json(Deadline.Parse(http.Request.Query).Reckon(await calendars.OfAsync(db)), Json.Options);
}
