using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Supervision;

/// <summary>Cards in the API.</summary>
static class SupervisionApi
{
    /// <param name="Next">For <c>after</c>; null on the last page.</param>
    public sealed record CardItems(IReadOnlyList<CardRow> Items, Guid? Next);

    public sealed record StepItem(string Act, DateTimeOffset At, string By, string Text, WithdrawalGround? Ground);

    /// <summary>GB/T 39046-2020, table 11.</summary>
    public sealed record CardItem(
        Guid Id, string Number, string SubjectNumber, string SubjectTitle, string SubjectKind, string Unit, Warning Warning, string RuleCode, string RuleSource,
        string Detail, DateTimeOffset ReachedAt, DateTimeOffset IssuedAt, CardState State, string? Outcome, int Version, IReadOnlyList<StepItem> Steps);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/cards", ListAsync).WithName("ListCards").WithSummary("红黄牌清单").Produces<CardItems>();
        api.MapGet("/cards/{id:guid}", ShowAsync).WithName("ShowCard").WithSummary("一张牌").Produces<CardItem>();
        api.MapAct<SignForCard, Guid>("/cards/{id:guid}/sign-for");
        api.MapAct<ExplainCard, Guid>("/cards/{id:guid}/explain");
        api.MapAct<ReviewCard, Guid>("/cards/{id:guid}/review");
        api.MapAct<RectifyCard, Guid>("/cards/{id:guid}/rectify");
        api.MapAct<CloseCard, Guid>("/cards/{id:guid}/close");
    }

    static async Task<IResult> ListAsync([AsParameters] CardFilter filter, HttpContext http, CountyDb db)
    {
        http.Caller.Demand(SupervisionAccess.See);
        var (rows, next) = await CardRows.PageAsync(db, http.Caller, filter);
        return Results.Json(new CardItems(rows, next), Json.Options);
    }

    static async Task<IResult> ShowAsync(Guid id, HttpContext http, CountyDb db, CommitmentKinds kinds)
    {
        http.Caller.Demand(SupervisionAccess.See);
        var view = await CardView.ReadAsync(db, kinds, id, http.Caller);
        var card = view.Card;
        return Results.Json(new CardItem(card.Id, card.Commitment.Number, card.SubjectNumber, card.SubjectTitle, card.SubjectKind, view.Unit, card.Warning, card.RuleCode, view.Rule.Source,
            card.Detail, card.ReachedAt, card.IssuedAt, card.State, card.Commitment.Outcome, view.Version,
            [.. card.Steps.OrderBy(s => s.Seq).Select(s => new StepItem(s.Act, s.At, s.ByName, s.Text, s.Ground))]), Json.Options);
    }
}
