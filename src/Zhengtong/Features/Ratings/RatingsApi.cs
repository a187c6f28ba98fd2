using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Ratings;

/// <summary>Ratings and rectifications in the API.</summary>
static class RatingsApi
{
    public sealed record ScoreItems(
        DateOnly From, DateOnly To, IReadOnlyList<Score<int>> Months, IReadOnlyList<Score<Guid>> Units, IReadOnlyList<Score<Guid?>> Sites, IReadOnlyList<Score<string>> Subjects);

    /// <param name="Next">For <c>after</c>; null on the last page.</param>
    public sealed record RectificationItems(IReadOnlyList<RectificationRow> Items, Guid? Next);

    /// <param name="SubjectNumber">Null while the case is open.</param>
    public sealed record RectificationItem(
        Guid Id, string Number, string Unit, RectificationState State, RatingLevel Level, IReadOnlyList<RatingTag> Tags, string? Words, RatingChannel Channel, DateTimeOffset RatedAt, string What,
        string? SubjectNumber, DateTimeOffset OpenedAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt, string? Outcome, string? ExclusionReason, int Version);

    /// <summary>One time the party was served, and whether it is rated. The token rates it: for the party alone.</summary>
    public sealed record ContactItem(Guid Id, string What, DateTimeOffset At, string Channel, bool Rated, string? Token);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/commitments/{id:guid}/contacts", ContactsAsync).WithName("ListContacts").WithSummary("可以评价的服务").Produces<ContactItem[]>();
        api.MapAct<RateByToken, Guid>("/ratings/{token}");
        api.MapAct<RateAtWindow, Guid>("/contacts/{contact:guid}/rate-at-window");
        api.MapAct<RateByPhone, Guid>("/contacts/{contact:guid}/rate-by-phone");
        api.MapGet("/ratings/scores", ScoresAsync).WithName("ReadScores").WithSummary("好差评结果").Produces<ScoreItems>();
        api.MapGet("/rectifications", ListAsync).WithName("ListRectifications").WithSummary("差评整改清单").Produces<RectificationItems>();
        api.MapGet("/rectifications/{id:guid}", ShowAsync).WithName("ShowRectification").WithSummary("一件差评整改").Produces<RectificationItem>();
        api.MapAct<SignForRectification, Guid>("/rectifications/{id:guid}/sign-for");
        api.MapAct<RevealRater, Guid>("/rectifications/{id:guid}/reveal-rater");
        api.MapGet("/rectifications/{id:guid}/rater", RaterAsync).WithName("ReadRater").WithSummary("评价人（先记录理由）").Produces<RaterIdentity>();
        api.MapAct<ContactRater, Guid>("/rectifications/{id:guid}/contact");
        api.MapAct<RectifyRating, Guid>("/rectifications/{id:guid}/rectify");
        api.MapAct<AnswerRater, Guid>("/rectifications/{id:guid}/answer");
        api.MapAct<CallBackRater, Guid>("/rectifications/{id:guid}/call-back");
        api.MapAct<AppealRating, Guid>("/rectifications/{id:guid}/appeal");
        api.MapAct<DecideAppeal, Guid>("/rectifications/{id:guid}/decide-appeal");
        api.MapAct<CloseRectification, Guid>("/rectifications/{id:guid}/close");
    }

    static async Task<IResult> ScoresAsync([AsParameters] ScoreFilter filter, HttpContext http, CountyDb db, CommitmentKinds kinds, TimeProvider time)
    {
        http.Caller.Demand(RatingsAccess.Scores);
        var today = ChinaClock.Today(time);
        var (from, to) = filter.Days(today);
        var contacts = filter.Contacts(db, http.Caller, kinds, today);
        return Results.Json(new ScoreItems(from, to, await contacts.By(c => c.Month), await contacts.By(c => c.UnitId), await contacts.By(c => c.SiteId), await contacts.By(c => c.Subject)), Json.Options);
    }

    static async Task<IResult> ListAsync([AsParameters] RectificationFilter filter, HttpContext http, CountyDb db)
    {
        http.Caller.Demand(RatingsAccess.See);
        var (rows, next) = await RectificationRows.PageAsync(db, http.Caller, filter);
        return Results.Json(new RectificationItems(rows, next), Json.Options);
    }

    static async Task<IResult> ShowAsync(Guid id, HttpContext http, CountyDb db, CommitmentKinds kinds)
    {
        http.Caller.Demand(RatingsAccess.See);
        var view = await RectificationView.ReadAsync(db, kinds, id, http.Caller);
        var it = view.It;
        return Results.Json(new RectificationItem(id, it.Commitment.Number, view.Unit, it.State, view.Level, view.Tags, view.Words, view.Channel, view.RatedAt, view.What,
            view.Subject?.Number, it.Commitment.OpenedAt, it.Commitment.DueAt, it.Commitment.ClosedAt, it.Commitment.Outcome, view.ExclusionReason, view.Version), Json.Options);
    }

    static async Task<IResult> ContactsAsync(Guid id, HttpContext http, CountyDb db, RatingTokens tokens)
    {
        http.Caller.Demand(CommitmentsAccess.Explain);
        var visible = db.Commitments.VisibleTo(http.Caller);
        var ratings = db.Ratings;
        var contacts = await db.Set<ServiceContact>().AsNoTracking().Where(c => c.CommitmentId == id && visible.Any(v => v.Id == id)).OrderBy(c => c.At)
            .Select(c => new { c.Id, c.What, c.At, c.Channel, Rated = ratings.Any(r => r.ContactId == c.Id) }).ToListAsync();
        return Results.Json(contacts.Select(c => new ContactItem(c.Id, c.What, c.At, c.Channel, c.Rated, http.Caller.IsStaff ? null : tokens.Of(db.County, c.Id))), Json.Options);
    }

    static async Task<IResult> RaterAsync(Guid id, HttpContext http, CountyDb db, Secrets secrets)
    {
        http.Caller.Demand(RatingsAccess.See);
        return Results.Json(await RaterIdentity.ForAsync(db, secrets, id, http.Caller) ?? throw Refusal.NotFound("评价人的信息"), Json.Options);
    }
}
