using Zhengtong.Features.Hotline;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.Web;

namespace Zhengtong.Features.Simulation;

/// <summary>The reply is reviewed, who called is asked, and what did not do is done again.</summary>
sealed partial class SimulatedOrder
{
    static readonly Weighted<Contentment>
        Process = new([(Contentment.Satisfied, 92), (Contentment.FairlySatisfied, 7), (Contentment.Dissatisfied, 1)]), Result = new([(Contentment.Satisfied, 91), (Contentment.FairlySatisfied, 9)]);

    void Closed()
    {
        while (Go(Rhythm.Soon(Now, 10, 180)))
        {
            if (!(order.Reworks == 0 && Mishap(0.025) ? SentBack() : Passed())) return;
            replyAt = Planned(limit.ReworkDays);
            if (!Replied()) return;
        }
    }

    bool SentBack()
    {
        const string Finding = "没有写现场核查的情况，请补充后重新答复";
        var by = Dice.Pick(stage.Agents);
        ToUnit(nameof(ReviewReply), by, order.SendBack(limit), "审核退回：" + Finding);
        return true;
    }

    /// <summary>True when it has to be done again.</summary>
    bool Passed()
    {
        var by = Dice.Pick(stage.Agents);
        if (IsLetter) AnswerLetter(nameof(ReviewReply), by, Undertaker);
        if (!order.OwesCallBack)
        {
            order.PassAndClose();
            End(nameof(ReviewReply), by, "审核通过，没有要回访的人，办结");
            return false;
        }
        ToOffice(nameof(ReviewReply), by, order.Pass(), "审核通过，等回访");
        return CalledBack();
    }

    bool CalledBack()
    {
        while (Go(Rhythm.InDays(Now, 0, 1)))
        {
            var by = Dice.Pick(Bureau.In(Office, HotlineAccess.CallBack));
            if (Dice.Chance(0.12))
            {
                if (Missed(by)) return false;
            }
            else if (Mishap(order.Reworks == 0 ? 0.045 : 0.1))
            {
                return order.Reworks == 0 ? Reworked(by) : Concluded();
            }
            else
            {
                var call = Asked(by, Process.Pick(Dice), Result.Pick(Dice), null);
                order.Satisfy(call);
                End(nameof(CallBackCaller), by, $"回访：过程{Choices.Name(call.Process!.Value)}，结果{Choices.Name(call.Result!.Value)}，办结");
                return false;
            }
        }
        return false;
    }

    /// <summary>True when that was the last try.</summary>
    bool Missed(Caller by)
    {
        order.MissCall(new CallBack { Id = Dice.NewId(Now), OrderId = order.Id, Reply = order.Replies.Count, At = Now, ById = by.Id });
        if (order.MissedCalls < WorkOrder.Tries)
        {
            Record(nameof(CallBackCaller), by, $"回访第 {order.MissedCalls} 次，没有接通");
            return false;
        }
        order.GiveUp();
        End(nameof(CallBackCaller), by, $"回访 {WorkOrder.Tries} 次没有接通，办结");
        return true;
    }

    bool Reworked(Caller by)
    {
        var words = OrderPhrases.Displeasure(Dice);
        var changes = order.Rework(Asked(by, Contentment.FairlySatisfied, Contentment.Dissatisfied, words), limit);
        ToUnit(nameof(CallBackCaller), by, changes, $"回访对结果不满意，重办：{words}");
        return true;
    }

    bool Concluded()
    {
        const string Reason = "诉求超出现行政策，已两次依法说明";
        var by = Head;
        order.Conclude(Reason);
        End(nameof(ConcludeOrder), by, "审定办结：" + Reason);
        return false;
    }

    CallBack Asked(Caller by, Contentment process, Contentment result, string? words) =>
        new() { Id = Dice.NewId(Now), OrderId = order.Id, Reply = order.Replies.Count, At = Now, ById = by.Id, Reached = true, Process = process, Result = result, Words = words };

    /// <summary>Some letters are published with their replies.</summary>
    void Published()
    {
        if (Commitment.ClosedAt is null || order.WhyNotPublic is not null || !Dice.Chance(0.35)) return;
        Now = Rhythm.InDays(Commitment.ClosedAt.Value, 1, 5);
        if (Now > World.Present) return;
        var (by, reply, known) = (Head, order.Replies[^1], order.Callers.Select(c => c.Name).OfType<string>().ToList());
        var published = new PublishedLetter
        {
            Id = Dice.NewId(Now),
            OrderId = order.Id,
            Title = $"关于{wish.Topic.Level2.Split('（')[0]}的来信",
            Text = Masking.Propose(order.Content, known),
            Reply = Masking.Propose(reply.Text, known),
            UnitId = reply.UnitId,
            TopicCode = order.TopicCode,
            WrittenAt = Commitment.OpenedAt,
            RepliedAt = reply.At,
            PublishedAt = Now,
            PublishedBy = by.Name,
        };
        World.Keep(published);
        Record(nameof(PublishLetter), by, $"公开来信：{published.Title}", new { published = published.Id });
    }

    bool Mishap(double share) => wish.Rests is null && Dice.Chance(share);
}
