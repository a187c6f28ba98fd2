using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Features.Hotline;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Simulation;

/// <summary>What happens between the signature and the reply.</summary>
sealed partial class SimulatedOrder
{
    /// <summary>How many orders were made on the way: who urges gets a number.</summary>
    public int Urgings { get; private set; }

    bool Handled()
    {
        replyAt = Planned(limit.AnswerDays);
        foreach (var happens in Happenings().ToList())
        {
            var at = limit.AnswerDays < 1 ? Rhythm.Soon(Now, 4, 20) : Rhythm.InDays(Now, 0, 2);
            if (at >= replyAt && !wish.RestsAsking && wish.Rests != OrderState.Handled) continue;
            if (!Go(at) || !happens()) return false;
        }
        return true;
    }

    IEnumerable<Func<bool>> Happenings()
    {
        if (wish.RestsAsking) yield return Extended;
        if (Dice.Chance(0.7) || wish.Rests == OrderState.Handled) yield return Recorded;
        if (limit.AnswerDays < 5 || wish.Rests is not null) yield break;
        if (Dice.Chance(0.03)) yield return Joined;
        if (Dice.Chance(0.04)) yield return Assisted;
        if (Dice.Chance(0.03)) yield return Urged;
        if (Dice.Chance(0.05)) yield return Extended;
        if (Dice.Chance(0.012)) yield return Supervised;
        if (Dice.Chance(0.25)) yield return Recorded;
    }

    bool Recorded()
    {
        var (by, measures) = (Clerk, OrderPhrases.Step(Dice, wish.Place));
        order.Handle(By(by));
        Follow(nameof(HandleOrder), by, [], "办理：" + measures);
        return true;
    }

    bool Joined()
    {
        var (by, caller) = (Dice.Pick(stage.Agents), stage.Callers.Next(order.Id, order.Callers.Count + 1, order.IsConfidential, Now, stage.Calls.NewLine(Now)));
        order.Join(caller);
        stage.Calls.Took(caller, by, Now);
        Record(nameof(JoinOrder), by, $"又一人反映，共 {order.Callers.Count} 人");
        return true;
    }

    bool Supervised()
    {
        var (by, level, demand) = (Head, Dice.Chance(0.8) ? SupervisionLevel.Ordinary : SupervisionLevel.Listed, OrderPhrases.Demand(Dice));
        order.Supervise(level);
        SuperviseOrder.Mark(Commitment);
        Record(nameof(SuperviseOrder), by, $"{Choices.Name(level)}：{demand}");
        return true;
    }

    /// <summary>More time is asked before the promise ends; the head mostly grants it.</summary>
    bool Extended()
    {
        var due = Commitment.Clock(order.PromiseClock)!.DueAt;
        if (Now > due || order.Extended is not null || !Bureau.Has(order.UnitId!.Value, HotlineAccess.ApproveExtension)) return true;
        var (by, days, reason) = (Clerk, (decimal)Dice.Between(1, 3), OrderPhrases.Extension(Dice));
        order.AskExtension(days, reason, due, limit, By(by));
        Record(nameof(AskOrderExtension), by, $"申请延期 {Limit.WorkingDays(days)}：{reason}");
        if (!Go(Rhythm.Soon(Now, 15, 90))) return false;
        var head = Dice.Pick(Bureau.In(order.UnitId!.Value, HotlineAccess.ApproveExtension));
        if (Now > due || Dice.Chance(0.1))
        {
            order.RefuseExtension();
            Record(nameof(DecideOrderExtension), head, "不批准延期");
            return true;
        }
        var change = order.Extend(due, By(head));
        Follow(nameof(DecideOrderExtension), head, [change], $"批准延期 {Limit.WorkingDays(days)}：{reason}");
        replyAt = Rhythm.InDays(replyAt, 0, (int)days);
        return true;
    }

    bool Assisted()
    {
        if (Others.Count == 0) return true;
        var (by, asked) = (Clerk, Bureau.Unit(Dice.Pick(Others)));
        order.AskAssistance();
        var assistance = new SimulatedAssistance(World, order, asked, by, Now);
        Commitment.Admit(asked.Id);
        Record(nameof(AskAssistance), by, $"请{asked.ShortName}协办，{Limit.WorkingDays(SimulatedAssistance.Days)}内答复：{assistance.Task}");
        if (assistance.Tell() is not { } answered) return false;
        if (!Go(answered.At)) return false;
        Record(nameof(GiveAssistance), answered.By, $"{answered.By.Name}协办答复：{answered.Text}");
        return true;
    }

    /// <summary>Who called asks after it; that is an order of its own, which ends at once.</summary>
    bool Urged()
    {
        var (by, id, first) = (Dice.Pick(stage.Agents), Dice.NewId(Now), order.Callers[0]);
        var caller = new OrderCaller { Id = Dice.NewId(Now), OrderId = id, Seq = 1, Name = first.Name, PhoneSecret = first.PhoneSecret, PhoneIndex = first.PhoneIndex, PhoneMasked = first.PhoneMasked, Hidden = first.Hidden, NoCallBack = first.NoCallBack, Call = stage.Calls.NewLine(Now), At = Now };
        stage.Calls.Took(caller, by, Now);
        var content = $"{Commitment.OpenedAt.ChinaDate():M月d日}反映的{wish.Place}的事还没有结果，请催一下。";
        var urging = World.Open(id, OrderOpening.Of(wish.Topic, content, OrderSource.Phone, caller, order.IsConfidential, Office, by), By(by));
        order.Urge();
        Record(nameof(RegisterOrder), by, $"诉求人催办（第 {order.Urgings} 次）：{urging.Number}", new { urging = id });
        var follow = new WorkOrder { Id = id, Commitment = urging, Kind = OrderKind.Urging, Urgency = wish.Topic.Urgency, TopicCode = order.TopicCode, RegionCode = order.RegionCode, Content = content, OriginalId = order.Id };
        follow.Callers.Add(caller);
        foreach (var reader in Commitment.Readers) urging.Admit(reader.ReaderId);
        follow.AnswerOnTheSpot($"{Commitment.Number} 现在由{Undertaker.ShortName}办，{OrderLife.Life.Label(order.State).Name}。已告诉承办单位您在催办。");
        World.Record(urging.Chain, By(by), nameof(RegisterOrder), $"登记：催办 {Commitment.Number}");
        urging.Close("urged", By(by), World.Calendar);
        World.Record(urging.Chain, By(by), nameof(RegisterOrder), "催办已转承办单位");
        urging.State = follow.StateName;
        World.Keep(follow);
        Urgings++;
        return true;
    }
}
