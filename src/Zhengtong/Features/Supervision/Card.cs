using System.ComponentModel.DataAnnotations;
using Zhengtong.Calendar;
using Zhengtong.Features.Commitments;
using Zhengtong.Platform.UseCases;

namespace Zhengtong.Features.Supervision;

public enum CardState { Raised, SignedFor, Explained, Confirmed, Rectified, Closed, Withdrawn }

/// <summary>Why a card is taken back (免责情形).</summary>
public enum WithdrawalGround
{
    [Display(Name = "申请人隐瞒事实")] ApplicantHidFacts,

    [Display(Name = "不可抗力")] ForceMajeure,

    [Display(Name = "自行及时纠正")] CorrectedInTime,

    [Display(Name = "发牌有误")] RaisedInError,
}

/// <summary>
/// A supervision card (红黄牌): raised for one commitment under one rule, answered by its unit, judged by somebody else.
/// Its facts are never edited (GB/T 39046-2020 table 11); what happens to it is added as steps. It is itself owed: the
/// unit explains by a date, so it stands on the unit's desk.
/// </summary>
public sealed class Card : ITenant
{
    public const string Kind = "card", ExplainClock = "explain", RectifyClock = "rectify";
    const string NotOwnJudge = "《公务员法》第七十六条第一项（回避）";

    public static readonly Lifecycle<CardState> Life = new(Kind, "红黄牌",
        [
            (CardState.Raised, new("待签收", "签收", SupervisionAccess.Answer)), (CardState.SignedFor, new("待说明", "说明", SupervisionAccess.Answer)),
            (CardState.Explained, new("待核查", "核查", SupervisionAccess.Review)), (CardState.Confirmed, new("待整改", "整改", SupervisionAccess.Answer)),
            (CardState.Rectified, new("待销号", "销号", SupervisionAccess.Review)), (CardState.Closed, new("已销号")), (CardState.Withdrawn, new("已撤牌")),
        ],
        [
            new(nameof(SignFor), "签收", [CardState.Raised], CardState.SignedFor),
            new(nameof(Explain), "说明", [CardState.SignedFor], CardState.Explained),
            new(nameof(Lapse), "逾期未说明", [CardState.Raised, CardState.SignedFor], CardState.Explained),
            new(nameof(Confirm), "核查确认", [CardState.Explained], CardState.Confirmed),
            new(nameof(Withdraw), "核查撤牌", [CardState.Explained], CardState.Withdrawn),
            new(nameof(Rectify), "整改", [CardState.Confirmed], CardState.Rectified),
            new(nameof(SendBack), "退回整改", [CardState.Rectified], CardState.Confirmed),
            new(nameof(Close), "销号", [CardState.Rectified], CardState.Closed),
        ]);

    public Guid Id { get; init; }

    public Commitment Commitment { get; init; } = null!;

    /// <summary>The commitment it was raised for (办件编号 below).</summary>
    public Guid SubjectId { get; init; }

    public required string SubjectNumber { get; init; }

    public required string SubjectKind { get; init; }

    /// <summary>What is supervised (督办内容).</summary>
    public required string SubjectTitle { get; init; }

    /// <summary>What raised it, once for each subject: <c>promised:red</c>, an irregularity's id.</summary>
    public required string Cause { get; init; }

    /// <summary>责任部门: who held the subject when the card was raised.</summary>
    public Guid UnitId { get; init; }

    /// <summary>The person who held it; null when it waited in the unit's pool.</summary>
    public Guid? PersonId { get; init; }

    public Guid? SiteId { get; init; }

    public Warning Warning { get; init; }

    public required string RuleCode { get; init; }

    public DateOnly RuleFrom { get; init; }

    /// <summary>What happened, as a reader of the page needs it.</summary>
    public required string Detail { get; init; }

    /// <summary>When the state arose for which it was raised (状态产生时间).</summary>
    public DateTimeOffset ReachedAt { get; init; }

    public DateTimeOffset IssuedAt { get; init; }

    /// <summary>Working days for rectification, as the rule said when the card was raised.</summary>
    public decimal RectifyDays { get; init; }

    public CardState State { get; private set; } = Life.First;

    public List<CardStep> Steps { get; init; } = [];

    public string StateName => Lifecycle<CardState>.NameOf(State);

    /// <summary>The unit has taken notice.</summary>
    public void SignFor(Moment moment) => Go(Life.After(State), Answering(moment), nameof(SignFor), "签收");

    public ClockChange Explain(string text, Moment moment)
    {
        Go(Life.After(State), Answering(moment), nameof(Explain), text);
        return new ClockChange.Stop(ExplainClock);
    }

    /// <summary>The time to explain is over: the card is judged without the unit's word.</summary>
    public ClockChange Lapse(Moment moment)
    {
        Go(Life.After(State), moment, nameof(Lapse), "规定时间内没有说明，直接核查");
        return new ClockChange.Stop(ExplainClock);
    }

    public ClockChange Confirm(string finding, Moment moment)
    {
        Go(Life.After(State), Judging(moment), nameof(Confirm), finding);
        return StartRectify();
    }

    public void Withdraw(WithdrawalGround ground, string finding, Moment moment) =>
        Go(Life.After(State), Judging(moment), nameof(Withdraw), finding, ground);

    public ClockChange Rectify(string measures, Moment moment)
    {
        Go(Life.After(State), Answering(moment), nameof(Rectify), measures);
        return new ClockChange.Stop(RectifyClockNow);
    }

    public ClockChange SendBack(string reason, Moment moment)
    {
        Go(Life.After(State), Judging(moment), nameof(SendBack), reason);
        return StartRectify();
    }

    public void Close(string finding, Moment moment) => Go(Life.After(State), Judging(moment), nameof(Close), finding);

    /// <summary>Which round of rectification runs: each has a clock of its own.</summary>
    string RectifyClockNow => Steps.Count(s => s.Act == nameof(SendBack)) is > 0 and var n ? $"{RectifyClock}-{n + 1}" : RectifyClock;

    ClockChange StartRectify() =>
        new ClockChange.Start(RectifyClockNow, Limit.WorkingDays(RectifyDays), $"监察规则 {RuleCode}：限期整改", ClockLadder.Promise);

    Moment Answering(Moment moment) => moment.By.UnitId == UnitId ? moment
        : throw Refusal.Forbidden("只有责任单位的人能签收、说明和整改这张牌", "card.other-unit", "红黄牌由责任单位答复");

    /// <summary>Neither held the subject nor answered for the card.</summary>
    public bool MayJudge(Guid person) => person != PersonId && Steps.TrueForAll(s => s.ById != person || s.Act is not (nameof(SignFor) or nameof(Explain) or nameof(Rectify)));

    Moment Judging(Moment moment) => MayJudge(moment.By.Id) ? moment
        : throw Refusal.Forbidden("您是承办人，或者答复过这张牌，要由另一个人核查", "card.own-judge", NotOwnJudge);

    void Go(CardState to, Moment moment, string act, string text, WithdrawalGround? ground = null)
    {
        State = to;
        Steps.Add(new CardStep { CardId = Id, Seq = Steps.Count + 1, Act = act, At = moment.At, ById = moment.By.Id, ByName = moment.By.Name, Text = text, Ground = ground });
    }
}

/// <summary>One thing done with a card: added, never changed. A withdrawal is one too.</summary>
public sealed class CardStep
{
    public Guid CardId { get; init; }

    public int Seq { get; init; }

    /// <summary>The entity's method: SignFor, Explain, Lapse, Confirm, Withdraw, Rectify, SendBack, Close.</summary>
    public required string Act { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid ById { get; init; }

    public required string ByName { get; init; }

    /// <summary>The explanation, finding or measures.</summary>
    public required string Text { get; init; }

    public WithdrawalGround? Ground { get; init; }
}

/// <summary>A reminder given to the holder of a commitment (提醒): once for each cause; no card.</summary>
public sealed class Reminder
{
    public Guid CommitmentId { get; init; }

    public required string Cause { get; init; }

    public DateTimeOffset At { get; init; }

    public Guid UnitId { get; init; }

    public Guid? PersonId { get; init; }
}
