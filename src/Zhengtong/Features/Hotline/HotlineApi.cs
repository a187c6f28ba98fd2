using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.Doors;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Hotline;

/// <summary>The hotline in the API: take down, dispatch, and every act of unit and call-back.</summary>
static class HotlineApi
{
    public sealed record ReplyItem(Resolution Resolution, string Text, string By, DateTimeOffset At);

    /// <summary>Who called is not told: that is a recorded act on a page.</summary>
    public sealed record OrderItem(
        Guid Id, string Number, OrderKind Kind, OrderSource Source, OrderUrgency Urgency, string Topic, string Region, string? Place, string Content, OrderState State, string? Outcome,
        string Holder, string? Unit, int Callers, DateTimeOffset RegisteredAt, DateTimeOffset? DueAt, DateTimeOffset? ClosedAt, IReadOnlyList<ReplyItem> Replies, int Version) : IVersioned;

    /// <param name="All">All units together.</param>
    public sealed record ResultsAnswer(OrderResults All, IReadOnlyList<OrderResults> Units);

    public sealed record DutyItem(Guid Id, string Topic, string Region, string Unit, string Ground, DateOnly From, DateOnly? To);

    public static void Map(RouteGroupBuilder api)
    {
        api.MapAct<RegisterOrder, OrderResult>("/orders");
        api.MapRead<OrderItem>("/orders/{id:guid}", [HotlineAccess.See], "ShowOrder", "一张工单", ShowAsync);
        api.MapRead<ResultsAnswer>("/orders/results", [HotlineAccess.Results], "ReadOrderResults", "热线办理结果", ResultsAsync);
        api.MapRead<Page<DutyItem>>("/duties", [HotlineAccess.Register, HotlineAccess.Duties], "ListDuties", "派单目录", DutiesAsync);
        MapActs(api.MapGroup("/orders/{id:guid}"));
        MapLetters(api);
        api.MapAct<GiveAssistance, Guid>("/assistance/{id:guid}/give");
        api.MapAct<OfferCall, Guid>("/calls");
        api.MapAct<AnswerCall, Guid>("/calls/{id:guid}/answer");
        api.MapAct<EndCall, Guid>("/calls/{id:guid}/end");
        api.MapAct<SetDuty, Guid>("/duties");
        api.MapAct<EndDuty, Guid>("/duties/{id:guid}/end");
    }

    static void MapActs(RouteGroupBuilder one)
    {
        one.MapAct<JoinOrder, OrderResult>("/join");
        one.MapAct<AnswerOnTheSpot, OrderResult>("/answer");
        one.MapAct<RefuseOrder, OrderResult>("/refuse");
        one.MapAct<DispatchOrder, OrderResult>("/dispatch");
        one.MapAct<SignForOrder, OrderResult>("/sign-for");
        one.MapAct<ReturnOrder, OrderResult>("/return");
        one.MapAct<AdjudicateReturn, OrderResult>("/adjudicate");
        one.MapAct<HandleOrder, OrderResult>("/handle");
        one.MapAct<AskAssistance, OrderResult>("/ask-assistance");
        one.MapAct<AskOrderExtension, OrderResult>("/ask-extension");
        one.MapAct<DecideOrderExtension, OrderResult>("/decide-extension");
        one.MapAct<ReplyToCaller, OrderResult>("/reply");
        one.MapAct<ReviewReply, OrderResult>("/review");
        one.MapAct<CallBackCaller, OrderResult>("/call-back");
        one.MapAct<ConcludeOrder, OrderResult>("/conclude");
        one.MapAct<SuperviseOrder, OrderResult>("/supervise");
        one.MapAct<RevealCaller, OrderResult>("/reveal-caller");
        one.MapAct<PublishLetter, OrderResult>("/publish");
    }

    /// <summary>Anybody writes and reads; strangers not without end.</summary>
    static void MapLetters(RouteGroupBuilder api)
    {
        api.MapAct<WriteLetter, LetterReceipt>("/letters").AddEndpointFilter((context, next) =>
        {
            var http = context.HttpContext;
            return !http.Caller.IsStranger || http.RequestServices.GetRequiredService<StrangerLimits>().MayWrite(http.Address) ? next(context) : throw WriteLetterPage.TooMany();
        });
        api.MapRead<Page<LetterRow>>("/letters", [Permission.Anyone], "ListLetters", "公开的来信", async ([AsParameters] LettersFilter filter, CountyDb db) => Results.Json(await LetterRow.FindAsync(db, filter), Json.Options));
        api.MapRead<LetterItem>("/letters/{id:guid}", [Permission.Anyone], "ShowLetter", "一封公开的来信",
            async (Guid id, CountyDb db) => Results.Json(await LetterItem.FindAsync(db, id) ?? throw Refusal.NotFound("这封公开的来信"), Json.Options));
        api.MapAct<WithdrawLetter, Guid>("/letters/{id:guid}/withdraw");
    }

    static async Task<IResult> ShowAsync(Guid id, HttpContext http, OrderReader reader)
    {
        var s = await reader.ReadAsync(id, http.Caller);
        var (o, c) = (s.Order, s.Commitment);
        return new OrderItem(id, c.Number, o.Kind, o.Source, o.Urgency, o.TopicCode, o.RegionCode, o.Place, o.Content, o.State, c.Outcome, s.Places.Unit(c.UnitId), o.UnitId is { } unit ? s.Places.Unit(unit) : null,
            o.Callers.Count, c.OpenedAt, c.DueAt, c.ClosedAt, [.. o.Replies.Select(r => new ReplyItem(r.Resolution, r.Text, r.ByName, r.At))], c.Chain.Length).ToAnswer(http);
    }

    static async Task<IResult> ResultsAsync(DateOnly? from, DateOnly? to, HttpContext http, CountyDb db, TimeProvider time)
    {
        var today = ChinaClock.Today(time);
        var last = to is { } day && day < DateOnly.MaxValue ? day : today;
        var results = await OrderResults.ReadAsync(db, http.Caller, from ?? new(today.Year, today.Month, 1), last);
        return Results.Json(new ResultsAnswer(results[0], [.. results.Skip(1)]), Json.Options);
    }

    static async Task<IResult> DutiesAsync([AsParameters] Paging paging, CountyDb db)
    {
        var (book, places) = (await HotlineBook.OfAsync(db), await Organisation.Places.OfAsync(db));
        var duties = book.DutiesInOrder;
        var from = Guid.TryParse(paging.After, out var after) ? duties.FindIndex(d => d.Id == after) + 1 : 0;
        DutyItem[] read = [.. duties.Skip(from).Take(paging.Rows() + 1).Select(d => new DutyItem(d.Id, d.TopicCode, d.RegionCode, places.Unit(d.UnitId), d.Ground, d.EffectiveFrom, d.EffectiveTo))];
        return Results.Json(Page<DutyItem>.Of(read, paging.Rows(), d => d.Id.ToString()), Json.Options);
    }
}
