using Zhengtong.Calendar;
using Zhengtong.Features.Hotline;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Simulation;

/// <summary>The unit signs for it or returns it, handles it, replies.</summary>
sealed partial class SimulatedOrder
{
    const double Returns = 0.03, Late = 0.012;

    DateTimeOffset replyAt;

    Caller Clerk => order.HandlerId is { } handler ? Bureau.Person(order.UnitId!.Value, handler) : Dice.Pick(Bureau.In(order.UnitId!.Value, HotlineAccess.Undertake));

    bool Undertaken() => Assigned() && SignedFor() && Handled() && Replied();

    /// <summary>Here and there it comes back within a day and the hotline rules.</summary>
    bool Assigned()
    {
        if (!(wish.Rests is { } rests ? rests == OrderState.Disputed : Dice.Chance(Returns))) return true;
        var at = Rhythm.Soon(Now, 5, 40);
        if (at > order.DispatchedAt + OrderClocks.ReturnTime) return true;
        if (!Go(at)) return false;
        var (by, proposed, reason) = (Clerk, Bureau.Unit(Dice.Pick(Others)), OrderPhrases.Return(Dice));
        ToOffice(nameof(ReturnOrder), by, order.Return(Dice.NewId(Now), proposed.Id, reason, By(by)), $"退单，建议由{proposed.ShortName}办：{reason}");
        if (!Go(Rhythm.Soon(Now, 15, 110))) return false;
        var (unit, stays) = Dice.Chance(0.7) ? (proposed, false) : (Undertaker, true);
        var finding = stays ? "按派单目录由该单位办，涉及别的单位的请会办" : "所提依据成立";
        var changes = order.Adjudicate(unit.Id, finding, limit, By(Head));
        Commitment.PassTo(unit.Id);
        Follow(nameof(AdjudicateReturn), Head, changes, $"裁定{(stays ? "不退" : "")}，由{unit.ShortName}办：{finding}");
        return true;
    }

    /// <summary>Units besides its own that could handle it; never the accused.</summary>
    IReadOnlyList<Guid> Others => [.. stage.Undertakers.Where(u => u != order.UnitId && u != order.AccusedUnitId)];

    bool SignedFor()
    {
        if (!Go(limit.SignHours < 2 ? Rhythm.Soon(Now, 2, 12) : Dice.Chance(0.005) ? Rhythm.Soon(Now, 150, 220) : Rhythm.Soon(Now, 5, 70))) return false;
        var by = Clerk;
        var changes = order.SignFor(By(by));
        Commitment.HoldBy(order.UnitId!.Value, person: by.Id);
        Follow(nameof(SignForOrder), by, changes, "签收");
        return true;
    }

    bool Replied()
    {
        if (!Go(replyAt > Now ? replyAt : Rhythm.Soon(Now, 8, 30))) return false;
        var (by, resolution) = (Clerk, Resolutions(order.Kind).Pick(Dice));
        var reply = new OrderReply
        {
            Id = Dice.NewId(Now),
            OrderId = order.Id,
            Seq = order.Replies.Count + 1,
            UnitId = by.UnitId!.Value,
            ById = by.Id,
            ByName = by.Name,
            At = Now,
            Resolution = resolution,
            Measures = OrderPhrases.Measures(Dice, wish.Place, Now.ChinaDate()),
            Text = OrderPhrases.Reply(Dice, resolution, wish.Place, Now.ChinaDate()),
        };
        var changes = order.Reply(reply);
        Commitment.Meet(Dice.NewId(Now), "答复", By(by));
        ToOffice(nameof(ReplyToCaller), by, changes, $"答复（{Choices.Name(resolution)}）：{reply.Text}");
        return true;
    }

    static Weighted<Resolution> Resolutions(OrderKind kind) => kind is OrderKind.Consultation or OrderKind.Suggestion or OrderKind.Praise ? Answered : Solved;

    static readonly Weighted<Resolution>
        Answered = new([(Resolution.Concluded, 97), (Resolution.Resolved, 3)]), Solved = new([(Resolution.Concluded, 30), (Resolution.Resolved, 64), (Resolution.Unsolvable, 6)]);

    /// <summary>When the unit will reply, within so many working days; here and there too late.</summary>
    DateTimeOffset Planned(decimal days)
    {
        if (wish.Rests is OrderState.Replied or OrderState.Reviewed)
            return Rhythm.On(World.Calendar.AddWorkingDays(World.Present.ChinaDate(), wish.Rests == OrderState.Replied ? -1 : -2));
        if (wish.Rests is null && Dice.Chance(Late)) return Rhythm.InDays(Now, (int)days + 1, (int)days + 3);
        var at = days < 1 ? Rhythm.Soon(Now, 8, 35) : days < 3 ? Rhythm.InDays(Now, 0, 1) : Rhythm.InDays(Now, 1, (int)days - 2);
        return at < Commitment.Clock(order.PromiseClock)!.DueAt ? at : Rhythm.Soon(Now, 8, 35);
    }
}
