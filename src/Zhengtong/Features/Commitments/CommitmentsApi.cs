using System.Globalization;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Commitments;

/// <summary>The kernel's part of the API: search, desk, clocks, journal, hand-over, calendar.</summary>
static class CommitmentsApi
{
    public sealed record DeskItem(Guid Id, string Number, string Title, string Party, string Kind, string Step, string? Next, Urgency Urgency, string Left, DateOnly? Due, bool Pooled);

    public sealed record DeskItems(IReadOnlyDictionary<Urgency, int> Counts, IReadOnlyList<DeskItem> Items, string? Next);

    public sealed record JournalItem(int Seq, DateTimeOffset At, string By, string Act, string Summary);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapRead<Page<FoundRow>>("/commitments", [CommitmentsAccess.Search], "FindCommitments", "查找", FindAsync);
        api.MapRead<DeskItems>("/desk", [CommitmentsAccess.Desk], "ShowDesk", "我的待办", DeskAsync);
        api.MapRead<ClockItem[]>("/commitments/{id:guid}/clocks", [CommitmentsAccess.Explain], "ExplainClocks", "时限与推算", ClocksAsync);
        api.MapRead<Page<JournalItem>>("/commitments/{id:guid}/journal", [CommitmentsAccess.Search], "ReadJournal", "流程记录", JournalAsync);
        api.MapRead<Deadline.Answer>("/calendar/deadline", [Permission.Anyone], "ReckonDeadline", "期限计算", DeadlineAsync);
        api.MapAct<HandOverPost, HandOverPost.Result>("/posts/{postId:guid}/hand-over");
        api.MapAct<AnnounceHolidays, int>("/calendar/holidays");
        api.MapAct<SetOfficeHours, DateOnly>("/calendar/office-hours");
    }

    static async Task<IResult> FindAsync([AsParameters] CommitmentFilter filter, HttpContext http, Finder finder)
    {
        var (rows, next) = await finder.PageAsync(http.Caller, filter, filter.Rows());
        return Results.Json(new Page<FoundRow>(rows, next), Json.Options);
    }

    static async Task<IResult> DeskAsync([AsParameters] DeskFilter filter, HttpContext http, Desk desk)
    {
        var (rows, next) = await desk.PageAsync(http.Caller, filter, filter.Rows());
        return Results.Json(new DeskItems(await desk.CountsAsync(http.Caller),
            [.. rows.Select(r => new DeskItem(r.Id, r.Number, r.Title, r.PartyLabel, r.Kind, r.Step, r.Next, r.Urgency, r.Face.Words, r.Due, r.Pooled))], next), Json.Options);
    }

    static async Task<IResult> ClocksAsync(Guid id, HttpContext http, ShownCommitment shown)
    {
        await shown.HeadAsync(id, http.Caller);
        return Results.Json(await shown.ExplainedAsync(id, http.Caller), Json.Options);
    }

    static async Task<IResult> JournalAsync(Guid id, [AsParameters] Paging paging, HttpContext http, ShownCommitment shown, CommitmentJournal journal)
    {
        await shown.HeadAsync(id, http.Caller);
        var page = await journal.PageAsync(id, http.Caller, int.TryParse(paging.After, out var before) ? before : null, paging.Rows());
        return Results.Json(new Page<JournalItem>([.. page.Entries.Select(e => new JournalItem(e.Seq, e.At, e.ByName, e.Act, e.Summary))], page.Before?.ToString(CultureInfo.InvariantCulture)), Json.Options);
    }

    static async Task<IResult> DeadlineAsync(HttpContext http, OfficeCalendars calendars, CountyDb db) =>
        Results.Json(Deadline.Parse(http.Request.Query).Reckon(await calendars.OfAsync(db)), Json.Options);
}
