using Zhengtong.Features.Commitments;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Supervision;

/// <summary>Cards and the board of supervision in the API.</summary>
static class SupervisionApi
{
    public sealed record StepItem(string Act, DateTimeOffset At, string By, string Text, WithdrawalGround? Ground);

    /// <summary>GB/T 39046-2020, table 11.</summary>
    public sealed record CardItem(
        Guid Id, string Number, string SubjectNumber, string SubjectTitle, string SubjectKind, string Unit, Warning Warning, string RuleCode, string RuleSource,
        string Detail, DateTimeOffset ReachedAt, DateTimeOffset IssuedAt, CardState State, string? Outcome, int Version, IReadOnlyList<StepItem> Steps);

    /// <param name="Raised">Cards raised since <paramref name="From"/>, by colour.</param>
    /// <param name="Done">On how many cards something was done since then, by act.</param>
    public sealed record PeriodItem(string Name, DateOnly From, IReadOnlyDictionary<Warning, int> Raised, IReadOnlyDictionary<string, int> Done);

    public sealed record TableItem(string Name, IReadOnlyList<BoardLine> Lines);

    /// <param name="Sets">How many commitments; the list behind each stands under <c>/board/list?set=</c>.</param>
    /// <param name="Open">Cards that are open, by state.</param>
    public sealed record BoardItem(
        IReadOnlyDictionary<BoardSet, int> Sets, IReadOnlyDictionary<CardState, int> Open, IReadOnlyList<PeriodItem> Periods, IReadOnlyList<TableItem> Tables, IReadOnlyList<MonthOfCards> Months);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapRead<BoardItem>("/board", [SupervisionAccess.Board], "ShowBoard", "监督台", BoardAsync);
        api.MapRead<Page<FoundRow>>("/board/list", [SupervisionAccess.Board], "ListBehindFigure", "监督台一个数后面的件", BehindAsync);
        api.MapRead<Page<CardRow>>("/cards", [SupervisionAccess.See], "ListCards", "红黄牌清单", ListAsync);
        api.MapRead<CardItem>("/cards/{id:guid}", [SupervisionAccess.See], "ShowCard", "一张牌", ShowAsync);
        api.MapAct<SignForCard, Guid>("/cards/{id:guid}/sign-for");
        api.MapAct<ExplainCard, Guid>("/cards/{id:guid}/explain");
        api.MapAct<ReviewCard, Guid>("/cards/{id:guid}/review");
        api.MapAct<RectifyCard, Guid>("/cards/{id:guid}/rectify");
        api.MapAct<CloseCard, Guid>("/cards/{id:guid}/close");
    }

    static async Task<IResult> ListAsync([AsParameters] CardFilter filter, HttpContext http, CountyDb db)
    {
        return Results.Json(await CardRows.PageAsync(db, http.Caller, filter, filter.Rows()), Json.Options);
    }

    static async Task<IResult> BoardAsync([AsParameters] BoardFilter filter, HttpContext http, BoardReading reading, TimeProvider time)
    {
        var view = await reading.ReadAsync(http.Caller, filter, ChinaClock.Today(time));
        return Results.Json(new BoardItem(view.Sets, view.Cards.Where(c => c.IsOpen).GroupBy(c => c.State).ToDictionary(g => g.Key, g => g.Sum(c => c.Count)),
            [.. view.Periods.Select((p, n) => new PeriodItem(p.Name, p.From, Enum.GetValues<Warning>().ToDictionary(w => w, w => view.Raised(w, n)), view.Done[n]))],
            [.. view.Tables.Select(t => new TableItem(t.Caption, t.Lines))], view.Months), Json.Options);
    }

    static async Task<IResult> BehindAsync(BoardSet? set, [AsParameters] BoardFilter filter, [AsParameters] Paging paging, HttpContext http, BehindFigure behind) =>
        Results.Json(await behind.PageAsync(http.Caller, set ?? throw Refusal.Invalid(nameof(set), "请写明是监督台的哪个数，例如 set=inOneDay"), filter, paging.After, paging.Rows()), Json.Options);

    static async Task<IResult> ShowAsync(Guid id, HttpContext http, CountyDb db, CommitmentKinds kinds)
    {
        var view = await CardView.ReadAsync(db, kinds, id, http.Caller);
        var card = view.Card;
        return Results.Json(new CardItem(card.Id, card.Commitment.Number, card.SubjectNumber, card.SubjectTitle, card.SubjectKind, view.Unit, card.Warning, card.RuleCode, view.Rule.Source,
            card.Detail, card.ReachedAt, card.IssuedAt, card.State, card.Commitment.Outcome, view.Version,
            [.. card.Steps.OrderBy(s => s.Seq).Select(s => new StepItem(s.Act, s.At, s.ByName, s.Text, s.Ground))]), Json.Options);
    }
}
