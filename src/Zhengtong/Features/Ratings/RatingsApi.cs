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

    /// <param name="SubjectNumber">Null while the case is open.</param>
    public sealed record RectificationItem(
        Guid Id, string Number, string Unit, RectificationState State, RatingLevel Level, IReadOnlyList<RatingTag> Tags, string? Words, RatingChannel Channel, DateTimeOffset RatedAt, string What,
        string? SubjectNumber, DateTimeOffset OpenedAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt, string? Outcome, string? ExclusionReason, int Version);

    /// <summary>One time the party was served, and whether it is rated. The token rates it: for the party alone.</summary>
    public sealed record ContactItem(Guid Id, string What, DateTimeOffset At, string Channel, bool Rated, string? Token);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapRead<ContactItem[]>("/commitments/{id:guid}/contacts", [CommitmentsAccess.Explain], "ListContacts", "可以评价的服务", ContactsAsync);
        api.MapAct<RateByToken, Guid>("/ratings/{token}");
        api.MapAct<RateAtWindow, Guid>("/contacts/{contact:guid}/rate-at-window");
        api.MapAct<RateByPhone, Guid>("/contacts/{contact:guid}/rate-by-phone");
        api.MapRead<ScoreItems>("/ratings/scores", [RatingsAccess.Scores], "ReadScores", "好差评结果", ScoresAsync);
        api.MapRead<Page<RectificationRow>>("/rectifications", [RatingsAccess.See], "ListRectifications", "差评整改清单", ListAsync);
        api.MapRead<RectificationItem>("/rectifications/{id:guid}", [RatingsAccess.See], "ShowRectification", "一件差评整改", ShowAsync);
        api.MapAct<SignForRectification, Guid>("/rectifications/{id:guid}/sign-for");
        api.MapAct<RevealRater, Guid>("/rectifications/{id:guid}/reveal-rater");
        api.MapRead<RaterIdentity>("/rectifications/{id:guid}/rater", [RatingsAccess.See], "ReadRater", "评价人（先记录理由）", RaterAsync);
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
        var today = ChinaClock.Today(time);
        var (from, to) = filter.Days(today);
        var scores = await ScoreBoard.OfAsync(filter.Contacts(db, http.Caller, kinds, today));
        return Results.Json(new ScoreItems(from, to, scores.Months, scores.Units, scores.Sites, [.. scores.Subjects.Select(s => s.Named(s.Key.Code))]), Json.Options);
    }

    static async Task<IResult> ListAsync([AsParameters] RectificationFilter filter, HttpContext http, CountyDb db)
    {
        return Results.Json(await RectificationRows.PageAsync(db, http.Caller, filter, filter.Rows()), Json.Options);
    }

    static async Task<IResult> ShowAsync(Guid id, HttpContext http, CountyDb db, CommitmentKinds kinds)
    {
        var view = await RectificationView.ReadAsync(db, kinds, id, http.Caller);
        var it = view.It;
        return Results.Json(new RectificationItem(id, it.Commitment.Number, view.Unit, it.State, view.Level, view.Tags, view.Words, view.Channel, view.RatedAt, view.What,
            view.Subject?.Number, it.Commitment.OpenedAt, it.Commitment.DueAt, it.Commitment.ClosedAt, it.Commitment.Outcome, view.ExclusionReason, view.Version), Json.Options);
    }

    static async Task<IResult> ContactsAsync(Guid id, HttpContext http, CountyDb db, RatingTokens tokens)
    {
        var visible = db.Commitments.VisibleTo(http.Caller);
        var ratings = db.Ratings;
        var contacts = await db.Set<ServiceContact>().AsNoTracking().Where(c => c.CommitmentId == id && visible.Any(v => v.Id == id)).OrderBy(c => c.At)
            .Select(c => new { c.Id, c.What, c.At, c.Channel, Rated = ratings.Any(r => r.ContactId == c.Id) }).ToListAsync();
        return Results.Json(contacts.Select(c => new ContactItem(c.Id, c.What, c.At, c.Channel, c.Rated, http.Caller.IsStaff ? null : tokens.Of(db.County, c.Id))), Json.Options);
    }

    static async Task<IResult> RaterAsync(Guid id, HttpContext http, CountyDb db, Secrets secrets)
    {
        return Results.Json(await RaterIdentity.ForAsync(db, secrets, id, http.Caller) ?? throw Refusal.NotFound("评价人的信息"), Json.Options);
    }
}
