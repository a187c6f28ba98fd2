using Microsoft.EntityFrameworkCore;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Organisation;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Data;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.SelfEvaluation;

/// <summary>A request as staff see it, with the evaluation it is for.</summary>
public sealed record ShownRequest(FigureRequest Request, Evaluation Evaluation, Places Places) : IShownTenant
{
    public Commitment Commitment => Request.Commitment;

    public string Word => "这项数据";

    public string Path => FigureRequest.Kind.PageOf(Request.Id);

    public string State => FigureRequest.Life.Label(Request.State).Name;

    public string StateTone => Request.State switch { RequestState.Supplied => "ok", RequestState.Withdrawn => "blue", _ => "warn" };

    public EvaluationItem Item => Evaluation.Item(Request.Indicator);

    public bool Allows(string move) => FigureRequest.Life.Allows(move, Request.State);

    /// <summary>The page where the unit that was asked states the figure; null for others, and when it is no longer wanted.</summary>
    public NextAct? Answer(Caller caller)
    {
        var act = Item.Definition.Tie is ChecklistTie ? typeof(TickPoint) : typeof(AttestFact);
        var door = EvaluationDoor.All.To(act);
        return Request.Admits && Request.UnitId == caller.UnitId && Evaluation.IsFilled && caller.May(door.Described.Permission)
            ? new(door.Described.Name, $"~{EvaluationLife.Kind.PageOf(Evaluation.Id)}/{door.Path}?indicator={Uri.EscapeDataString(Request.Indicator)}", door.Hint) : null;
    }

    /// <exception cref="Refusal">Not there or not visible.</exception>
    public static async Task<ShownRequest> ReadAsync(CountyDb db, Guid id, Caller caller)
    {
        await db.EnterAsync();
        var of = await db.FigureRequests.Where(r => r.Id == id).Select(r => r.EvaluationId).FirstOrDefaultAsync();
        var evaluation = await db.EvaluationAsync(of, caller) ?? throw Refusal.NotFound("这项数据");
        return new(evaluation.Requests.First(r => r.Id == id), evaluation, await Places.OfAsync(db));
    }
}

/// <summary>The pages of the acts on a request, and when they are offered.</summary>
public static class RequestDoor
{
    public static readonly IReadOnlyList<TenantDoor<ShownRequest>> All =
    [
        new(typeof(DeclineFigure), "decline", [nameof(FigureRequest.Decline)], "写明为什么没有、哪里有"),
        new(typeof(WithdrawRequest), "withdraw", [nameof(FigureRequest.Withdraw)], "自评的单位不再需要") { Held = (s, caller) => s.Evaluation.UnitId == caller.UnitId },
    ];
}

/// <summary>The page of one act on a request.</summary>
public sealed class RequestActPage<TAct>(CountyDb db, Flash flash) : TenantActPage<ShownRequest, TAct, RequestResult>(flash) where TAct : RequestAct, new()
{
    protected override TenantDoor<ShownRequest> Way => RequestDoor.All.To(typeof(TAct));

    protected override CommitmentKind Kind => FigureRequest.Kind;

    protected override Task<ShownRequest> ReadAsync() => ShownRequest.ReadAsync(db, Id, Caller);
}
