using Zhengtong.Features.Commitments;
using Zhengtong.Features.Supervision;
using Zhengtong.Platform.Access;
using Zhengtong.Platform.UseCases;
using Zhengtong.Platform.Web;
using ClockLevel = Zhengtong.Features.Commitments.ClockLevel;

namespace Zhengtong.Features.Simulation;

/// <summary>The life of a card (红黄牌): raised by the real rules, answered by its unit, judged by another person.</summary>
sealed class SimulatedCard : Story
{
    static readonly string[] Explanations = ["当日系统升级，经办人没有及时提交，已办理。", "申请集中，审批岗只有两人，已安排 B 岗顶上。", "等待现场核查报告，没有及时启动特别程序。", "经办人参加培训，交接不到位。"];
    static readonly string[] Measures = ["已办结该件，并安排 B 岗每天上午清点临期件。", "已组织学习，临期件由股长每日过问。", "完善交接登记，离岗前清零。"];

    readonly Card card;

    SimulatedCard(World world, CardCause cause, CardRule rule, Moment moment) : base(world)
    {
        Now = moment.At;
        Commitment = world.Open(Dice.NewId(Now), cause.Open(rule), moment);
        card = cause.Issue(Commitment, rule, moment);
        Follow(nameof(RaiseCardForClock), Caller.System, [CardCause.Start(rule)], $"发牌：{rule.Name}。{cause.Detail}", new { rule.Code, cause.Subject.Number, cause.Cause });
    }

    /// <summary>Reminds or raises a card, when the county's rules say so, and follows it up to the present.</summary>
    public static void Raise(World world, CardCause cause, Moment moment)
    {
        if (moment.At > world.Present || cause.RuleOf(world.Bureau.CardRules) is not { } rule) return;
        if (rule.Warning == Warning.Reminder)
        {
            world.Keep(cause.Remind());
            return;
        }
        var story = new SimulatedCard(world, cause, rule, moment);
        story.Tell();
        story.Commitment.State = story.card.StateName;
        world.Keep(story.card);
    }

    void Tell()
    {
        if (Answered() && Judged() && Rectified()) return;
        Reach(World.Present);
    }

    bool Answered()
    {
        var silent = Dice.Chance(0.06);
        if (!silent && Bureau.In(card.UnitId, SupervisionAccess.Answer) is { Count: > 0 } people)
        {
            var by = people.FirstOrDefault(p => p.Id == card.PersonId) ?? Dice.Pick(people);
            if (!Reach(Rhythm.InDays(Now, 0, 1))) return false;
            card.SignFor(By(by));
            Follow(nameof(SignForCard), by, [], "签收");
            if (!Reach(Rhythm.InDays(Now, 0, 1))) return false;
            if (card.State == CardState.SignedFor)
            {
                var text = Dice.Pick(Explanations);
                ToSupervision(nameof(ExplainCard), by, card.Explain(text, By(by)), "说明：" + text);
            }
            return true;
        }
        return Reach(Rhythm.InDays(Now, 4, 6)) && card.State == CardState.Explained;
    }

    /// <summary>Time to explain is over.</summary>
    protected override void Hear(ClockLevelReached reached, CommitmentClock clock)
    {
        if (reached is { Clock: Card.ExplainClock, Level: ClockLevel.Red } && Card.Life.Allows(nameof(Card.Lapse), card.State))
            ToSupervision(nameof(LapseExplanation), Caller.System, card.Lapse(By(Caller.System)), "规定时间内没有说明，直接核查");
    }

    bool Judged()
    {
        var by = Dice.Pick([.. Bureau.Judges.Where(s => card.MayJudge(s.Id))]);
        if (!Reach(Rhythm.InDays(Now, 1, 3))) return false;
        if (Dice.Chance(0.15))
        {
            var (ground, finding) = Dice.Pick([(WithdrawalGround.CorrectedInTime, "发牌前经办人已自行纠正，没有影响申请人"), (WithdrawalGround.ForceMajeure, "当天全县停电，系统不能使用，有供电所证明")]);
            card.Withdraw(ground, finding, By(by));
            End(nameof(ReviewCard), by, "withdrawn", $"核查撤牌（{Choices.Name(ground)}）：{finding}");
            return true;
        }
        const string Found = "调看流程记录属实，没有免责情形";
        ToUnit(nameof(ReviewCard), by, card.Confirm(Found, By(by)), "核查确认：" + Found);
        return true;
    }

    bool Rectified()
    {
        if (!Commitment.IsOpen) return true;
        var unit = Bureau.In(card.UnitId, SupervisionAccess.Answer);
        if (unit.Count == 0) return false;
        var by = unit.FirstOrDefault(p => p.Id == card.PersonId) ?? unit[0];
        do
        {
            if (!Reach(Rhythm.InDays(Now, 1, 4))) return false;
            var measures = Dice.Pick(Measures);
            ToSupervision(nameof(RectifyCard), by, card.Rectify(measures, By(by)), "整改：" + measures);
            if (!Reach(Rhythm.InDays(Now, 1, 3))) return false;
        }
        while (SentBack());
        var judge = Judge();
        card.Close("整改到位", By(judge));
        End(nameof(CloseCard), judge, "closed", "销号：整改到位");
        return true;
    }

    bool SentBack()
    {
        if (card.Steps.Exists(s => s.Act == nameof(Card.SendBack)) || !Dice.Chance(0.06)) return false;
        const string Reason = "只说了办结，没有写怎样防止再发生";
        var by = Judge();
        ToUnit(nameof(CloseCard), by, card.SendBack(Reason, By(by)), "退回整改：" + Reason);
        return true;
    }

    Caller Judge() => Bureau.Judges.First(s => card.MayJudge(s.Id));

    void ToSupervision(string act, Caller by, ClockChange change, string summary)
    {
        Commitment.HoldBy(Bureau.Office);
        Follow(act, by, [change], summary);
    }

    void ToUnit(string act, Caller by, ClockChange change, string summary)
    {
        Commitment.HoldBy(card.UnitId, null, card.PersonId);
        Follow(act, by, [change], summary);
    }

    void End(string act, Caller by, string outcome, string summary)
    {
        Close(outcome, by);
        Record(act, by, summary);
    }
}
